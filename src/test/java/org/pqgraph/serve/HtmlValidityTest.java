package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every type of page is valid HTML, by the Nu checker, and takes a record's words for words. */
final class HtmlValidityTest {

  private static PqgraphServer server;
  private static Http http;
  private static SimpleDocumentValidator validator;

  @BeforeAll
  static void start() throws Exception {
    server = PqgraphServer.start(ServerOptions.of(PageReleases.ofExamples()).withPort(0));
    http = new Http(server.uri());
    validator = new SimpleDocumentValidator(true, false, false);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("org.pqgraph.serve.PageTypes#all")
  void isValid(String path) throws Exception {
    String page = http.get(path, "Accept", "text/html").body();
    assertTrue(page.startsWith("<!doctype html>"), page);
    assertEquals(List.of(), faults(page));
  }

  @ParameterizedTest
  @MethodSource("org.pqgraph.serve.PageTypes#paths")
  void runsAndFetchesNothing(String path) throws IOException {
    Document page = Jsoup.parse(http.get(path, "Accept", "text/html").body());
    assertEquals(
        0,
        page.select(
                "script:not([type=application/ld+json]), img, iframe, object, [style], [onerror], [onclick]")
            .size());
    assertEquals(0, page.select("a[href^=javascript:]").size());
    for (var link : page.select("link[rel=stylesheet]")) {
      assertTrue(link.attr("href").startsWith("/"), link::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("org.pqgraph.serve.PageTypes#all")
  void leadsNowhereThatIsNot(String path) throws IOException {
    Document page = Jsoup.parse(http.get(path, "Accept", "text/html").body());
    List<String> dead = new ArrayList<>();
    for (var link : page.select("a[href], link[href]")) {
      String href = link.attr("href");
      if (href.startsWith("#")
          && href.length() > 1
          && page.getElementById(href.substring(1)) == null) {
        dead.add(href);
      }
    }
    page.select("a[href^=/]").stream()
        .map(link -> link.attr("href").replaceFirst("#.*", "").substring(1))
        .distinct()
        .limit(40)
        .filter(href -> status(href) >= 400)
        .forEach(dead::add);
    assertEquals(List.of(), dead);
  }

  @ParameterizedTest
  @MethodSource("org.pqgraph.serve.PageTypes#all")
  void hasOneNameForEachPlace(String path) throws IOException {
    Document page = Jsoup.parse(http.get(path, "Accept", "text/html").body());
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids);
    assertEquals(1, page.select("h1").size());
    assertFalse(page.title().isEmpty());
  }

  private static int status(String path) {
    try {
      return http.get(path).statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> faults(String page) throws Exception {
    List<String> faults = new ArrayList<>();
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) {
            faults.add(e.getLineNumber() + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        };
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
    validator.setUpValidatorAndParsers(handler, false, false);
    validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
    return faults;
  }
}
