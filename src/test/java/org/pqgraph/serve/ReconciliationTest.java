package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column of names is matched, as OpenRefine asks for it. */
final class ReconciliationTest extends ServiceOfScenes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void theManifestSaysWhatThereIs() throws IOException {
    HttpResponse<String> answer = http.get("reconcile");
    fits("manifest", answer.body());
    JsonNode manifest = JSON.readTree(answer.body());
    assertEquals("https://w3id.org/pqgraph/id/", manifest.path("identifierSpace").asText());
    assertEquals(
        List.of("Member", "AnsweringBody", "GovernmentBody", "Organization", "Post"),
        manifest.path("defaultTypes").findValuesAsText("id"));
    assertTrue(
        manifest.at("/suggest/entity/service_url").asText().startsWith(server.uri().toString()));
    assertEquals("*", Http.header(answer, "Access-Control-Allow-Origin"));
  }

  @Test
  void aBatchIsAnsweredByGetAndByPost() throws IOException {
    String batch =
        """
        {"q0": {"query": "Harbour Safety Taskforce", "type": "GovernmentBody", "limit": 3},
         "q1": {"query": "HST"},
         "q2": {"query": "Nobody at all"},
         "q3": {"query": "the home office", "type": ["AnsweringBody"], "type_strict": "any"}}
        """;
    fits("query-batch", batch);
    String posted = http.post("reconcile", FORM, "queries=" + Http.encode(batch)).body();
    fits("result-batch", posted);
    assertEquals(posted, http.get("reconcile?queries=" + Http.encode(batch)).body());
    JsonNode answers = JSON.readTree(posted);
    JsonNode first = answers.at("/q0/result/0");
    assertEquals("body/harbour-safety-taskforce", first.path("id").asText());
    assertEquals(100, first.path("score").asDouble());
    assertTrue(first.path("match").asBoolean());
    assertEquals("taskforce", first.path("description").asText());
    assertEquals("body/harbour-safety-taskforce", answers.at("/q1/result/0/id").asText());
    assertTrue(answers.at("/q1/result/0/match").asBoolean());
    assertEquals(0, answers.at("/q2/result").size(), posted);
    assertEquals("body/home-office", answers.at("/q3/result/0/id").asText());
    assertTrue(answers.at("/q3/result/0/match").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "Harbor Safety Task Force, body/harbour-safety-taskforce, false",
    "HARBOUR SAFETY TASKFORCE, body/harbour-safety-taskforce, true",
    "'Taskforce, Harbour Safety', body/harbour-safety-taskforce, false",
    "Rt Hon Dr Ada Brook MP, member/1, true",
    "Ada Brooks, member/1, false",
    "Lord Cole, member/2, false",
    "Lord Cole of Ash, member/2, true",
    "Cabinet Óffice, body/cabinet-office, true",
    "Minister of State - Home Office, post/minister-of-state-home-office, true",
  })
  void aNameIsFoundInOtherSpellings(String name, String id, boolean certain) throws IOException {
    JsonNode first = ask("{\"query\": \"" + name + "\"}").path(0);
    assertEquals(id, first.path("id").asText(), first::toString);
    assertEquals(certain, first.path("match").asBoolean(), first::toString);
    assertTrue(first.path("score").asDouble() <= 100);
  }

  @Test
  void whatElseIsKnownTellsNamesakesApart() throws IOException {
    String query = "{\"query\": \"Dan Earl\", \"properties\": [{\"pid\": \"party\", \"v\": %s}]}";
    assertTrue(ask(query.formatted("\"river party\"")).at("/0/match").asBoolean());
    assertTrue(ask(query.formatted("[{\"id\": \"party/river\"}]")).at("/0/match").asBoolean());
    JsonNode other = ask(query.formatted("\"Green Hill Party\"")).path(0);
    assertFalse(other.path("match").asBoolean());
    assertEquals(80, other.path("score").asDouble());
    assertTrue(
        ask("{\"query\": \"Dan Earl\", \"properties\": [{\"pid\": \"shoe\", \"v\": 44}]}")
            .at("/0/match")
            .asBoolean());
  }

  @Test
  void aTypeShutsOthersOut() throws IOException {
    assertEquals(0, ask("{\"query\": \"Ada Brook\", \"type\": \"Post\"}").size());
    assertEquals(1, ask("{\"query\": \"Ada Brook\", \"type\": \"Member\", \"limit\": 1}").size());
  }

  @Test
  void suggestsWhileOneTypes() throws IOException {
    String entities = http.get("reconcile/suggest/entity?prefix=harb").body();
    fits("suggest", entities);
    assertEquals(
        "body/harbour-safety-taskforce", JSON.readTree(entities).at("/result/0/id").asText());
    String later = http.get("reconcile/suggest/entity?prefix=Safety%20Ta").body();
    assertEquals("Harbour Safety Taskforce", JSON.readTree(later).at("/result/0/name").asText());
    assertEquals(
        0, JSON.readTree(http.get("reconcile/suggest/entity?prefix=").body()).at("/result").size());
    String types = http.get("reconcile/suggest/type?prefix=gov").body();
    fits("suggest", types);
    assertEquals("GovernmentBody", JSON.readTree(types).at("/result/0/id").asText());
    String properties = http.get("reconcile/suggest/property?prefix=pa").body();
    fits("suggest", properties);
    assertEquals("party", JSON.readTree(properties).at("/result/0/id").asText());
  }

  @Test
  void previewsAThingInAFrame() throws IOException {
    HttpResponse<String> page = http.get("reconcile/preview?id=body/harbour-safety-taskforce");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("/id/body/harbour-safety-taskforce\""), page::body);
    assertTrue(page.body().contains("Also: HST"), page::body);
    assertFalse(Http.header(page, "Content-Security-Policy").contains("frame-ancestors"));
    assertEquals(404, http.get("reconcile/preview?id=body/none").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"q\": 1}",
        "{\"q\": {}}",
        "{\"q\": {\"query\": \"x\", \"type\": \"Ship\"}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
      })
  void saysWhatIsWrongWithABatch(String batch) throws IOException {
    HttpResponse<String> answer = http.get("reconcile?queries=" + Http.encode(batch));
    assertEquals(400, answer.statusCode(), answer::body);
    assertEquals("queries", JSON.readTree(answer.body()).path("parameter").asText());
  }

  @Test
  void proposesTheColumnsOfAType() throws IOException {
    JsonNode manifest = JSON.readTree(http.get("reconcile").body());
    assertEquals(
        "/propose_properties", manifest.at("/extend/propose_properties/service_path").asText());
    String members = http.get("reconcile/propose_properties?type=Member").body();
    fits("property-proposal", members);
    assertEquals(
        List.of("party", "house", "members-api-id"),
        JSON.readTree(members).path("properties").findValuesAsText("id"));
    assertEquals(
        1,
        JSON.readTree(http.get("reconcile/propose_properties?type=Post&limit=1").body())
            .path("properties")
            .size());
    assertEquals(
        0,
        JSON.readTree(http.get("reconcile/propose_properties?type=Ship").body())
            .path("properties")
            .size());
  }

  @Test
  void addsColumnsToWhatWasMatched() throws IOException {
    String query =
        """
        {"ids": ["member/1", "body/harbour-safety-taskforce", "body/home-office", "post/security-minister",
                 "https://w3id.org/pqgraph/id/member/2", "member/none"],
         "properties": [{"id": "party"}, {"id": "house"}, {"id": "members-api-id"}, {"id": "kind"}, {"id": "facts"},
                        {"id": "department"}, {"id": "slug", "settings": {}}]}
        """;
    fits("data-extension-query", query);
    String answer = http.post("reconcile", FORM, "extend=" + Http.encode(query)).body();
    fits("data-extension", answer);
    assertEquals(answer, http.get("reconcile?extend=" + Http.encode(query)).body());
    JsonNode rows = JSON.readTree(answer).path("rows");
    assertEquals(6, rows.size());
    assertEquals("party/green-hill", rows.at("/member~11/party/0/id").asText());
    assertEquals("Green Hill Party", rows.at("/member~11/party/0/name").asText());
    assertEquals("House of Commons", rows.at("/member~11/house/0/name").asText());
    assertEquals("1", rows.at("/member~11/members-api-id/0/str").asText());
    assertEquals(0, rows.at("/member~11/slug").size());
    assertEquals("taskforce", rows.at("/body~1harbour-safety-taskforce/kind/0/name").asText());
    assertTrue(rows.at("/body~1harbour-safety-taskforce/facts/0/int").asInt() >= 3, answer);
    assertEquals("home-office", rows.at("/body~1home-office/slug/0/str").asText());
    assertEquals("body/home-office", rows.at("/post~1security-minister/department/0/id").asText());
    assertEquals(
        "House of Lords",
        rows.path("https://w3id.org/pqgraph/id/member/2").at("/house/0/name").asText());
    assertEquals(0, rows.at("/member~1none/party").size());
  }

  @Test
  void saysWhatIsWrongWithAnExtension() throws IOException {
    for (String extend :
        List.of(
            "{", "[]", "{\"ids\": []}", "{\"ids\": [], \"properties\": [{\"id\": \"shoe\"}]}")) {
      HttpResponse<String> answer = http.get("reconcile?extend=" + Http.encode(extend));
      assertEquals(400, answer.statusCode(), extend);
      assertEquals("extend", JSON.readTree(answer.body()).path("parameter").asText());
    }
  }

  @Test
  void aHugeBatchOrNameIsBounded() throws IOException {
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 201; i++) {
      many.append(i == 0 ? "" : ",").append("\"q%d\":{\"query\":\"x\"}".formatted(i));
    }
    assertEquals(
        400, http.post("reconcile", FORM, "queries=" + Http.encode(many + "}")).statusCode());
    String huge = "{\"q\":{\"query\":\"" + "Harbour ".repeat(50_000) + "\",\"limit\":1e9}}";
    HttpResponse<String> answer = http.post("reconcile", FORM, "queries=" + Http.encode(huge));
    assertEquals(200, answer.statusCode());
  }

  private static JsonNode ask(String query) throws IOException {
    String answer = http.get("reconcile?queries=" + Http.encode("{\"q\": " + query + "}")).body();
    fits("result-batch", answer);
    return JSON.readTree(answer).at("/q/result");
  }

  private static void fits(String schema, String json) throws IOException {
    try (InputStream in =
        ReconciliationTest.class.getResourceAsStream("/reconcile/" + schema + ".schema.json")) {
      var errors =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON)
              .validate(json, InputFormat.JSON);
      assertTrue(errors.isEmpty(), () -> errors + "\n" + json);
    }
  }
}
