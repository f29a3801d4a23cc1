package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who knows no SPARQL looks for words; a program does, and a feed reader. */
final class SearchTest extends ServiceOfExamples {

  private static final String PQ = "PREFIX pq: <https://w3id.org/pqgraph/ontology#> ";

  @Test
  void aFacetLeadsToAsManyAsItSays() throws IOException {
    Document page = page("search?q=taskforce");
    int all = number(page.select("h2#questions .soft").text());
    assertTrue(all > 2, page::text);
    assertEquals(all, page.select(".lines > li").size());
    assertFalse(page.select(".snippet mark").isEmpty());
    var links = page.select(".facets li");
    assertTrue(links.size() > 5, page::text);
    for (var entry : links) {
      Document narrowed = page(entry.select("a").attr("href").substring(1));
      assertEquals(
          number(entry.select(".size").text()),
          number(narrowed.select("h2#questions .soft").text()),
          entry::text);
      // And back again.
      assertEquals(
          "/search?q=taskforce", narrowed.select(".chosen a").attr("href"), narrowed::text);
    }
  }

  @Test
  void aRecordsMarkupIsTextInSnippetsFacetsAndNames() throws IOException {
    Document page = page("search?q=" + Http.encode("\"Harm Taskforce\" script"));
    assertTrue(page.select(".results").text().contains("<script>"), page::text);
    assertEquals(0, page.select("main script, main img").size());
    assertTrue(page.select(".facets").text().contains("Asker " + PageReleases.MARKUP), page::text);
    Document echoed = page("search?q=" + Http.encode(PageReleases.MARKUP));
    assertEquals(PageReleases.MARKUP, echoed.select("input#q").val());
    assertEquals(0, echoed.select("main script, main img").size());
  }

  @Test
  void thePageSaysTheSameAsItsTwin() throws IOException {
    Document page = page("search?q=taskforce&sort=tabled");
    JsonNode json = json("search.json?q=taskforce&sort=tabled");
    assertEquals(number(page.select("h2#questions .soft").text()), json.path("total").asInt());
    List<String> questions = new ArrayList<>();
    json.path("results").forEach(hit -> questions.add(hit.path("question").asText()));
    assertEquals(
        questions.stream().map(q -> q.replaceFirst(".*/id/", "/doc/")).toList(),
        page.select(".lines .line a").eachAttr("href"));
    assertEquals(
        List.of("/search.json?q=taskforce&sort=tabled", "/search.atom?q=taskforce&sort=tabled"),
        page.select("head link[rel=alternate]").eachAttr("href"));
    for (JsonNode hit : json.path("results")) {
      assertTrue(hit.path("source").asText().startsWith(hit.path("question").asText()));
    }
  }

  @Test
  void aDepartmentsAnswersAreFoundWhoeverGaveThem() throws IOException {
    JsonNode all = json("search.json?department=home-office");
    String sparql =
        PQ
            + "SELECT (COUNT(DISTINCT ?q) AS ?n) { ?q pq:answeringBody <https://w3id.org/pqgraph/id/body/home-office> }";
    assertEquals(
        "n\r\n" + all.path("total").asInt() + "\r\n",
        http.query(sparql, "Accept", "text/csv").body());
    int sum = 0;
    for (JsonNode answerer : all.at("/facets/answerer")) {
      sum += answerer.path("count").asInt();
    }
    assertTrue(all.path("total").asInt() > 0 && sum > 0, all::toString);
  }

  @Test
  void theFeedHasTheNewestAnswersThatFit() throws IOException, FeedException {
    HttpResponse<String> response = http.get("search.atom?q=taskforce");
    assertEquals(200, response.statusCode());
    Feed feed = (Feed) new WireFeedInput().build(new StringReader(response.body()));
    assertTrue(feed.getEntries().size() > 1, response::body);
    assertEquals("Answers: taskforce", feed.getTitle());
    List<Instant> days =
        feed.getEntries().stream().map(entry -> entry.getUpdated().toInstant()).toList();
    assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
    for (var entry : feed.getEntries()) {
      assertTrue(entry.getId().contains("/answer"), entry::getId);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%22",
        "q=((((",
        "q=a%3Ab",
        "q=*",
        "q=%00%01",
        "q=%F0%9F%98%80",
        "q=-x+NOT+AND",
        "q=%5B1+TO",
        "q=x&unknown=1",
        "house=%3Cscript%3E",
        "body=..%2F..%2F",
        "from=&to=&sort=",
        "q=%26%23%3C"
      })
  void noWordsAreAnError(String query) throws IOException {
    for (String path : List.of("search?", "search.json?", "search.atom?")) {
      assertEquals(200, http.get(path + query).statusCode(), path + query);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=51|narrow",
        "page=999999|narrow",
        "page=0|from 1",
        "page=x|from 1",
        "from=yesterday|not a day",
        "to=2025-02-30|not a day",
        "sort=best|relevance",
        "q=a&q=b|2 times",
      })
  void whatMakesNoSenseIsRefusedWithTheReason(String query, String reason) throws IOException {
    for (String path : List.of("search?", "search.json?", "search.atom?")) {
      if (!(path.contains("atom") && query.startsWith("page=51"))) {
        HttpResponse<String> refused = http.get(path + query);
        assertEquals(400, refused.statusCode(), path + query);
        assertTrue(refused.body().contains(reason), refused::body);
        assertEquals("no-store", Http.header(refused, "Cache-Control"));
      }
    }
    String tooLong = "search?q=" + "a".repeat(401);
    assertEquals(400, http.get(tooLong).statusCode());
    assertTrue(http.get(tooLong).body().contains("400"));
  }

