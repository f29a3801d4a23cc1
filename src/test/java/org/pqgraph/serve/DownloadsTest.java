package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody takes the data home, this release's or an earlier one's. */
final class DownloadsTest {

  @TempDir static Path folder;
  private static PqgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() throws ServeException, IOException {
    SmallReleases releases = new SmallReleases(folder);
    for (String id : new String[] {"r1", "r2"}) {
      releases.add(id, 0);
      Files.writeString(
          folder.resolve(id).resolve("manifest.json"),
          """
          {"id": "%s", "created": "2026-01-02T03:04:05Z", "counts": {"quads": 7, "questions": 2},
           "files": [{"path": "dumps/pqgraph.ttl", "bytes": 13, "sha256": "abc"},
                     {"path": "tdb2/x", "bytes": 1, "sha256": "def"}]}
          """
              .formatted(id));
    }
    Files.writeString(folder.resolve("r1/secret.txt"), "x");
    releases.makeCurrent("r2");
    server = PqgraphServer.start(ServerOptions.of(folder).withPort(0));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void listsTheDumpsOfEachRelease() throws IOException {
    HttpResponse<String> answer = http.get("downloads.json");
    JsonNode downloads = new ObjectMapper().readTree(answer.body());
    JsonNode dump = downloads.at("/current/dumps/0");
    assertEquals(1, downloads.at("/current/dumps").size());
    assertEquals(
        server.uri().resolve("releases/r2/dumps/pqgraph.ttl").toString(),
        dump.path("url").asText());
    assertEquals(13, dump.path("bytes").asInt());
    assertEquals(7, dump.path("triples").asInt());
    assertEquals("abc", dump.path("sha256").asText());
    assertEquals("text/turtle", dump.path("mediaType").asText());
    assertEquals("r1", downloads.at("/others/0/release").asText());
    assertEquals(1, downloads.at("/others").size());
    assertEquals(
        304, http.get("downloads.json", "If-None-Match", Http.header(answer, "ETag")).statusCode());
  }

  @Test
  void thePageHasTheSame() throws IOException {
    HttpResponse<String> answer = http.get("downloads", "X-Forwarded-Prefix", "/pq");
    assertEquals(200, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    Element row = page.select("table.files tbody tr").first();
    assertEquals("pqgraph.ttl Turtle, the graph as one 13 B 7 abc", row.text());
    assertEquals("/pq/releases/r2/dumps/pqgraph.ttl", row.select("a").attr("href"));
    assertEquals(1, page.select("a[href=/pq/releases/r2/void.ttl]").size());
    assertEquals(1, page.select("a[href=/pq/releases/r1/dumps/pqgraph.ttl]").size());
    assertEquals(1, page.select("main a[href*=open-parliament-licence]").size());
    page.select("a[href^=/]")
        .eachAttr("href")
        .forEach(href -> assertEquals(200, status(href.replaceFirst("^/pq/", "")), href));
  }

  private static int status(String path) {
    try {
      return http.get(path).statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aDumpStaysAtItsAddress() throws IOException {
    for (String id : new String[] {"r1", "r2"}) {
      HttpResponse<String> dump = http.get("releases/" + id + "/dumps/pqgraph.ttl");
      assertEquals("# 0123456789\n", dump.body());
      assertEquals("public, max-age=31536000, immutable", Http.header(dump, "Cache-Control"));
    }
    assertEquals(200, http.get("releases/r1/void.ttl").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "releases/",
        "releases/r1/secret.txt",
        "releases/r1/tdb2/Data-0001/SPO.dat",
        "releases/current/void.ttl",
        "releases/../r1/void.ttl",
        "releases/%2e%2e/x/void.ttl",
        "releases/none/void.ttl"
      })
  void nothingElseIsGivenOut(String path) throws IOException {
    int status = http.get(path).statusCode();
    assertEquals(true, status == 404 || status == 400, path + " " + status);
  }
}
