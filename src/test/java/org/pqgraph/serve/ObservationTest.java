package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of the service. */
final class ObservationTest {

  private static final String FACTS =
      "SELECT * { ?f <https://w3id.org/pqgraph/ontology#about> ?b }";

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void oneRelease() {
    log = folder.resolve("access.jsonl");
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 30);
    releases.makeCurrent("r1");
  }

  @Test
  void eachRequestIsALineThatTellsNothingOfWhoAsked() throws ServeException, IOException {
    try (var server = start()) {
      Http http = new Http(server.uri());
      http.query(FACTS, "Accept", "text/csv");
      http.query("ASK {", "User-Agent", "secret-agent");
      http.get("dumps/nothing?secret=1");
      http.query("CONSTRUCT WHERE { ?s <" + SmallReleases.PQ + "about> ?o }");
    }
    List<JsonNode> lines = lines();
    assertEquals(4, lines.size());
    JsonNode first = lines.getFirst();
    assertEquals("GET", first.path("method").asText());
    assertEquals("/sparql", first.path("path").asText());
    assertEquals("/sparql", first.path("route").asText());
    assertEquals(200, first.path("status").asInt());
    assertEquals(30, first.path("rows").asInt());
    assertTrue(first.path("bytes").asLong() > 30 * 20, first::toString);
    assertTrue(first.path("millis").asDouble() >= first.path("queryMillis").asDouble());
    assertEquals(CacheHeaders.hash(FACTS), first.path("query").asText());
    assertTrue(first.path("time").asText().endsWith("Z"));
    assertEquals(400, lines.get(1).path("status").asInt());
    assertEquals("/dumps/*", lines.get(2).path("route").asText());
    assertEquals(404, lines.get(2).path("status").asInt());
    assertEquals(30, lines.get(3).path("rows").asInt());
    String all = Files.readString(log);
    assertFalse(all.contains("secret") || all.contains("127.0.0.1") || all.contains("SELECT"), all);
  }

  @Test
  void aBrokenResponseIsMarked() throws ServeException, IOException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r2", 6000);
    releases.makeCurrent("r2");
    try (var server =
        PqgraphServer.start(
            ServerOptions.of(folder).withPort(0).withAccessLog(log).withMaxResultRows(5999))) {
      Http http = new Http(server.uri());
      assertThrows(IOException.class, () -> http.query(FACTS));
      assertTrue(http.get("metrics").body().contains("status=\"broken\""));
    }
    assertTrue(lines().getFirst().path("broken").asBoolean());
  }

  @Test
  void metricsCountRequestsAndQueries() throws ServeException, IOException {
    try (var server = start()) {
      Http http = new Http(server.uri());
      http.query(FACTS);
      http.query(FACTS);
      http.get("nothing/" + "x".repeat(100));
      http.send("BREW", "sparql", java.net.http.HttpRequest.BodyPublishers.noBody());
      String metrics = http.get("metrics").body();
      has(
          metrics,
          "pqgraph_requests_seconds_count{method=\"GET\",route=\"/sparql\",status=\"200\"} 2");
      has(metrics, "pqgraph_requests_seconds_count{method=\"GET\",route=\"/*\",status=\"404\"} 1");
      has(metrics, "method=\"other\",route=\"/sparql\",status=\"405\"");
      has(metrics, "pqgraph_query_seconds_count 2");
      has(metrics, "pqgraph_query_rows_sum 60.0");
      has(metrics, "pqgraph_lane_running{lane=\"express\"} 0.0");
      has(metrics, "pqgraph_release_age_seconds ");
      has(metrics, "jvm_memory_used_bytes{");
      assertFalse(metrics.contains("xxxx"));
    }
  }

  @Test
  void healthAndReadinessAreSaid() throws ServeException, IOException {
    try (var server = start()) {
      Http http = new Http(server.uri());
      assertEquals("ok\n", http.get("health").body());
      assertEquals(200, http.get("ready").statusCode());
      assertEquals("ready\n", http.get("ready").body());
      assertEquals("no-store", Http.header(http.get("ready"), "Cache-Control"));
    }
  }

  @Test
  void aLogThatCannotBeWrittenStopsTheStart() {
    ServerOptions options =
        ServerOptions.of(folder).withPort(0).withAccessLog(folder.resolve("no/such/folder"));
    ServeException refused =
        assertThrows(ServeException.class, () -> PqgraphServer.start(options).close());
    assertTrue(refused.getMessage().contains("--access-log"), refused::getMessage);
  }

  private PqgraphServer start() throws ServeException {
    return PqgraphServer.start(ServerOptions.of(folder).withPort(0).withAccessLog(log));
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private static void has(String metrics, String part) {
    assertTrue(metrics.contains(part), () -> part + " is not in\n" + metrics);
  }
}
