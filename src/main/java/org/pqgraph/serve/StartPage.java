package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;

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
      Html.send(
          response,
          "Parliamentary written questions as a graph",
          """
          <h1>Parliamentary written questions as a graph</h1>
          <p>Questions that members of both Houses of the UK Parliament put to the government in
          writing, the answers, who asked and who answered, and what the answers say about bodies
          of government. It is RDF; ask it in SPARQL.</p>
          """
              + counts(release.manifest())
              + query(PublicAddress.of(request))
              + files(release)
              + licence(release.manifest()));
    }
  }

  private static String counts(Manifest manifest) {
    if (manifest.counts().isEmpty()) {
      return "";
    }
    NumberFormat format = NumberFormat.getIntegerInstance(Locale.UK);
    return manifest.counts().entrySet().stream()
        .map(
            count ->
                "<div><dt>%s</dt><dd>%s</dd></div>%n"
                    .formatted(Html.escape(words(count.getKey())), format.format(count.getValue())))
        .collect(
            Collectors.joining("", "<h2>What is here</h2>\n<dl class=\"counts\">\n", "</dl>\n"));
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

  private static String query(String address) {
    String href = "/sparql?query=" + URLEncoder.encode(EXAMPLE, StandardCharsets.UTF_8);
    return """
        <h2>Ask it</h2>
        <p>The SPARQL endpoint is <code>%1$s/sparql</code>. It takes GET and POST and answers in
        JSON, XML, CSV, TSV and, for graphs, Turtle, N-Triples, JSON-LD and RDF/XML. Without a
        query it <a href="/sparql?format=turtle">describes itself</a>.</p>
        <p>How many questions each body was asked:</p>
        <pre tabindex="0"><code>%2$s</code></pre>
        <p>Run it: <a href="%3$s&amp;format=text">as a table</a>,
        <a href="%3$s&amp;format=json">JSON</a>, <a href="%3$s&amp;format=csv">CSV</a>. Or from a
        terminal, with the query in the file <code>query.rq</code>:</p>
        <pre tabindex="0"><code>curl -H 'Accept: text/csv' \\
          --data-urlencode query@query.rq \\
          %1$s/sparql</code></pre>
        """
        .formatted(Html.escape(address), Html.escape(EXAMPLE), Html.escape(href));
  }

  private static String files(Release release) {
    StringBuilder list = new StringBuilder("<h2>Take it away</h2>\n<ul>\n");
    item(list, release, "dumps", "/dumps/", "Dumps", "the whole graph as files");
    item(list, release, "report", "/report/", "Report", "the checks it went through");
    item(list, release, "void.ttl", "/void.ttl", "Description", "the data set in VoID and DCAT");
    item(list, release, "manifest.json", "/manifest.json", "Manifest", "inputs and checksums");
    if (Ontology.isPresent()) {
      line(list, "/ontology", "Ontology", "the terms and what they mean");
    }
    return list.append("</ul>\n").toString();
  }

  private static void item(
      StringBuilder list, Release release, String name, String href, String title, String what) {
    if (Files.exists(release.folder().resolve(name))) {
      line(list, href, title, what);
    }
  }

  private static void line(StringBuilder list, String href, String title, String what) {
    list.append("<li><a href=\"%s\">%s</a>: %s</li>%n".formatted(href, title, what));
  }

  private static String licence(Manifest manifest) {
    String version = manifest.version().isEmpty() ? "" : ", built by pqgraph " + manifest.version();
    String created = manifest.created().isEmpty() ? "" : " of " + manifest.created();
    return """
        <footer>
        <p>Contains Parliamentary information licensed under the
        <a href="https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/">Open
        Parliament Licence v3.0</a>.</p>
        <p>Release <code>%s</code>%s%s.</p>
        </footer>
        """
        .formatted(Html.escape(manifest.id()), Html.escape(created), Html.escape(version));
  }
}
