package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.NumberText;
import org.pqgraph.serve.page.StartView;
import org.pqgraph.serve.page.StartView.Count;
import org.pqgraph.serve.page.StartView.Download;

/** {@code /}: what this server holds and how to get at it. */
final class StartPage extends ReadServlet {

  private static final String EXAMPLE =
      """
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      SELECT ?body (COUNT(?question) AS ?questions)
      WHERE {
        ?question pq:answeringBody / skos:prefLabel ?body .
      }
      GROUP BY ?body
      ORDER BY DESC(?questions)
      LIMIT 20
      """;

  private final transient ReleaseStore store;

  StartPage(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      Release release = lease.release();
      Frame frame = Html.frame(request, release, "Parliamentary written questions as a graph", "/");
      String query = "/sparql?query=" + URLEncoder.encode(EXAMPLE, StandardCharsets.UTF_8);
      Html.send(
          response,
          "start",
          new StartView(
              frame,
              counts(release.manifest()),
              frame.site().whole("/sparql"),
              EXAMPLE,
              frame.site().at(query),
              files(release)));
    }
  }

  static List<Count> counts(Manifest manifest) {
    return manifest.counts().entrySet().stream()
        .map(count -> new Count(words(count.getKey()), NumberText.of(count.getValue())))
        .toList();
  }

  /** "roleHoldings", "role_holdings" and "RoleHolding" as words. */
  private static String words(String key) {
    String spaced = key.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replaceAll("[_-]+", " ").strip();
    String lower =
        spaced.equals(spaced.toUpperCase(Locale.ROOT)) ? spaced : spaced.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        ? lower
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static List<Download> files(Release release) {
    return Stream.of(
            new Download(
                "/release", "This release", "what it was made from, and its files with checksums"),
            new Download("/dumps/", "Dumps", "the whole graph as files"),
            new Download("/report/", "Report", "the checks it went through"),
            new Download("/void.ttl", "Description", "the data set in VoID and DCAT"),
            new Download("/manifest.json", "Manifest", "inputs and checksums"),
            new Download("/ontology", "Ontology", "the terms and what they mean"))
        .filter(file -> isPresent(release, file.path()))
        .toList();
  }

  private static boolean isPresent(Release release, String path) {
    return path.equals("/ontology")
        ? Ontology.isPresent()
        : path.equals("/release") || Files.exists(release.folder().resolve(path.substring(1)));
  }
}
