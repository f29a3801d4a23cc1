package org.pqgraph.serve;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, with one page open at a time. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;
  private final double patienceMillis;
  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private BrowserContext context;

  private Chromium(double patienceMillis) {
    this.patienceMillis = patienceMillis;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox"))
                    .setTimeout(patienceMillis));
  }

  /**
   * Starts it; where it is not installed, the tests are skipped.
   *
   * @param without what nobody looked at then, in a few words
   */
  static Chromium launch(double patienceMillis, String without) {
    Assumptions.assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed: " + without);
    return new Chromium(patienceMillis);
  }

  Page open(URI address, Browser.NewContextOptions options) {
    return open(address, options, page -> {});
  }

  /** Opens a page that is made ready before it goes to an address. */
  Page open(URI address, Browser.NewContextOptions options, Consumer<Page> ready) {
    context = browser.newContext(options);
    context.setDefaultTimeout(patienceMillis);
    context.onRequest(request -> asked.add(request.url()));
    Page page = context.newPage();
    ready.accept(page);
    page.navigate(address.toString());
    return page;
  }

  /** Closes what is open and tells which addresses were asked for meanwhile. */
  Set<String> leave() {
    context.close();
    Set<String> all = new ConcurrentSkipListSet<>(asked);
    asked.clear();
    return all;
  }

  /** What axe finds wrong with a page, by rule. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " "
                        + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
