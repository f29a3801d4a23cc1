package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pqgraph.query.QueryLibrary;

/** Somebody who knows no SPARQL runs the library's queries in a browser. */
final class QueryPagesTest extends ServiceOfScenes {

  static List<String> names() {
    return List.copyOf(QueryLibrary.load().names());
  }

  private static Document page(HttpResponse<String> answer) {
    assertTrue(Http.header(answer, "Content-Type").startsWith("text/html"));
    return Jsoup.parse(answer.body());
  }

  @Test
  void theListLeadsToEveryQuery() throws IOException {
    Document list = page(http.get("queries"));
    assertEquals(
        names().stream().map(name -> "/queries/" + name).toList(),
        list.select("dl.entries a").eachAttr("href"));
    assertEquals("page", list.select("nav a[href=/queries]").attr("aria-current"));
    assertEquals(404, http.get("queries/nothing").statusCode());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyQueryHasAFormAndARunThatShowsWhatTheFileHolds(String name) throws IOException {
    String values =
        QueryLibrary.load().get(name).parameters().stream()
            .filter(parameter -> parameter.isRequired())
            .map(parameter -> parameter.name() + "=" + Http.encode(parameter.sample()))
            .collect(Collectors.joining("&", "?", ""));
    Document form = page(http.get("queries/" + name));
    assertEquals(1, form.select("main form button").size());
    HttpResponse<String> answer = http.get("queries/" + name + values);
    assertEquals(200, answer.statusCode(), answer::body);
    Document page = page(answer);
    List<String> files = page.select("p.twins a").eachAttr("href");
    assertEquals(3, files.size());
    for (String file : files) {
      assertEquals(200, http.get(file.substring(1)).statusCode(), file);
    }
    String json = http.get(files.get(1).substring(1)).body();
    int rows =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(json)
            .at("/results/bindings")
            .size();
    assertEquals(rows, page.select("table.result tbody tr").size());
    // What the page shows of the query is what ran.
    String shown = page.select("pre code").last().wholeText();
    assertFalse(shown.contains("#+"), shown);
    assertEquals(
        rows,
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(http.query(shown, "Accept", "application/sparql-results+json").body())
            .at("/results/bindings")
            .size(),
        shown);
  }

  @Test
  void aValueIsBoundAndStaysInTheForm() throws IOException {
    String values = "body=harbour+safety+taskforce&limit=2";
    Document page = page(http.get("queries/body-facts?" + values));
    assertEquals("harbour safety taskforce", page.select("input[name=body]").val());
    assertEquals(2, page.select("table.result tbody tr").size());
    assertEquals("number", page.select("input[name=limit]").attr("type"));
    assertEquals("/api/queries/body-facts.csv?" + values, page.select("p.twins a").attr("href"));
    assertEquals(
        "/query?example=body-facts&" + values, page.select("a[href^=/query?]").attr("href"));
    assertTrue(page.select("pre").last().wholeText().contains("LIMIT 2"));
  }

  @Test
  void numbersAreDrawn() throws IOException {
    Document page = page(http.get("queries/who-asks-whom"));
    assertEquals("Who asks whom", page.select("figure.chart figcaption").text());
    assertFalse(page.select("figure.chart rect.bar").isEmpty());
    assertTrue(page.select("figure.chart details a").attr("href").startsWith("/api/queries/"));
    assertTrue(page(http.get("queries/facts")).select("figure.chart").isEmpty());
  }

  @Test
  void aNameLeadsToItsPage() throws IOException {
    Document page = page(http.get("queries/who-asks-whom"));
    assertTrue(page.select("table.result td a").attr("href").startsWith("/doc/member/"));
    assertEquals(List.of(), page.select("table.result th:contains(iri)").eachText());
  }

  @Test
  void aQueryThatNeedsAValueFirstAsksForIt() throws IOException {
    Document page = page(http.get("queries/body-facts"));
    assertEquals("Defending Democracy Taskforce", page.select("input[name=body]").val());
    assertTrue(page.select("input[name=body]").hasAttr("required"));
    assertTrue(page.select("table.result").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body-facts?limit=5 | body | needs a value for body",
        "body-facts?body=&limit=5 | body | needs a value for body",
        "answer-times?since=lately | since | is no value for since",
        "facts?limit=-1 | limit | is no value for limit",
        "facts?limit=1&limit=2 | | limit is given more than once",
        "facts?nonsense=1 | | has no parameter \"nonsense\"",
      })
  void saysWhatIsWrongAtTheField(String path, String field, String part) throws IOException {
    HttpResponse<String> answer = http.get("queries/" + path);
    assertEquals(400, answer.statusCode());
    assertEquals("no-store", Http.header(answer, "Cache-Control"));
    Document page = page(answer);
    assertTrue(page.select(".fault").text().contains(part), page.select(".fault")::text);
    assertEquals(field == null ? "" : field, page.select("input[aria-invalid]").attr("name"));
    assertTrue(page.select("table.result").isEmpty());
  }

  @Test
  void aHostileValueStaysText() throws IOException {
    String value = "\"'><script>harm()</script>";
    HttpResponse<String> answer = http.get("queries/body-facts?body=" + Http.encode(value));
    assertEquals(200, answer.statusCode());
    Document page = page(answer);
    assertEquals(value, page.select("input[name=body]").val());
    assertTrue(page.select("script").isEmpty());
    HttpResponse<String> wrong = http.get("queries/answer-times?since=" + Http.encode(value));
    assertTrue(page(wrong).select("script").isEmpty());
    assertTrue(page(wrong).select(".fault").text().contains(value));
  }

  @Test
  void staysUnderThePathItIsPublishedAt() throws IOException {
    for (String path : List.of("queries", "queries/who-asks-whom")) {
      HttpResponse<String> answer = http.get(path, "X-Forwarded-Prefix", "/pq");
      page(answer)
          .select("a[href^=/]")
          .eachAttr("href")
          .forEach(href -> assertTrue(href.startsWith("/pq/"), href));
    }
  }

  @Test
  void isKeptByBrowsers() throws IOException {
    String tag = Http.header(http.get("queries/who-asks-whom"), "ETag");
    assertEquals(304, http.get("queries/who-asks-whom", "If-None-Match", tag).statusCode());
  }
}
