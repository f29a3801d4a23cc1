package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in Debian's Chromium; skipped where that is not installed. */
final class BrowserTest extends ServiceOfExamples {

  private static Chromium chromium;

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch(120_000, "no page was opened in a browser");
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
    // Whatever was opened, nobody else was asked for anything.
    asked.removeIf(url -> url.startsWith(server.uri().toString()) || url.startsWith("data:"));
    assertEquals(Set.of(), asked);
  }

  private Page open(String path, Browser.NewContextOptions options) {
    return chromium.open(server.uri().resolve("/" + path), options);
  }

  @ParameterizedTest
  @MethodSource("org.pqgraph.serve.PageTypes#paths")
  void anyoneCanUseIt(String path) {
    Page page = open(path, new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    assertEquals(List.of(), Chromium.violations(page), "light");
    Object light = page.evaluate("getComputedStyle(document.body).backgroundColor");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertNotEquals(light, page.evaluate("getComputedStyle(document.body).backgroundColor"));
    assertEquals(List.of(), Chromium.violations(page), "dark");
    page.setViewportSize(360, 740);
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"), "wider than a phone");
  }

  @Test
  void textsNeverBecomeMarkup() {
    Page page = open("doc/" + PageReleases.HOSTILE, new Browser.NewContextOptions());
    assertTrue(page.innerText("h1").contains(PageReleases.MARKUP), page.innerText("h1"));
    assertTrue(page.innerText(".prose").contains(PageReleases.MARKUP));
    assertNull(page.evaluate("window.harm"));
    page.navigate(server.uri().resolve("/doc/member/990066").toString());
    assertTrue(page.innerText("h1").contains(PageReleases.MARKUP));
    assertNull(page.evaluate("window.harm"));
  }

  @Test
  void dataInAPageIsThereAndBreaksNoPolicy() {
    Set<String> complaints = new TreeSet<>();
    Page page =
        chromium.open(
            server.uri().resolve("/doc/" + PageReleases.HOSTILE),
            new Browser.NewContextOptions(),
            opened -> opened.onConsoleMessage(message -> complaints.add(message.text())));
    Object name =
        page.evaluate("JSON.parse(document.querySelector('script').textContent).mainEntity.name");
    assertEquals("Heading " + PageReleases.MARKUP, name);
    assertEquals(1, page.locator("script").count());
    assertEquals(Set.of(), complaints);
  }

  @Test
  void theNavigationIsOneLineOnAPhoneAndBesideTheSearchOnADesk() {
    Page page = open("", new Browser.NewContextOptions().setViewportSize(360, 740));
    assertTrue(page.locator(".top nav").boundingBox().height < 60, "it wraps");
    page.setViewportSize(1280, 800);
    var find = page.locator(".top .find").boundingBox();
    var nav = page.locator(".top nav").boundingBox();
    assertTrue(find.y < nav.y + nav.height, "the search stands below it on a desk");
  }

  @Test
  void readsAndLeadsOnWithoutScripts() {
    Page page =
        open(
            "doc/question/commons/2025-02-18/38114",
            new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertEquals("Public Inquiries: Chairs", page.innerText("h1"));
    page.click(".findings li.fact a:has-text('UK Covid-19 Inquiry')");
    assertEquals("UK Covid-19 Inquiry", page.innerText("h1"));
    page.click("summary >> nth=0");
    assertTrue(page.isVisible("details pre"));
  }

  @Test
  void aKeyboardIsEnough() {
    Page page = open("doc/question/commons/2025-02-18/38114", new Browser.NewContextOptions());
    page.keyboard().press("Tab");
    assertEquals("Skip to the content", focused(page, "textContent"));
    assertTrue(page.locator(".skip").boundingBox().x >= 0, "the skip link is out of sight");
    page.keyboard().press("Enter");
    assertEquals("main", focused(page, "id"));
    page.keyboard().press("Tab");
    assertEquals("Robin Sample", focused(page, "textContent"));
    assertNotEquals("none", page.evaluate("getComputedStyle(document.activeElement).outlineStyle"));
    page.keyboard().press("Enter");
    page.waitForURL("**/doc/member/900003");
    assertEquals("Robin Sample", page.innerText("h1"));
  }

  private static Object focused(Page page, String property) {
    return page.evaluate("document.activeElement." + property);
  }
}
