package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pqgraph.query.QueryLibrary;

/** The query library over HTTP, and its description for programs. */
final class LibraryApiTest extends ServiceOfScenes {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void listsEveryQueryWithItsParameters() throws IOException {
    List<String> listed = new ArrayList<>();
    JSON.readTree(http.get("api/queries").body())
        .path("queries")
        .forEach(query -> listed.add(query.path("name").asText()));
    assertEquals(names(), listed);
    JsonNode facts = JSON.readTree(http.get("api/queries/body-facts").body());
    assertEquals("Facts on a body", facts.path("title").asText());
    assertEquals("body", facts.at("/parameters/0/name").asText());
    assertTrue(facts.at("/parameters/0/required").asBoolean());
    assertTrue(facts.path("sparql").asText().contains("SELECT"));
    String csv = facts.at("/results/csv").asText();
    assertTrue(csv.startsWith(server.uri().toString()), csv);
  }

  static List<String> names() {
    return List.copyOf(QueryLibrary.load().names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyQueryRunsInEveryFormatOnItsOwnExamples(String name) throws IOException {
    String values =
        QueryLibrary.load().get(name).parameters().stream()
            .filter(parameter -> parameter.isRequired())
            .map(parameter -> parameter.name() + "=" + Http.encode(parameter.sample()))
            .collect(Collectors.joining("&", "?", ""));
    for (String[] format :
        new String[][] {
          {"csv", "text/csv"},
          {"tsv", "text/tab-separated-values"},
          {"json", "application/sparql-results+json"},
          {"ttl", "text/turtle"}
        }) {
      HttpResponse<String> answer = http.get("api/queries/" + name + "." + format[0] + values);
      assertEquals(200, answer.statusCode(), answer::body);
      assertTrue(Http.header(answer, "Content-Type").startsWith(format[1]));
    }
  }

  @Test
  void givesTheSameRowsAsTheCommandLine() throws IOException {
    HttpResponse<String> answer =
        http.get("api/queries/body-facts.csv?body=harbour%20safety%20taskforce");
    assertEquals(expected("body-facts"), answer.body().replace("\r\n", "\n"));
    assertTrue(answer.body().contains("\r\n"));
    assertEquals("inline; filename=\"body-facts.csv\"", Http.header(answer, "Content-Disposition"));
    String one =
        http.get("api/queries/body-facts.csv?limit=1&body=harbour%20safety%20taskforce").body();
    assertEquals(2, one.lines().count());
    HttpResponse<String> again =
        http.get(
            "api/queries/body-facts.csv?body=harbour%20safety%20taskforce",
            "If-None-Match", Http.header(answer, "ETag"));
    assertEquals(304, again.statusCode());
    HttpResponse<String> turtle =
        http.get("api/queries/body-facts.ttl?body=harbour%20safety%20taskforce");
    assertTrue(turtle.body().contains("ResultSet"), turtle::body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body-facts.csv | 400 | body | needs a value for body (a text, for example",
        "body-facts.csv?bodi=x | 400 | bodi | has no parameter \"bodi\"; it has: body, limit",
        "answer-times.json?since=lately | 400 | since | \"lately\" is no value for since (a date",
        "facts.ttl?limit=-1 | 400 | limit | is no value for limit",
        "facts.csv?limit=1&limit=2 | 400 | limit | given more than once",
        "fact.csv | 404 | | nearest: facts",
        "facts.xml | 404 | | .csv, .tsv, .json or .ttl",
        "nothing | 404 | | nearest",
      })
  void namesWhatIsWrong(String path, int status, String parameter, String part) throws IOException {
    HttpResponse<String> answer = http.get("api/queries/" + path);
    assertEquals(status, answer.statusCode(), answer::body);
    assertEquals("application/problem+json", Http.header(answer, "Content-Type"));
    assertEquals("no-store", Http.header(answer, "Cache-Control"));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(status, problem.path("status").asInt());
    assertEquals(parameter == null ? "" : parameter, problem.path("parameter").asText());
    assertTrue(problem.path("detail").asText().contains(part), answer::body);
    assertTrue(!answer.body().contains("-p "), answer::body);
  }

  @Test
  void noValueBecomesPartOfTheQuery() throws IOException {
    HttpResponse<String> answer =
        http.get(
            "api/queries/body-facts.csv?body=" + Http.encode("x\") } # \n SERVICE <http://a/> {"));
    assertEquals(200, answer.statusCode(), answer::body);
    assertEquals(1, answer.body().lines().count());
  }

  @Test
  void onlyReads() throws IOException {
    assertEquals(405, http.post("api/queries/facts.csv", "text/plain", "x").statusCode());
    HttpResponse<String> head = http.send("HEAD", "api/queries/facts.csv", BodyPublishers.noBody());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void aStockValidatorAcceptsTheDescription() throws IOException {
    HttpResponse<String> answer = http.get("openapi.json");
    assertEquals(200, answer.statusCode());
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(answer.body(), null, options);
    assertEquals(List.of(), result.getMessages());
    OpenAPI api = result.getOpenAPI();
    assertEquals(SpecVersion.V31, api.getSpecVersion());
    assertEquals(server.uri() + "", api.getServers().getFirst().getUrl() + "/");
    for (String name : QueryLibrary.load().names()) {
      var operation = api.getPaths().get("/api/queries/" + name + ".{format}").getGet();
      List<String> described = operation.getParameters().stream().map(Parameter::getName).toList();
      assertTrue(described.contains("format") && described.contains("limit"), name);
      QueryLibrary.load()
          .get(name)
          .parameters()
          .forEach(parameter -> assertTrue(described.contains(parameter.name()), name));
    }
  }

  private static String expected(String name) throws IOException {
    try (InputStream in =
        LibraryApiTest.class.getResourceAsStream("/query/expected/" + name + ".csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
