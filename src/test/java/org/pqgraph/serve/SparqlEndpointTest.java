package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint answers, and what it will not do. */
final class SparqlEndpointTest {

  private static final String COUNT =
      "PREFIX pq: <https://w3id.org/pqgraph/ontology#> "
          + "SELECT (COUNT(*) AS ?n) { ?q a pq:WrittenQuestion ; pq:answeringBody ?b . "
          + "?b <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir static Path folder;
  private static PqgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() throws ServeException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 60_000);
    releases.makeCurrent("r1");
    server =
        PqgraphServer.start(
            ServerOptions.of(folder)
                .withPort(0)
                .withQueryTimeout(Duration.ofSeconds(4))
                .withMaxResultRows(50_000));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void defaultGraphIsTheUnionOfAll() throws IOException {
    HttpResponse<String> answer = http.query(COUNT, "Accept", "text/csv");
    assertEquals(200, answer.statusCode());
    assertEquals("n\r\n2\r\n", answer.body());
  }

  @Test
  void takesPostedFormsAndPostedQueries() throws IOException {
    assertAll(
        () ->
            assertEquals(
                "n\r\n2\r\n",
                http.post("sparql", FORM, "query=" + Http.encode(COUNT), "Accept", "text/csv")
                    .body()),
        () ->
            assertEquals(
                "n\r\n2\r\n",
                http.post("sparql", "application/sparql-query", COUNT, "Accept", "text/csv")
                    .body()));
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, '\"bindings\"'",
    "application/sparql-results+xml, <sparql",
    "text/csv, n",
    "text/tab-separated-values, ?n",
    "text/plain, '| n |'"
  })
  void answersInEachResultFormat(String type, String part) throws IOException {
    HttpResponse<String> answer =
        type.equals("text/plain")
            ? http.get("sparql?format=text&query=" + Http.encode(COUNT))
            : http.query(COUNT, "Accept", type);
    assertEquals(200, answer.statusCode());
    assertTrue(Http.header(answer, "Content-Type").startsWith(type), answer.headers()::toString);
    assertTrue(answer.body().contains(part), answer::body);
  }

  @ParameterizedTest
  @CsvSource({"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"})
  void answersInEachGraphFormat(String type) throws IOException {
    for (String query :
        new String[] {
          "CONSTRUCT WHERE { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o }",
          "DESCRIBE <https://w3id.org/pqgraph/id/home>"
        }) {
      HttpResponse<String> answer = http.query(query, "Accept", type);
      assertEquals(200, answer.statusCode());
      assertTrue(Http.header(answer, "Content-Type").startsWith(type), answer.headers()::toString);
      assertTrue(answer.body().contains("Home Office"), answer::body);
    }
  }

  @Test
  void asksAndQuadsAndNamedGraphs() throws IOException {
    assertTrue(http.query("ASK {}").body().contains("true"));
    String quads =
        http.query(
                "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } FILTER"
                    + " strstarts(str(?o), 'Caf') }",
                "Accept",
                "application/n-quads")
            .body();
    assertTrue(quads.contains("<https://w3id.org/pqgraph/graph/record>"), quads);
    assertEquals(
        "n\r\n1\r\n",
        http.query(
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/pqgraph/graph/reference> {?s ?p"
                    + " ?o}",
                "Accept",
                "text/csv")
            .body());
  }

  @Test
  void headHasTheHeadersOnly() throws IOException {
    HttpResponse<String> answer =
        http.send("HEAD", "sparql?query=" + Http.encode(COUNT), BodyPublishers.noBody());
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
  }

  @Test
  void describesItself() throws IOException {
    HttpResponse<String> answer = http.get("sparql", "Accept", "text/turtle");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("sd:UnionDefaultGraph"), answer::body);
    assertTrue(answer.body().contains(SmallReleases.GRAPH + "record"), answer::body);
    assertEquals(303, http.get("sparql", "Accept", "text/html").statusCode());
  }

  @Test
  void refusesUpdatesByEveryDoor() throws IOException {
    assertAll(
        () -> refused(403, "read-only", http.post("sparql", FORM, "update=CLEAR+ALL")),
        () -> refused(403, "read-only", http.get("sparql?update=CLEAR+ALL")),
        () -> refused(403, "read-only", http.query("DELETE WHERE { ?s ?p ?o }")),
        () -> refused(403, "read-only", http.query("LOAD <file:///etc/passwd>")),
        () ->
            refused(
                403,
                "read-only",
                http.post("sparql", "application/sparql-update", "INSERT DATA {}")),
        () ->
            refused(405, "Read-only", http.post("data?default", "text/turtle", "<a:b> <a:c> 1 .")),
        () -> refused(405, "read", http.send("PUT", "data?default", BodyPublishers.ofString(""))),
        () -> refused(405, "read", http.send("DELETE", "sparql", BodyPublishers.noBody())),
        () -> refused(415, "Unsupported", http.post("sparql", "text/turtle", "<a:b> <a:c> 1 .")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT ?s { SERVICE ?x { ?s ?p ?o } } } }",
        "ASK FROM <file:///etc/passwd> { ?s ?p ?o }",
        "ASK FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(1) AS ?x) {}",
        "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 1) AS ?x) {}",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
        "SELECT * { <urn:x> <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
      })
  void refusesToReachOutsideItsStore(String query) throws IOException {
    HttpResponse<String> answer = http.query(query);
    refused(400, "here", answer);
  }

  @Test
  void saysWhatIsWrongWithAQuery() throws IOException {
    assertAll(
        () -> refused(400, "line 1", http.query("SELECT * { é }")),
        () -> refused(400, "query", http.get("sparql?query=")),
        () -> refused(400, "query", http.post("sparql", FORM, "q=1")),
        () -> refused(400, "nested", http.query("ASK " + "{".repeat(5000) + "}".repeat(5000))));
  }

  @Test
  void limitsTheRequest() throws IOException {
    String longQuery = "ASK {} #" + "x".repeat(1 << 20);
    assertEquals(413, http.post("sparql", "application/sparql-query", longQuery).statusCode());
    assertEquals(413, http.post("sparql", FORM, "query=" + longQuery).statusCode());
  }

  @Test
  void aQueryThatTakesTooLongIsAnError() throws IOException {
    refused(503, "too long", http.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }"));
  }

  @Test
  void aResultThatEndsEarlyBreaksTheConnection() {
    // A megabyte of rows at once, then a search without end.
    String query =
        "SELECT ?f ?b { { SELECT * { ?f <https://w3id.org/pqgraph/ontology#about> ?b } LIMIT 20000 }"
            + " UNION { ?f ?p ?b . ?d ?e ?g FILTER(concat(str(?f), str(?g)) = 'x') } }";
    IOException broken =
        assertThrows(IOException.class, () -> http.query(query, "Accept", "text/csv"));
    assertTrue(String.valueOf(broken.getMessage()).contains("chunked"), broken::toString);
  }

  /** On a server of its own, with time enough for so many rows on a busy machine. */
  @Test
  void aResultOverTheCapBreaksOrIsRefused() throws ServeException, IOException {
    ServerOptions options = ServerOptions.of(folder).withPort(0).withMaxResultRows(50_000);
    try (PqgraphServer patient = PqgraphServer.start(options)) {
      Http visitor = new Http(patient.uri());
      refused(403, "more than 50000", visitor.query("CONSTRUCT WHERE { ?s ?p ?o }"));
      assertThrows(IOException.class, () -> visitor.query("SELECT * { ?s ?p ?o }"));
      HttpResponse<String> whole =
          visitor.query("SELECT * { ?s ?p ?o } LIMIT 50000", "Accept", "application/json");
      assertEquals("50000", Http.header(whole, "Row-Limit"));
      assertTrue(whole.body().strip().endsWith("}"), "the whole result");
      // Where the end of the connection is the end of the result, none may be short.
      for (String asked : List.of("1.0\r\n", "1.1\r\nConnection: close\r\n")) {
        String cut = exchange(patient, "SELECT * { ?s ?p ?o }", asked);
        assertTrue(cut.startsWith("HTTP/1.1 403 "), cut.substring(0, 100));
        String sent = exchange(patient, "SELECT * { ?s ?p ?o } LIMIT 49999", asked);
        assertTrue(sent.startsWith("HTTP/1.1 200 "), sent.substring(0, 100));
        String[] parts = sent.split("\r\n\r\n", 2);
        int length = parts[1].getBytes(StandardCharsets.UTF_8).length;
        assertTrue(parts[0].contains("Content-Length: " + length), parts[0]);
        assertEquals(50_000, parts[1].lines().count());
      }
    }
  }

  /** What a client receives that speaks an older HTTP, or wants one response a connection. */
  private static String exchange(PqgraphServer to, String query, String versionAndHeaders)
      throws IOException {
    return Http.exchange(
        to.port(),
        "GET /sparql?query="
            + Http.encode(query)
            + " HTTP/"
            + versionAndHeaders
            + "Host: localhost\r\nAccept: text/csv\r\n\r\n");
  }

  @Test
  void readsGraphsOverTheGraphStoreProtocol() throws IOException {
    HttpResponse<String> one =
        http.get("data?graph=" + Http.encode(SmallReleases.GRAPH + "reference"));
    assertTrue(one.body().contains("Home Office"), one::body);
    HttpResponse<String> union = http.get("data?default", "Accept", "application/n-triples");
    assertTrue(union.body().contains("Home Office"));
    assertTrue(union.body().contains("WrittenQuestion"));
    assertEquals(404, http.get("data?graph=urn:none").statusCode());
    refused(400, "name a graph", http.get("data"));
  }

  @Test
  void anyoneMayReadFromABrowser() throws IOException {
    HttpResponse<String> preflight =
        http.send("OPTIONS", "sparql", BodyPublishers.noBody(), "Origin", "https://example.org");
    assertEquals(204, preflight.statusCode());
    assertTrue(Http.header(preflight, "Access-Control-Allow-Methods").contains("POST"));
    assertEquals("*", Http.header(http.query(COUNT), "Access-Control-Allow-Origin"));
    assertEquals("*", Http.header(http.query("nonsense"), "Access-Control-Allow-Origin"));
  }

  private static void refused(int status, String part, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains(part), answer::body);
    assertTrue(!answer.body().contains("\tat "), answer::body);
    assertEquals("nosniff", Http.header(answer, "X-Content-Type-Options"));
  }
}
