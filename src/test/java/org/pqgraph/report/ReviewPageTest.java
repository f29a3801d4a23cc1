package org.pqgraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
  private static final String TEXT =
      "The rt. \uD83D\uDE00 view is clear. The <b>Quay</b> Board met on 3 May, & it sang. Then rest.";

  private static Finding finding(String text, String quote, String page) {
    int start = text.codePointCount(0, Math.max(0, text.indexOf(quote)));
    return new Finding(
        "e:1",
        "f:1",
        "meeting",
        "Quay Board",
        "2024-05-03",
        text,
        start,
        quote,
        "To ask.",
        "",
        "a.txt",
        page);
  }

  private static Document page(Finding finding) {
    return Jsoup.parse(
        ReviewPage.of("r1", List.of(new RuleSample("met-on/2", "Days.", 7, List.of(finding)))));
  }

  @Test
  void showsTheSentenceWithItsWordsMarkedAfterAnEmoji() {
    Document page = page(finding(TEXT, "Board met on 3 May", ""));
    assertEquals("Board met on 3 May", page.selectFirst("mark").text());
    assertEquals(
        "The <b>Quay</b> Board met on 3 May, & it sang.",
        page.selectFirst("blockquote").wholeText());
    assertTrue(page.selectFirst(".about").text().endsWith("1 of 7."));
  }

  @Test
  void takesNoMarkupAndNoAddressFromTexts() {
    String hostile = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"x";
    Finding finding =
        new Finding(
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            0,
            hostile,
            hostile,
            hostile,
            hostile,
            "javascript:alert(1)");
    Document page = page(finding);
    assertEquals(1, page.select("script").size());
    assertTrue(page.select("img, a, [onclick], [onerror]").isEmpty());
    assertEquals(hostile, page.selectFirst("mark").wholeText());
    assertEquals(hostile, page.selectFirst("article").attr("data-evidence"));
  }

  @Test
  void loadsNothingFromElsewhereAndReadsWithoutScripts() {
    Document page = page(finding(TEXT, "met", "https://example.org/q"));
    assertTrue(page.select("[src], link[href^=http]").isEmpty());
    assertEquals("https://example.org/q", page.selectFirst("a").attr("href"));
    assertTrue(
        page.selectFirst("fieldset").hasAttr("hidden"), "radios without the script do nothing");
    assertFalse(page.selectFirst("blockquote").text().isEmpty());
  }

  @Test
  void showsWordsThatAreNotWhereTheyShouldBeAlone() {
    Finding moved =
        new Finding("e", "f", "meeting", "B", "", TEXT, 900, "Board met", "", "", "a.txt", "");
    assertEquals("Board met", page(moved).selectFirst("blockquote").text());
  }

  @Test
  void namesTheRulesThatFoundNothing() {
    Document page =
        Jsoup.parse(
            ReviewPage.of("r1", List.of(new RuleSample("quiet/1", "Silence.", 0, List.of()))));
    assertEquals("quiet/1 Silence.", page.selectFirst("li").text());
    assertTrue(page.select("article").isEmpty());
  }

  @Test
  void drawsTheSameInAnyOrderAndOtherwiseWithAnotherSeed() {
    List<Drawing.Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tickets.add(new Drawing.Ticket("e:" + i, "f:" + i / 2));
    }
    List<Drawing.Ticket> forwards = draw(tickets, 1).drawn("met-on/2");
    Collections.reverse(tickets);
    assertEquals(forwards, draw(tickets, 1).drawn("met-on/2"));
    assertEquals(5, forwards.size());
    assertFalse(forwards.equals(draw(tickets, 2).drawn("met-on/2")));
    assertEquals(Map.of("met-on/2", 200L), draw(tickets, 1).counts());
  }

  private static Drawing draw(List<Drawing.Ticket> tickets, long seed) {
    Drawing drawing = new Drawing(5, seed);
    tickets.forEach(ticket -> drawing.add("met-on/2", ticket));
    return drawing;
  }
}
