package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service under a path of a host, and data under a base of their own. */
final class BasePathTest {

  @TempDir Path folder;

  @Test
  void aPublicAddressIsInAllLinks() throws IOException, ServeException {
    PageReleases.build(folder, "https://data.example.org/pq/");
    URI address = URI.create("https://data.example.org/questions/");
    var options = ServerOptions.of(folder).withPort(0).withPublicAddress(address);
    try (var server = PqgraphServer.start(options)) {
      Http http = new Http(server.uri());
      // A proxy may leave the path on or take it off.
      for (String prefix : new String[] {"", "questions/"}) {
        HttpResponse<String> answer = http.get(prefix + "id/body/home-office");
        assertEquals("/questions/doc/body/home-office", Http.header(answer, "Location"));
        HttpResponse<String> page = http.get(prefix + "doc/body/home-office");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("href=\"/questions/doc/"), page::body);
        assertTrue(page.body().contains("href=\"/questions/style.css\""), page::body);
        assertFalse(page.body().contains("href=\"/doc/"), page::body);
        assertTrue(
            String.join("\n", page.headers().allValues("Link"))
                .contains(
                    "<https://data.example.org/questions/doc/body/home-office>; rel=\"canonical\""));
        assertTrue(
            http.get(prefix + "data/body/home-office.ttl")
                .body()
                .contains("https://data.example.org/pq/id/body/home-office"));
        assertEquals(200, http.get(prefix + "style.css").statusCode());
      }
      assertTrue(http.get("").body().contains("https://data.example.org/questions/sparql"));
    }
  }

  @Test
  void aNearProxySaysThePathForEachRequest() throws IOException, ServeException {
    try (var server =
        PqgraphServer.start(ServerOptions.of(PageReleases.ofExamples()).withPort(0))) {
      Http http = new Http(server.uri());
      HttpResponse<String> page =
          http.get(
              "doc/body/home-office",
              "X-Forwarded-Prefix",
              "/pq/",
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-Host",
              "q.example.org");
      assertTrue(page.body().contains("href=\"/pq/style.css\""), page::body);
      assertTrue(
          page.body().contains("href=\"https://q.example.org/pq/doc/body/home-office\""),
          page::body);
      HttpResponse<String> odd =
          http.get("", "X-Forwarded-Prefix", "//evil.example.org/\"><script>");
      assertTrue(odd.body().contains("href=\"/style.css\""), odd::body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://x.org/",
        "https:///x",
        "https://x.org/?q",
        "https://u@x.org/",
        "/x",
        "https://x.org/a//b"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThrows(
        IllegalArgumentException.class,
        () -> ServerOptions.of(folder).withPublicAddress(URI.create(address)));
  }
}
