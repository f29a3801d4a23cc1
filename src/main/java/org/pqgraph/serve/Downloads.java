package org.pqgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pqgraph.serve.page.DownloadsView;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /downloads} and {@code /downloads.json}: the dumps of the current release and of earlier
 * ones, with size, number of triples, SHA-256 and licence, at addresses that keep their content.
 */
final class Downloads extends ReadServlet {

  private static final String LICENCE =
      "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/";
  private static final Map<String, String> TYPES =
      Map.of(
          "ttl", "text/turtle",
          "nq", "application/n-quads",
          "nt", "application/n-triples",
          "trig", "application/trig",
          "jsonld", "application/ld+json",
          "csv", "text/csv");
  private static final int MOST_RELEASES = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

  private final transient ReleaseStore store;

  Downloads(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean isPage = !request.getRequestURI().endsWith(".json");
    try (var lease = store.lease()) {
      Release release = lease.release();
      PublicAddress here = PublicAddress.of(request);
      String address = isPage ? here.root() + "/releases/" : here.whole("/releases/");
      Optional<Published> current = published(release.folder(), address);
      List<Published> others = new ArrayList<>();
      for (Path folder : others(release.folder())) {
        published(folder, address).ifPresent(others::add);
      }
      if (isPage) {
        Frame frame = Html.frame(request, release, "Downloads", "/downloads");
        DownloadsView view =
            new DownloadsView(frame, LICENCE, current.stream().toList(), List.copyOf(others));
        Html.send(response, "downloads", view);
      } else {
        sendJson(current, others, address, request, response);
      }
    }
  }

  private static void sendJson(
      Optional<Published> current,
      List<Published> others,
      String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, Object> downloads = new LinkedHashMap<>();
    downloads.put("licence", LICENCE);
    downloads.put(
        "attribution",
        "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.");
    downloads.put("current", current.isPresent() ? current.get() : Map.of());
    downloads.put("others", others);
    // Releases come and go in the folder, so this follows from more than the current one.
    String tag = "W/\"" + CacheHeaders.hash(address + downloads) + "\"";
    if (!CacheHeaders.isUnchanged(tag, null, request, response)) {
      Json.send(response, downloads);
    }
  }

  /** The other releases that are there, newest first by their names, which are times. */
  private List<Path> others(Path current) throws IOException {
    try (Stream<Path> found = Files.list(store.folder())) {
      return found
          .filter(folder -> ReleaseStore.isName(String.valueOf(folder.getFileName())))
          .filter(folder -> !Files.isSymbolicLink(folder))
          .filter(folder -> Files.isRegularFile(folder.resolve("manifest.json")))
          .filter(folder -> !folder.getFileName().equals(current.getFileName()))
          .sorted(Comparator.comparing((Path folder) -> folder.getFileName().toString()).reversed())
          .limit(MOST_RELEASES)
          .toList();
    }
  }

  private static Optional<Published> published(Path folder, String address) {
    try {
      JsonNode manifest =
          new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
      String at = address + folder.getFileName() + "/";
      long quads = manifest.at("/counts/quads").asLong();
      List<Published.Dump> dumps = new ArrayList<>();
      Published.Tables tables = null;
      Published.Patch patch = null;
      for (JsonNode file : manifest.path("files")) {
        String path = file.path("path").asText();
        if (path.startsWith("dumps/")) {
          dumps.add(dump(at + path, path, file, quads));
        } else if (path.equals("tables/tables.zip")) {
          tables =
              new Published.Tables(
                  at + path,
                  "application/zip",
                  file.path("bytes").asLong(),
                  file.path("sha256").asText());
        } else if (path.startsWith("changes/from-")) {
          patch = patch(at + path, manifest.path("previous").asText(), file);
        }
      }
      return Optional.of(
          new Published(
              String.valueOf(folder.getFileName()),
              manifest.path("created").asText(),
              quads,
              manifest.at("/counts/questions").asLong(),
              at + "void.ttl",
              at + "manifest.json",
              dumps,
              tables,
              patch));
    } catch (IOException e) {
      LOG.warn("{} is left out of the downloads: {}", folder.getFileName(), e.getMessage());
      return Optional.empty();
    }
  }

  private static Published.Patch patch(String url, String from, JsonNode file) {
    return new Published.Patch(
        url,
        from,
        "application/rdf-patch",
        "gzip",
        file.path("bytes").asLong(),
        file.path("sha256").asText());
  }

  private static Published.Dump dump(String url, String path, JsonNode file, long triples) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String plain = name.replaceFirst("\\.gz$", "");
    return new Published.Dump(
        url,
        name,
        TYPES.getOrDefault(plain.substring(plain.lastIndexOf('.') + 1), ""),
        name.endsWith(".gz") ? "gzip" : "",
        file.path("bytes").asLong(),
        triples,
        file.path("sha256").asText(),
        LICENCE);
  }
}
