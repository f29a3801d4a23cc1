package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start page, the files of a release, and what every response carries. */
final class PagesTest {

  @TempDir static Path folder;
  private static PqgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() throws ServeException, IOException {
    SmallReleases releases = new SmallReleases(folder);
    Path release = releases.add("r1", 0);
    releases.manifest("r1", "{\"questions\": 1234567, \"<script>alert(1)</script>\": 3}");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(release.resolve("dumps/.hidden"), "secret");
    Files.createSymbolicLink(release.resolve("dumps/out.txt"), folder.resolve("secret.txt"));
    releases.makeCurrent("r1");
    server = PqgraphServer.start(ServerOptions.of(folder).withPort(0));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void startPageSaysWhatIsHere() throws IOException {
    HttpResponse<String> page = http.get("");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("1,234,567"), page::body);
    assertTrue(page.body().contains(server.uri() + "sparql"), page::body);
    assertTrue(page.body().contains("Open Parliament Licence v3.0"), page::body);
    assertTrue(page.body().contains("r1"), page::body);
  }

  @Test
  void hostileTextIsOnlyText() throws IOException {
    assertFalse(http.get("").body().contains("<script"));
    String raw =
        Http.exchange(
            server.port(), "GET / HTTP/1.1\r\nHost: \"><script>\r\nConnection: close\r\n\r\n");
    assertFalse(raw.contains("<script"), raw);
  }

  @Test
  void pagesAllowNoScriptAndAskNobodyElse() throws IOException {
    HttpResponse<String> page = http.get("");
    String policy = Http.header(page, "Content-Security-Policy");
    assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
    assertFalse(page.body().contains("src="), page::body);
    assertTrue(page.body().contains("<link rel=\"stylesheet\" href=\"/style.css\">"));
    assertTrue(Http.header(http.get("style.css"), "Content-Type").startsWith("text/css"));
  }

  @Test
  void theExampleQueryRuns() throws IOException {
    String body = http.get("").body();
    int at = body.indexOf("href=\"/sparql?query=") + 7;
    String path = body.substring(at, body.indexOf('"', at)).replace("&amp;", "&");
    HttpResponse<String> result = http.get(path);
    assertEquals(200, result.statusCode());
    assertTrue(result.body().contains("Home Office"), result::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sparql", "dumps/", "void.ttl", "nothing", "data", "dumps/nothing"})
  void everyResponseCarriesTheSecurityHeaders(String path) throws IOException {
    HttpResponse<String> answer = http.get(path);
    assertEquals("nosniff", Http.header(answer, "X-Content-Type-Options"));
    assertEquals("no-referrer", Http.header(answer, "Referrer-Policy"));
    assertTrue(Http.header(answer, "Content-Security-Policy").contains("default-src 'none'"));
    assertEquals("", Http.header(answer, "Server"));
    assertFalse(answer.body().contains("etty"), answer::body);
  }

  @Test
  void servesTheFilesOfTheRelease() throws IOException {
    HttpResponse<String> dump = http.get("dumps/pqgraph.ttl");
    assertEquals("# 0123456789\n", dump.body());
    assertEquals("text/turtle;charset=utf-8", Http.header(dump, "Content-Type"));
    assertTrue(http.get("dumps/").body().contains("<a href=\"pqgraph.ttl\">"));
    assertEquals(301, http.get("dumps").statusCode());
    assertEquals("<p>conforms</p>", http.get("report/").body());
    assertTrue(http.get("manifest.json").body().contains("\"id\": \"r1\""));
    assertEquals(http.get("void.ttl").body(), http.get(".well-known/void").body());
    assertEquals("ok\n", http.get("health").body());
    assertEquals(405, http.send("POST", "void.ttl", BodyPublishers.noBody()).statusCode());
    assertEquals(Ontology.isPresent() ? 200 : 404, http.get("ontology").statusCode());
  }

  @Test
  void aDownloadIsTakenUpAgain() throws IOException {
    HttpResponse<String> whole = http.get("dumps/pqgraph.ttl");
    String tag = Http.header(whole, "ETag");
    HttpResponse<String> rest = http.get("dumps/pqgraph.ttl", "Range", "bytes=4-", "If-Range", tag);
    assertEquals(206, rest.statusCode());
    assertEquals("23456789\n", rest.body());
    assertEquals("bytes 4-12/13", Http.header(rest, "Content-Range"));
    assertEquals("0", http.get("dumps/pqgraph.ttl", "Range", "bytes=2-2").body());
    assertEquals(416, http.get("dumps/pqgraph.ttl", "Range", "bytes=99-").statusCode());
    assertEquals(304, http.get("dumps/pqgraph.ttl", "If-None-Match", tag).statusCode());
    HttpResponse<String> head = http.send("HEAD", "dumps/pqgraph.ttl", BodyPublishers.noBody());
    assertEquals("13", Http.header(head, "Content-Length"));
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dumps/../manifest.json",
        "/dumps/../../secret.txt",
        "/dumps/%2e%2e/%2e%2e/secret.txt",
        "/dumps/..%2f..%2fsecret.txt",
        "/dumps/..%5c..%5csecret.txt",
        "/dumps/....//secret.txt",
        "/dumps//etc/passwd",
        "/dumps/%00",
        "/dumps/.hidden",
        "/dumps/out.txt",
        "/dumps/;/../../secret.txt",
        "/report/../tdb2/tdb.lock",
      })
  void nothingOutsideTheFolderIsServed(String path) throws IOException {
    String raw =
        Http.exchange(
            server.port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    // Jetty resolves plain ".." itself: the manifest is public at its own address.
    assertTrue(raw.startsWith("HTTP/1.1 40") || path.equals("/dumps/../manifest.json"), raw);
    assertFalse(raw.contains("secret\n") || raw.endsWith("secret") || raw.contains("root:"), raw);
  }
}
