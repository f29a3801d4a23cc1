package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expensive queries of some, and what is left for the others. Visitors are told by their proxy. */
final class AdmissionTest {
  private static final int EACH = 10;

  /** Each reads or makes far more than any machine can in the time allowed. */
  private static final List<String> WITHOUT_END =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(concat(str(?a), str(?f)) = 'x') }",
          "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } }",
          "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER NOT EXISTS { ?f ?b ?d } } } ORDER BY ?f",
          "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f BIND(concat(str(?a), str(?d)) AS ?x) }"
              + " ORDER BY ?x LIMIT 1");

  @TempDir static Path folder;
  private static PqgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() throws ServeException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 20_000);
    releases.makeCurrent("r1");
    server =
        PqgraphServer.start(
            ServerOptions.of(folder)
                .withPort(0)
                .withQueryTimeout(Duration.ofSeconds(3))
                .withLanes(new Lanes(4, 2, 4, 12, 5)));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> ask(String client, String query) throws IOException {
    return http.query(query, "X-Forwarded-For", client, "Accept", "text/csv");
  }

  @Test
  void expensiveQueriesOfSomeLeaveRoomForTheCheapOnesOfOthers() throws Exception {
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> hostile = new ArrayList<>();
      for (int client = 1; client <= 4; client++) {
        for (int n = 0; n < EACH; n++) {
          String address = "192.0.2." + client;
          String query = WITHOUT_END.get(n % WITHOUT_END.size());
          hostile.add(visitors.submit(() -> ask(address, query)));
        }
      }
      for (int n = 0; n < 20; n++) {
        assertEquals(200, ask("198.51.100.7", "ASK { ?s ?p ?o }").statusCode(), "query " + n);
        assertEquals(
            200, http.get("queries/", "X-Forwarded-For", "198.51.100.7").statusCode(), "page " + n);
      }
      for (Future<HttpResponse<String>> one : hostile) {
        HttpResponse<String> answer = one.get();
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("10", Http.header(answer, "Retry-After"));
      }
    }
    // A response can reach its client a moment before its turn is given back.
    String metrics;
    int tries = 0;
    do {
      metrics = http.get("metrics").body();
    } while (!isIdle(metrics) && ++tries < 1_000);
    assertTrue(isIdle(metrics), metrics);
  }

  private static boolean isIdle(String metrics) {
    return Stream.of("express", "slow", "pages")
        .allMatch(
            lane ->
                metrics.contains("pqgraph_lane_running{lane=\"" + lane + "\"} 0.0")
                    && metrics.contains("pqgraph_lane_waiting{lane=\"" + lane + "\"} 0.0"));
  }

  @Test
  void aSlowQueryThatIsAloneIsAnswered() throws IOException {
    String query =
        "SELECT (COUNT(*) AS ?n) (MAX(md5(concat(str(?s), str(?o)))) AS ?m) { ?s ?p ?o }";
    HttpResponse<String> answer = ask("203.0.113.1", query);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(2, answer.body().lines().count());
  }

  /** On a server with time enough for the query: it does not end by its limit. */
  @Test
  void aQueryEndsWhenItsClientHasLeft() throws Exception {
    ServerOptions options =
        ServerOptions.of(folder).withPort(0).withQueryTimeout(Duration.ofMinutes(10));
    try (PqgraphServer patient = PqgraphServer.start(options)) {
      Http visitor = new Http(patient.uri());
      String running = "pqgraph_lane_running{lane=\"slow\"} ";
      String request =
          "GET /sparql?query="
              + Http.encode(WITHOUT_END.getFirst())
              + " HTTP/1.1\r\nHost: x\r\n\r\n";
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), patient.port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        waitFor(visitor, running + "1.0");
      }
      waitFor(visitor, running + "0.0");
    }
  }

  private static void waitFor(Http visitor, String metric) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (!visitor.get("metrics").body().contains(metric)) {
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void aClientMayAskForLessTime() throws Exception {
    ServerOptions options =
        ServerOptions.of(folder).withPort(0).withQueryTimeout(Duration.ofMinutes(10));
    try (PqgraphServer patient = PqgraphServer.start(options)) {
      HttpResponse<String> answer =
          assertTimeoutPreemptively(
              Duration.ofMinutes(2),
              () ->
                  new Http(patient.uri())
                      .get("sparql?timeout=1&query=" + Http.encode(WITHOUT_END.getFirst())));
      assertEquals(503, answer.statusCode());
      for (String wrong : List.of("-1", "0", "soon", "")) {
        answer = new Http(patient.uri()).get("sparql?timeout=" + wrong + "&query=ASK%20%7B%7D");
        assertEquals(400, answer.statusCode(), wrong);
      }
      answer = new Http(patient.uri()).get("sparql?timeout=1e99&query=ASK%20%7B%7D");
      assertEquals(200, answer.statusCode(), answer.body());
    }
  }

  @Test
  void whoeverAsksTooOftenIsToldSoAndNobodyElse() throws IOException {
    int refused = 0;
    for (int n = 0; n < 2_000 && refused == 0; n++) {
      HttpResponse<String> answer = ask("2001:db8:1:2::" + Integer.toHexString(n + 1), "ASK {}");
      if (answer.statusCode() == 429) {
        refused++;
        assertTrue(answer.body().contains("more than 5 requests a second"), answer.body());
        assertEquals("10", Http.header(answer, "Retry-After"));
      }
    }
    assertEquals(1, refused, "one network of IPv6 is one client");
    assertEquals(200, ask("2001:db8:1:3::1", "ASK {}").statusCode());
    for (int n = 0; n < 100; n++) {
      assertEquals(200, http.query("ASK {}").statusCode(), "a program on this machine");
    }
  }
}
