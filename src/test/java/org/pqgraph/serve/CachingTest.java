package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and proxies may keep, and in what coding it comes to them. */
final class CachingTest {

  private static final String FACTS =
      "sparql?query=" + Http.encode("SELECT * { ?f <" + SmallReleases.PQ + "about> ?b }");

  @TempDir static Path folder;
  private static PqgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() throws ServeException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 6_000);
    releases.makeCurrent("r1");
    server = PqgraphServer.start(ServerOptions.of(folder).withPort(0));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sparql?query=ASK%7B%7D",
        "sparql",
        ".well-known/void",
        "manifest.json",
        "void.ttl"
      })
  void aProxyKeepsWhatAReleaseSaysAndAsksAgainCheaply(String path) throws IOException {
    HttpResponse<String> first = http.get(path);
    assertEquals(200, first.statusCode(), first::body);
    assertEquals("public, max-age=10", Http.header(first, "Cache-Control"));
    assertEquals("", Http.header(first, "Pragma"));
    String tag = Http.header(first, "ETag");
    assertFalse(tag.isEmpty());
    HttpResponse<String> again = http.get(path, "If-None-Match", "\"other\", " + tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, Http.header(again, "ETag"));
    assertEquals(200, http.get(path, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void theTimeOfAReleaseIsTheTimeOfWhatItSays() throws IOException {
    HttpResponse<String> first = http.query("ASK {}");
    assertEquals("Fri, 02 Jan 2026 00:00:00 GMT", Http.header(first, "Last-Modified"));
    assertEquals(
        304,
        http.query("ASK {}", "If-Modified-Since", "Fri, 02 Jan 2026 00:00:00 GMT").statusCode());
    assertEquals(
        200,
        http.query("ASK {}", "If-Modified-Since", "Sat, 03 Jan 2026 00:00:00 GMT").statusCode());
    assertEquals(200, http.query("ASK {}", "If-Modified-Since", "yesterday").statusCode());
  }

  @Test
  void anotherReleaseAnotherFormatOrAnotherQueryIsAnotherAnswer()
      throws ServeException, IOException {
    String json = Http.header(http.query("ASK {}", "Accept", "application/json"), "ETag");
    String xml = Http.header(http.query("ASK {}", "Accept", "application/xml"), "ETag");
    String other = Http.header(http.query("ASK { }", "Accept", "application/json"), "ETag");
    assertNotEquals(json, xml);
    assertNotEquals(json, other);
    Path elsewhere = folder.resolve("elsewhere");
    SmallReleases others = new SmallReleases(elsewhere);
    others.add("r2", 1);
    others.makeCurrent("r2");
    try (PqgraphServer next = PqgraphServer.start(ServerOptions.of(elsewhere).withPort(0))) {
      HttpResponse<String> answer =
          new Http(next.uri()).query("ASK {}", "Accept", "application/json", "If-None-Match", json);
      assertEquals(200, answer.statusCode());
      assertNotEquals(json, Http.header(answer, "ETag"));
    }
  }

  @Test
  void whatChangesFromOneMomentToTheNextIsNotKept() throws IOException {
    for (String query : new String[] {"SELECT (NOW() AS ?n) {}", "SELECT (rand () AS ?n) {}"}) {
      HttpResponse<String> answer = http.query(query);
      assertEquals(200, answer.statusCode());
      assertEquals("no-store", Http.header(answer, "Cache-Control"));
      assertEquals("", Http.header(answer, "ETag"));
    }
    HttpResponse<String> error = http.query("ASK {");
    assertEquals("no-store", Http.header(error, "Cache-Control"));
    assertEquals("", Http.header(error, "ETag"));
    assertEquals("", Http.header(error, "Last-Modified"));
    HttpResponse<String> posted = http.post("sparql", "application/sparql-query", "ASK {}");
    assertEquals("no-store", Http.header(posted, "Cache-Control"));
  }

  @Test
  void whoTakesGzipGetsLessAndTheSame() throws IOException {
    HttpResponse<byte[]> zipped = bytes(FACTS, "Accept", "text/csv", "Accept-Encoding", "gzip");
    HttpResponse<byte[]> plain = bytes(FACTS, "Accept", "text/csv");
    assertEquals("gzip", Http.header(zipped, "Content-Encoding"));
    assertEquals("", Http.header(plain, "Content-Encoding"));
    assertTrue(zipped.body().length * 5 < plain.body().length, zipped.body().length + " bytes");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertArrayEquals(plain.body(), in.readAllBytes());
    }
    assertTrue(Http.header(plain, "Vary").contains("Accept-Encoding"), plain.headers()::toString);
    String tag = Http.header(zipped, "ETag");
    assertEquals(
        304,
        bytes(FACTS, "Accept", "text/csv", "Accept-Encoding", "gzip", "If-None-Match", tag)
            .statusCode());
    assertEquals(304, bytes(FACTS, "Accept", "text/csv", "If-None-Match", tag).statusCode());
  }

  @Test
  void aPartOfAFileIsAPartOfThePlainFile() throws IOException {
    HttpResponse<byte[]> part =
        bytes("dumps/pqgraph.ttl", "Accept-Encoding", "gzip", "Range", "bytes=2-5");
    assertEquals(206, part.statusCode());
    assertEquals("", Http.header(part, "Content-Encoding"));
    assertEquals("0123", new String(part.body(), StandardCharsets.UTF_8));
    HttpResponse<byte[]> manifest =
        bytes("manifest.json", "Accept-Encoding", "gzip", "Range", "bytes=0-50");
    assertEquals(206, manifest.statusCode());
    assertEquals("", Http.header(manifest, "Content-Encoding"));
    assertEquals(51, manifest.body().length);
  }

  @Test
  void aResultThatEndsEarlyBreaksTheConnectionInGzipToo() throws ServeException {
    ServerOptions options = ServerOptions.of(folder).withPort(0).withMaxResultRows(5_999);
    try (PqgraphServer narrow = PqgraphServer.start(options)) {
      assertThrows(
          IOException.class,
          () -> send(narrow.uri().resolve(FACTS), "Accept", "text/csv", "Accept-Encoding", "gzip"));
    }
  }

  @Test
  void aRequestInGzipIsNotUnpacked() throws IOException {
    assertEquals(
        400,
        http.send(
                "POST",
                "sparql",
                BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0}),
                "Content-Type",
                "application/sparql-query",
                "Content-Encoding",
                "gzip")
            .statusCode());
  }

  @Test
  void theDescriptionOfTheDataSetComesAsAsked() throws IOException {
    HttpResponse<String> turtle = http.get(".well-known/void");
    assertEquals("# void r1\n", turtle.body());
    HttpResponse<String> xml = http.get(".well-known/void", "Accept", "application/rdf+xml");
    assertTrue(Http.header(xml, "Content-Type").startsWith("application/rdf+xml"));
    assertTrue(xml.body().contains("rdf:RDF"), xml::body);
    assertEquals("*", Http.header(http.get(".well-known/void"), "Access-Control-Allow-Origin"));
  }

  private HttpResponse<byte[]> bytes(String path, String... headers) throws IOException {
    return send(server.uri().resolve(path), headers);
  }

  private static HttpResponse<byte[]> send(URI address, String... headers) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address).headers(headers).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
