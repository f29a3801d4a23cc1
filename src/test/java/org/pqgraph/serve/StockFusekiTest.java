package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that Apache Jena publishes starts from our configuration file, as it is. */
final class StockFusekiTest {

  private static final Path JAR = Path.of("target/tools/jena-fuseki-server.jar");
  private static final Path CONFIGURATION = Path.of("fuseki-config/pqgraph.ttl");

  @TempDir Path folder;

  @Test
  void stockFusekiServesTheSameEndpoints() throws IOException, InterruptedException {
    SmallReleases releases = new SmallReleases(folder.resolve("releases"));
    releases.add("r1", 0);
    releases.makeCurrent("r1");
    int port = freePort();
    Path log = folder.resolve("log");
    Process fuseki =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--localhost",
                "--port=" + port,
                "--config=" + CONFIGURATION.toAbsolutePath())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      Http http = new Http(URI.create("http://127.0.0.1:" + port + "/"));
      await(http, fuseki, log);
      checkEndpoints(http);
    } finally {
      fuseki.destroy();
      if (!fuseki.waitFor(20, TimeUnit.SECONDS)) {
        fuseki.destroyForcibly().waitFor();
      }
    }
  }

  private static void checkEndpoints(Http http) throws IOException {
    HttpResponse<String> count =
        http.query(
            "SELECT (COUNT(*) AS ?n) { ?q a <" + SmallReleases.PQ + "WrittenQuestion> }",
            "Accept",
            "text/csv");
    assertEquals("n\r\n2\r\n", count.body(), "the union of the graphs at /sparql");
    String graph = "data?graph=" + Http.encode(SmallReleases.GRAPH + "reference");
    assertTrue(http.get(graph).body().contains("Home Office"));
    String service = "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }";
    assertEquals(422, http.query(service).statusCode());
    String form = "application/x-www-form-urlencoded";
    assertTrue(http.post("sparql", form, "update=CLEAR+ALL").statusCode() >= 400);
    assertTrue(http.post("data?default", "text/turtle", "<a:b> <a:c> 1 .").statusCode() >= 400);
  }

  private static void await(Http http, Process fuseki, Path log)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        assertEquals(200, http.query("ASK {}").statusCode());
        return;
      } catch (IOException e) {
        String said = Files.readString(log);
        assertTrue(fuseki.isAlive(), said);
        assertTrue(System.nanoTime() < end, said);
        Thread.sleep(200);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
