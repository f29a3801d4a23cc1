package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The test cases of the W3C's SPARQL 1.1 Protocol suite, each under its own name, on graphs of a
 * release in the place of the suite's. An update is refused, well formed or not: this endpoint only
 * reads.
 */
final class SparqlProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String RECORD = Http.encode(SmallReleases.GRAPH + "record");
  private static final String REFERENCE = Http.encode(SmallReleases.GRAPH + "reference");
  private static final String FACTS = Http.encode(SmallReleases.GRAPH + "facts");

  /** A question stands in the record, and the label of a department in the reference data. */
  private static final String QUESTION =
      "<https://w3id.org/pqgraph/id/q1> a <" + SmallReleases.PQ + "WrittenQuestion>";

  private static final String LABEL =
      "<https://w3id.org/pqgraph/id/home> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label";
  private static final String FACT =
      "<https://w3id.org/pqgraph/id/fact/0> <" + SmallReleases.PQ + "about> ?body";
  private static final String BOTH = "ASK { " + QUESTION + " . " + LABEL + " }";
  private static final String EACH_IN_ITS_GRAPH =
      "ASK { GRAPH ?g1 { " + QUESTION + " } GRAPH ?g2 { " + LABEL + " } }";

  @TempDir static Path folder;
  private static PqgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() throws ServeException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 1);
    releases.makeCurrent("r1");
    server = PqgraphServer.start(ServerOptions.of(folder).withPort(0));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void query_post_form() throws IOException {
    says(true, http.post("sparql?default-graph-uri=" + RECORD, FORM, "query=ASK%20%7B%7D"));
  }

  @Test
  void query_get() throws IOException {
    says(true, http.get("sparql?query=ASK%20%7B%7D"));
  }

  @Test
  void query_post_direct() throws IOException {
    says(true, http.post("sparql", QUERY, "ASK {}"));
  }

  @Test
  void query_dataset_default_graph() throws IOException {
    String one = "sparql?default-graph-uri=" + RECORD;
    says(true, http.post(one, QUERY, "ASK { " + QUESTION + " }"));
    says(false, http.post(one, QUERY, BOTH));
  }

  @Test
  void query_dataset_default_graphs_get() throws IOException {
    says(
        true,
        http.get(
            "sparql?query="
                + Http.encode(BOTH)
                + "&default-graph-uri="
                + RECORD
                + "&default-graph-uri="
                + REFERENCE));
  }

  @Test
  void query_dataset_default_graphs_post() throws IOException {
    says(
        true,
        http.post(
            "sparql?default-graph-uri=" + RECORD + "&default-graph-uri=" + REFERENCE, QUERY, BOTH));
  }

  @Test
  void query_dataset_named_graphs_post() throws IOException {
    says(
        true,
        http.post(
            "sparql?named-graph-uri=" + RECORD + "&named-graph-uri=" + REFERENCE,
            QUERY,
            EACH_IN_ITS_GRAPH));
    says(
        false,
        http.post(
            "sparql?named-graph-uri=" + RECORD + "&named-graph-uri=" + FACTS,
            QUERY,
            EACH_IN_ITS_GRAPH));
  }

  @Test
  void query_dataset_named_graphs_get() throws IOException {
    says(
        true,
        http.get(
            "sparql?query="
                + Http.encode(EACH_IN_ITS_GRAPH)
                + "&named-graph-uri="
                + RECORD
                + "&named-graph-uri="
                + REFERENCE));
  }

  @Test
  void query_dataset_full() throws IOException {
    says(
        true,
        http.post(
            "sparql?default-graph-uri="
                + FACTS
                + "&named-graph-uri="
                + RECORD
                + "&named-graph-uri="
                + REFERENCE,
            QUERY,
            "ASK { " + FACT + " GRAPH ?g1 { " + QUESTION + " } GRAPH ?g2 { " + LABEL + " } }"));
  }

  /** What the request names takes the place of what the query names. */
  @Test
  void query_multiple_dataset() throws IOException {
    says(
        true,
        http.post(
            "sparql?default-graph-uri=" + RECORD,
            QUERY,
            "ASK FROM <" + SmallReleases.GRAPH + "reference> { " + QUESTION + " }"));
  }

  @Test
  void query_content_type_select() throws IOException {
    contentType(
        "SELECT (1 AS ?value) {}",
        "application/sparql-results+xml",
        "application/sparql-results+json",
        "text/csv",
        "text/tab-separated-values");
  }

  @Test
  void query_content_type_ask() throws IOException {
    contentType("ASK {}", "application/sparql-results+xml", "application/sparql-results+json");
  }

  @Test
  void query_content_type_describe() throws IOException {
    contentType(
        "DESCRIBE <http://example.org/>",
        "application/rdf+xml",
        "text/turtle",
        "application/n-triples",
        "application/ld+json");
  }

  @Test
  void query_content_type_construct() throws IOException {
    contentType(
        "CONSTRUCT { <s> <p> 1 } WHERE {}",
        "application/rdf+xml",
        "text/turtle",
        "application/n-triples",
        "application/ld+json");
  }

  @Test
  void bad_query_method() throws IOException {
    HttpResponse<String> answer =
        http.send("PUT", "sparql?query=ASK%20%7B%7D", BodyPublishers.noBody());
    refused(405, answer);
    assertEquals("GET, HEAD, POST, OPTIONS", Http.header(answer, "Allow"));
  }

  @Test
  void bad_multiple_queries() throws IOException {
    refused(400, http.get("sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D"));
    refused(400, http.post("sparql", FORM, "query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D"));
  }

  @Test
  void bad_query_wrong_media_type() throws IOException {
    refused(415, http.post("sparql", "text/plain", "ASK {}"));
  }

  @Test
  void bad_query_missing_form_type() throws IOException {
    refused(415, untyped("query=ASK%20%7B%7D"));
  }

  @Test
  void bad_query_missing_direct_type() throws IOException {
    refused(415, untyped("ASK {}"));
  }

  @Test
  void bad_query_non_utf8() throws IOException {
    refused(
        415,
        http.send(
            "POST",
            "sparql",
            BodyPublishers.ofString("ASK {}", StandardCharsets.UTF_16),
            "Content-Type",
            QUERY + "; charset=UTF-16"));
    refused(
        400,
        http.send(
            "POST",
            "sparql",
            BodyPublishers.ofString("ASK { ?s ?p 'é' }", StandardCharsets.ISO_8859_1),
            "Content-Type",
            QUERY));
  }

  @Test
  void bad_query_syntax() throws IOException {
    refused(400, http.get("sparql?query=ASK%20%7B"));
  }

  @Test
  void update_dataset_default_graph() throws IOException {
    refused(403, http.post("sparql?using-graph-uri=" + RECORD, UPDATE, "CLEAR ALL"));
  }

  @Test
  void update_dataset_default_graphs() throws IOException {
    refused(
        403,
        http.post(
            "sparql?using-graph-uri=" + RECORD + "&using-graph-uri=" + FACTS, UPDATE, "CLEAR ALL"));
  }

  @Test
  void update_dataset_named_graphs() throws IOException {
    refused(403, http.post("sparql?using-named-graph-uri=" + RECORD, UPDATE, "CLEAR ALL"));
  }

  @Test
  void update_dataset_full() throws IOException {
    refused(
        403,
        http.post(
            "sparql?using-graph-uri=" + FACTS + "&using-named-graph-uri=" + RECORD,
            UPDATE,
            "CLEAR ALL"));
  }

  @Test
  void update_post_form() throws IOException {
    refused(403, http.post("sparql", FORM, "update=CLEAR%20ALL"));
  }

  @Test
  void update_post_direct() throws IOException {
    refused(403, http.post("sparql", UPDATE, "CLEAR ALL"));
  }

  @Test
  void update_base_uri() throws IOException {
    refused(
        403, http.post("sparql", UPDATE, "BASE <urn:x> INSERT DATA { GRAPH <g> { <s> <p> 1 } }"));
  }

  @Test
  void bad_update_get() throws IOException {
    refused(403, http.get("sparql?update=CLEAR%20ALL"));
  }

  @Test
  void bad_multiple_updates() throws IOException {
    refused(403, http.post("sparql", FORM, "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT"));
  }

  @Test
  void bad_update_wrong_media_type() throws IOException {
    refused(415, http.post("sparql", "text/plain", "CLEAR NAMED"));
  }

  @Test
  void bad_update_missing_form_type() throws IOException {
    refused(415, untyped("update=CLEAR%20NAMED"));
  }

  @Test
  void bad_update_non_utf8() throws IOException {
    refused(
        403,
        http.send(
            "POST",
            "sparql",
            BodyPublishers.ofString("CLEAR NAMED", StandardCharsets.UTF_16),
            "Content-Type",
            UPDATE + "; charset=UTF-16"));
  }

  @Test
  void bad_update_syntax() throws IOException {
    refused(403, http.post("sparql", FORM, "update=CLEAR%20XYZ"));
  }

  @Test
  void bad_update_dataset_conflict() throws IOException {
    refused(
        403,
        http.post(
            "sparql?using-graph-uri=" + RECORD,
            FORM,
            "update=" + Http.encode("DELETE { ?s ?p ?o } USING <urn:x> WHERE { ?s ?p ?o }")));
  }

  private static HttpResponse<String> untyped(String body) throws IOException {
    return http.send("POST", "sparql", BodyPublishers.ofString(body));
  }

  private static void contentType(String query, String... types) throws IOException {
    for (String type : types) {
      HttpResponse<String> answer = http.query(query, "Accept", type);
      assertEquals(200, answer.statusCode(), answer::body);
      assertTrue(Http.header(answer, "Content-Type").startsWith(type), answer.headers()::toString);
    }
  }

  private static void says(boolean yes, HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("<boolean>" + yes + "</boolean>"), answer::body);
  }

  private static void refused(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer::body);
    assertTrue(answer.body().strip().lines().count() == 1, answer::body);
    assertEquals("no-store", Http.header(answer, "Cache-Control"));
  }
}
