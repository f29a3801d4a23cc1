package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release is worth, for a person and for a catalogue. */
final class QualityTest extends ServiceOfExamples {

  @Test
  void thePageHasWhatWasMeasured() throws IOException {
    Document page = page(http);
    assertEquals("53", figure(page, "Questions"));
    assertEquals("0", figure(page, "Violations"));
    Element core = page.select("section:has(#language) tbody tr").first();
    assertTrue(core.text().matches("all core facts \\d+ \\d+ \\d+ [\\d.]+% [\\d.]+%"), core::text);
    Element shape = page.select("section:has(#shapes) tr:contains(prints no UIN)").first();
    assertTrue(shape.text().startsWith("Warning "), shape::text);
    Element source = page.select("section:has(#sources) tr:contains(api-states)").first();
    assertEquals("api-states.jsonl 10 8 80% 5 50%", source.text());
    assertTrue(page.select("section:has(#months) th:contains(June 2025)").size() == 1, page::text);
  }

  @ParameterizedTest
  @CsvSource({
    "quality.ttl, '', text/turtle",
    "quality, text/turtle, text/turtle",
    "quality, application/ld+json, application/ld+json",
    "quality.nt, text/html, application/n-triples",
    "quality.rdf, '', application/rdf+xml"
  })
  void theSameIsData(String path, String accept, String type) throws IOException {
    HttpResponse<String> answer = http.get(path, "Accept", accept.isEmpty() ? "*/*" : accept);
    assertEquals(200, answer.statusCode());
    assertTrue(Http.header(answer, "Content-Type").startsWith(type), answer.toString());
    Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), lang).parse(graph);
    assertTrue(graph.size() > 500, () -> "only " + graph.size());
    assertFalse(graph.stream().anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  @Test
  void noOtherFormIsMadeUp() throws IOException {
    assertEquals(406, http.get("quality", "Accept", "image/png").statusCode());
    assertEquals(404, http.get("quality/x").statusCode());
  }

  @Test
  void theDescriptionOfTheSetLeadsThere() throws IOException {
    Graph set = GraphFactory.createDefaultGraph();
    RDFParser.fromString(http.get("void.ttl").body(), Lang.TURTLE).parse(set);
    Node link =
        org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/ns/dqv#hasQualityMetadata");
    Node there = set.find(Node.ANY, link, Node.ANY).next().getObject();
    assertEquals("https://w3id.org/pqgraph/quality", there.getURI());
  }

  @Test
  void anOlderReleaseSaysWhatItLacksAndShowsWhatItHas(@TempDir Path folder) throws Exception {
    SmallReleases releases = new SmallReleases(folder);
    Path release = releases.addScenes("r1");
    Files.writeString(
        release.resolve("report/rejected.jsonl"),
        """
        {"document": "a.json", "record": 3, "what": "no <b>text</b>", "outcome": "the record was left out", "lost": true}
        """);
    releases.makeCurrent("r1");
    try (PqgraphServer old = PqgraphServer.start(ServerOptions.of(folder).withPort(0))) {
      Http client = new Http(old.uri());
      Document page = page(client);
      assertTrue(page.select(".problem").text().contains("before anything was measured"));
      assertEquals(
          "a.json, record 3 no <b>text</b> the record was left out",
          page.select("section:has(#rejected) tbody tr").text());
      Element pair = page.select("section:has(#contradictions) tbody tr").first();
      assertEquals("Beacon Forum a count of meetings that falls 9 7", pair.text());
      assertEquals(404, client.get("quality.ttl").statusCode());
      assertEquals(404, client.get("quality", "Accept", "text/turtle").statusCode());
    }
  }

  private static Document page(Http client) throws IOException {
    HttpResponse<String> answer = client.get("quality", "Accept", "text/html");
    assertEquals(200, answer.statusCode(), answer::body);
    return Jsoup.parse(answer.body());
  }

  private static String figure(Document page, String name) {
    return page.select(".counts div:has(dt:contains(" + name + ")) dd").first().text();
  }
}