  @Test
  void sparqlFindsTheSameInTheSameOrder() throws IOException {
    List<String> page = new ArrayList<>();
    json("search.json?q=taskforce+minister")
        .path("results")
        .forEach(hit -> page.add(hit.path("question").asText()));
    String best =
        PQ + "SELECT ?q ?s { (?q ?s) pq:search (\"taskforce minister\" 20) } ORDER BY DESC(?s)";
    List<String> found =
        http.query(best, "Accept", "text/csv")
            .body()
            .lines()
            .skip(1)
            .map(l -> l.replaceFirst(",.*", ""))
            .toList();
    assertEquals(page.size(), found.size());
    assertEquals(Set.copyOf(page), Set.copyOf(found));
    assertEquals(page.getFirst(), found.getFirst());
    String all = PQ + "SELECT ?q { ?q pq:search \"taskforce minister\" }";
    assertEquals(
        Set.copyOf(page),
        Set.copyOf(http.query(all, "Accept", "text/csv").body().lines().skip(1).toList()));
    // With a value already, and with words from elsewhere in the query.
    String bound =
        PQ
            + "SELECT ?q { ?q a pq:WrittenQuestion . BIND(\"taskforce minister\" AS ?w) ?q pq:search ?w }";
    assertEquals(
        Set.copyOf(page),
        Set.copyOf(http.query(bound, "Accept", "text/csv").body().lines().skip(1).toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?q pq:search ?unbound }",
        "{ ?q pq:search <urn:x> }",
        "{ ?q pq:search (\"x\" 0) }",
        "{ ?q pq:search (\"x\" 1 2) }",
        "{ (?q ?s ?t) pq:search \"x\" }",
        "{ ?q pq:search (\"x\" 100000) }",
      })
  void aWrongUseInSparqlIsTold(String pattern) throws IOException {
    HttpResponse<String> refused = http.query(PQ + "SELECT * " + pattern);
    assertEquals(400, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("pq:search"), refused::body);
  }

  @Test
  void manyAskAtOnce() throws InterruptedException, ExecutionException {
    Set<String> answers = ConcurrentHashMap.newKeySet();
    try (var visitors = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            visitors.submit(
                () -> {
                  for (int n = 0; n < 12; n++) {
                    String query =
                        PQ
                            + "SELECT (COUNT(*) AS ?n) { ?q pq:search \"taskforce\" ; pq:questionText ?t }";
                    HttpResponse<String> answer =
                        http.query(query + " #" + n, "Accept", "text/csv");
                    answers.add(answer.statusCode() + " " + answer.body());
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertEquals(1, answers.size(), answers::toString);
    assertTrue(answers.iterator().next().startsWith("200"), answers::toString);
  }

  @Test
  void aSwapTakesTheIndexAlongAndAnOlderReleaseSaysThatItHasNone(@TempDir Path folder)
      throws ServeException, IOException, InterruptedException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 0);
    releases.makeCurrent("r1");
    String count = PQ + "SELECT (COUNT(*) AS ?n) { ?q pq:search \"taskforce\" }";
    try (var small = PqgraphServer.start(ServerOptions.of(folder).withPort(0))) {
      Http visitor = new Http(small.uri());
      for (String path : List.of("search?q=tea", "search.json", "search.atom")) {
        HttpResponse<String> none = visitor.get(path);
        assertEquals(404, none.statusCode());
        assertTrue(none.body().contains("has no index"), none::body);
      }
      assertEquals(400, visitor.query(count).statusCode());
      Path scenes = releases.addScenes("r2");
      SmallReleases.index(scenes);
      releases.makeCurrent("r2");
      long end = System.nanoTime() + 60_000_000_000L;
      while (!Http.header(visitor.get("health"), "Release").equals("r2")) {
        assertTrue(System.nanoTime() < end, "no swap");
        Thread.sleep(50);
      }
      assertEquals(200, visitor.get("search?q=taskforce").statusCode());
      assertEquals("n\r\n5\r\n", visitor.query(count, "Accept", "text/csv").body());
    }
  }

  private static Document page(String path) throws IOException {
    HttpResponse<String> response = http.get(path);
    assertEquals(200, response.statusCode(), path);
    return Jsoup.parse(response.body());
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(http.get(path).body());
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
