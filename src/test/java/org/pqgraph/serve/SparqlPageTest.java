package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pqgraph.query.QueryLibrary;

/** The editor's page as it comes from the server; {@link EditorBrowserTest} opens it. */
final class SparqlPageTest extends ServiceOfScenes {

  private static Document page(String path, String... headers) throws IOException {
    HttpResponse<String> answer = http.get(path, headers);
    assertEquals(200, answer.statusCode(), answer::body);
    return Jsoup.parse(answer.body());
  }

  static List<String> names() {
    return List.copyOf(QueryLibrary.load().names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleIsAQueryThatRuns(String name) throws IOException {
    Document page = page("query?example=" + name);
    assertEquals(names().size(), page.select("ul.index a[href^=/query?example=]").size());
    String query = page.select("textarea").first().wholeText();
    assertFalse(query.contains("#+"), query);
    // As the form without scripts posts it.
    HttpResponse<String> answer =
        http.post(
            page.select("main form").attr("action").substring(1),
            "application/x-www-form-urlencoded",
            "query=" + Http.encode(query) + "&format=csv");
    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(Http.header(answer, "Content-Type").startsWith("text/csv"));
  }

  @Test
  void takesAQueryAndValues() throws IOException {
    String hostile = "ASK {} # </textarea><script>harm()</script>";
    Document page = page("query?query=" + Http.encode(hostile));
    assertEquals(hostile, page.select("textarea").first().wholeText());
    assertEquals(2, page.select("script").size());
    assertEquals("true", page.select("#editor").attr("data-given"));
    String value = "\"} </textarea><script>";
    String text =
        page("query?example=body-facts&limit=7&body=" + Http.encode(value))
            .select("textarea")
            .first()
            .wholeText();
    assertTrue(text.contains("\"\\\"} </textarea><script>\""), text);
    assertTrue(text.endsWith("LIMIT 7\n"), text);
    // What cannot be taken is left out.
    page("query?example=nothing");
    page("query?example=facts&limit=-1");
  }

  @Test
  void nothingComesFromElsewhere() throws IOException {
    HttpResponse<String> answer = http.get("query");
    String policy = Http.header(answer, "Content-Security-Policy");
    assertTrue(policy.contains("default-src 'none'; script-src 'self'; connect-src 'self';"));
    Document page = Jsoup.parse(answer.body());
    List<String> files = new ArrayList<>(page.select("script").eachAttr("src"));
    files.addAll(page.select("link[rel=stylesheet]").eachAttr("href"));
    assertEquals(5, files.size());
    for (String file : files) {
      assertTrue(file.matches("/style.css|/assets/[^/]+/[a-z.]+"), file);
      HttpResponse<String> asset = http.get(file.substring(1));
      assertEquals(200, asset.statusCode(), file);
      if (file.startsWith("/assets/")) {
        assertEquals(CacheHeaders.FOR_EVER, Http.header(asset, "Cache-Control"));
      }
    }
    assertEquals(404, http.get("assets/yasgui-0/yasgui.min.js").statusCode());
  }

  @Test
  void completesWhatThereIs() throws IOException {
    JsonNode terms = new ObjectMapper().readTree(http.get("query/terms.json").body());
    assertEquals(SmallReleases.PQ, terms.at("/prefixes/pq").asText());
    assertEquals("https://w3id.org/pqgraph/id/", terms.at("/prefixes/id").asText());
    assertTrue(terms.path("classes").toString().contains("#MeetingCount\""));
    assertTrue(terms.path("properties").toString().contains("#askedBy\""));
    assertFalse(terms.path("properties").toString().contains("#MeetingCount\""));
  }

  @Test
  void staysUnderThePathItIsPublishedAt() throws IOException {
    Document page = page("query", "X-Forwarded-Prefix", "/pq");
    assertEquals("/pq/sparql", page.select("main form").attr("action"));
    assertEquals("/pq/sparql", page.select("#editor").attr("data-endpoint"));
    assertEquals("/pq/query/terms.json", page.select("#editor").attr("data-terms"));
    for (String path : page.select("script").eachAttr("src")) {
      assertTrue(path.startsWith("/pq/assets/"), path);
    }
  }
}
