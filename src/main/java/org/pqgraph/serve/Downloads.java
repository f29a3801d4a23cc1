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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /downloads.json}: the dumps of the current release and of earlier ones, with size, number
 * of triples, SHA-256 and licence, at addresses that keep their content.
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
    try (var lease = store.lease()) {
      String address = PublicAddress.of(request).whole("/releases/");
      Path current = lease.release().folder();
      List<Map<String, Object>> earlier = new ArrayList<>();
      for (Path folder : others(current)) {
        described(folder, address).ifPresent(earlier::add);
      }
      Map<String, Object> downloads = new LinkedHashMap<>();
      downloads.put("licence", LICENCE);
      downloads.put(
          "attribution",
          "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.");
      downloads.put("current", described(current, address).orElse(Map.of()));
      downloads.put("others", earlier);
      // Releases come and go in the folder, so this follows from more than the current one.
      String tag = "W/\"" + CacheHeaders.hash(address + downloads) + "\"";
      if (!CacheHeaders.isUnchanged(tag, null, request, response)) {
        Json.send(response, downloads);
      }
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

  private static Optional<Map<String, Object>> described(Path folder, String address) {
    try {
      JsonNode manifest =
          new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
      String at = address + folder.getFileName() + "/";
      Map<String, Object> release = new LinkedHashMap<>();
      release.put("release", String.valueOf(folder.getFileName()));
      release.put("created", manifest.path("created").asText());
      release.put("quads", manifest.at("/counts/quads").asLong());
      release.put("questions", manifest.at("/counts/questions").asLong());
      release.put("description", at + "void.ttl");
      release.put("manifest", at + "manifest.json");
      List<Map<String, Object>> files = new ArrayList<>();
      for (JsonNode file : manifest.path("files")) {
        String path = file.path("path").asText();
        if (path.startsWith("dumps/")) {
          files.add(dump(at + path, path, file, manifest.at("/counts/quads").asLong()));
        }
      }
      release.put("dumps", files);
      return Optional.of(release);
    } catch (IOException e) {
      LOG.warn("{} is left out of the downloads: {}", folder.getFileName(), e.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, Object> dump(String url, String path, JsonNode file, long triples) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String plain = name.replaceFirst("\\.gz$", "");
    Map<String, Object> dump = new LinkedHashMap<>();
    dump.put("url", url);
    dump.put("name", name);
    String type = TYPES.get(plain.substring(plain.lastIndexOf('.') + 1));
    if (type != null) {
      dump.put("mediaType", type);
    }
    if (name.endsWith(".gz")) {
      dump.put("compression", "gzip");
    }
    dump.put("bytes", file.path("bytes").asLong());
    dump.put("triples", triples);
    dump.put("sha256", file.path("sha256").asText());
    dump.put("licence", LICENCE);
    return dump;
  }
}
