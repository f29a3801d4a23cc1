package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody writes a query in Debian's Chromium; skipped where that is not installed. */
final class EditorBrowserTest extends ServiceOfExamples {

  private static Chromium chromium;
  private final Set<String> complaints = new ConcurrentSkipListSet<>();

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch(60_000, "the editor was not opened in a browser");
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void leave() {
    Set<String> asked = chromium.leave();
    asked.removeIf(url -> url.startsWith(server.uri().toString()) || url.matches("(data|blob):.*"));
    assertEquals(Set.of(), asked);
    // Nothing that the page's policy keeps it from was tried.
    assertEquals(Set.of(), complaints);
  }

  private Page open(String path, Browser.NewContextOptions options) {
    return chromium.open(server.uri().resolve("/" + path), options, this::listen);
  }

  private void listen(Page page) {
    page.onConsoleMessage(
        message -> {
          // Chromium also reports what the result view's sanitizer parses to take it out, which
          // never runs: textsOfTheGraphStayText looks at that without a policy.
          boolean isTakenOut = message.text().startsWith("Executing inline event handler");
          boolean isMistake = message.text().contains("status of 400");
          if (message.type().equals("error") && !isTakenOut && !isMistake) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  private static void type(Page page, String query) {
    page.evaluate("document.querySelector('.CodeMirror').CodeMirror.setValue('')");
    page.click(".CodeMirror");
    page.keyboard().insertText(query);
  }

  @Test
  void aQueryRunsInTheEditor() {
    Page page = open("query", new Browser.NewContextOptions());
    type(page, "SELECT ?answer WHERE { BIND(6 * 7 AS ?answer) }");
    page.keyboard().press("Control+Enter");
    page.waitForSelector("#result td:has-text('42')");
    // The link to it opens it elsewhere, and it runs.
    String link = page.locator("#permalink").getAttribute("href");
    assertTrue(link.startsWith(server.uri() + "query#query=SELECT"), link);
    page.navigate("about:blank");
    page.navigate(link);
    page.waitForSelector("#result td:has-text('42')");
    Download csv = page.waitForDownload(() -> page.click("#plain button"));
    assertEquals("answer\r\n42\r\n", read(csv));
  }

  private static String read(Download download) {
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anExampleRunsAndItsThingsLeadToTheirPages() {
    Page page = open("query?example=who-asks-whom&limit=3", new Browser.NewContextOptions());
    page.waitForSelector("#result a[href*='/id/member/']");
    String href =
        (String)
            page.evaluate(
                "() => { const a = document.querySelector(\"#result a[href*='/id/member/']\");"
                    + " document.addEventListener('click', e => e.preventDefault());"
                    + " a.click(); return a.href; }");
    assertTrue(href.startsWith(server.uri() + "id/member/"), href);
  }

  @Test
  void termsAreCompletedFromTheGraph() {
    Page page = open("query", new Browser.NewContextOptions());
    type(page, "PREFIX pq: <https://w3id.org/pqgraph/ontology#>\nSELECT * WHERE { ?s a pq:Written");
    page.keyboard().press("Control+Space");
    page.waitForSelector(".CodeMirror-hints li:has-text('pq:WrittenQuestion')");
    page.keyboard().press("Escape");
    type(page, "SELECT * WHERE { ?s skos:");
    page.keyboard().type("p");
    page.waitForFunction(
        "document.querySelector('.CodeMirror').CodeMirror.getValue()"
            + ".includes('PREFIX skos: <http://www.w3.org/2004/02/skos/core#>')");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void anyoneCanUseIt(ColorScheme colours) {
    Page page =
        open(
            "query?example=who-asks-whom", new Browser.NewContextOptions().setColorScheme(colours));
    page.waitForSelector("#result a[href*='/id/member/']");
    assertEquals(List.of(), Chromium.violations(page));
    page.setViewportSize(360, 740);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"), "wider than a phone");
  }

  @Test
  void theButtonsDoNotLieOnTheQueryOnAPhone() {
    Page page =
        open(
            "query?example=who-asks-whom",
            new Browser.NewContextOptions().setViewportSize(360, 740));
    page.waitForSelector("#result a[href*='/id/member/']");
    var buttons = page.locator(".yasqe_buttons").boundingBox();
    var text = page.locator(".yasqe .CodeMirror-scroll").boundingBox();
    assertTrue(buttons.y + buttons.height <= text.y + 1, buttons.y + " " + text.y);
    type(page, "SELECT ?answer WHERE { BIND(6 * 7 AS ?answer) }");
    page.click(".yasqe_queryButton");
    page.waitForSelector("#result td:has-text('42')");
  }

  @Test
  void aMistakeIsTold() {
    Page page = open("query#query=SELECT+nothing", new Browser.NewContextOptions());
    page.waitForSelector("#result :has-text('Parse error')");
  }

  /** Also in a browser that knows nothing of the page's policy, which would stop scripts too. */
  @Test
  void textsOfTheGraphStayText() {
    Page page =
        open(
            "query#query="
                + Http.encode(
                    "SELECT ?label ?iri { ?iri ?p ?label . FILTER(CONTAINS(STR(?label), 'onerror'))"
                        + " }"),
            new Browser.NewContextOptions().setBypassCSP(true));
    page.waitForSelector("#result td:has-text('window.harm')");
    assertNull(page.evaluate("window.harm"));
    assertEquals(0, page.locator("#result td img, #result td script").count());
  }

  @Test
  void withoutScriptsTheFormAsks() {
    Page page =
        open(
            "query?example=who-asks-whom",
            new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.fill("textarea", "SELECT ?answer WHERE { BIND(6 * 7 AS ?answer) }");
    page.click("#plain button");
    page.waitForURL("**/sparql");
    assertTrue(page.innerText("body").contains("42"), page.innerText("body"));
  }
}
