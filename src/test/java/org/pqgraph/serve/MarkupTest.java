package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record with markup in every field, and what is found in its texts. */
final class MarkupTest extends ServiceOfExamples {

  private static Document page;

  @BeforeAll
  static void open() throws IOException {
    page = Jsoup.parse(http.get("doc/" + PageReleases.HOSTILE).body());
  }

  @Test
  void markupIsShownAsText() throws IOException {
    String text = page.text();
    for (String field : new String[] {"Heading ", "To ask ", "Asker ", "Answerer "}) {
      assertTrue(text.contains(field + PageReleases.MARKUP), field + ": " + text);
    }
    assertTrue(
        Jsoup.parse(http.get("doc/member/990066").body())
            .text()
            .contains("Asker " + PageReleases.MARKUP));
    assertEquals(0, page.select("a[href^=javascript]").size());
    String bibtex = http.get("data/" + PageReleases.HOSTILE + ".bib").body();
    assertEquals(
        bibtex.chars().filter(c -> c == '{').count(), bibtex.chars().filter(c -> c == '}').count());
  }

  /** The answer begins with a sign of two UTF-16 units: offsets are code points. */
  @Test
  void whatIsFoundIsMarkedWhereItStands() {
    Element met =
        page.select(".findings li.fact").stream()
            .filter(entry -> entry.text().contains("has met 19 times"))
            .findFirst()
            .orElseThrow();
    assertTrue(met.text().contains("met-n-times"), met::text);
    assertTrue(met.text().contains("since November 2022, as of 10 March 2025"), met::text);
    String words = met.select("q").text();
    String number = met.id().substring(1);
    StringBuilder marked = new StringBuilder();
    for (Element mark : page.select("mark")) {
      if (mark.className().contains("fact") && mark.text().length() > 0) {
        marked.append(mark.wholeText());
      }
    }
    assertTrue(marked.toString().startsWith(words), marked + " does not begin with " + words);
    assertEquals(1, page.select("#m" + number).size());
    // The body's name stands within the fact's words and is marked for both.
    assertEquals("Harm Taskforce", page.select("mark.fact.name").first().text());
  }
}
