package org.pqgraph.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.AnswerTextBuilder;

/**
 * HTML as plain text with its blocks. Paragraphs and list items are lines; of a table each row is a
 * line, with a tab between two cells and as many cells as the table has columns. What stands in
 * several lines in a cell is parted by spaces. Scripts and styles go. No word is added that the
 * HTML does not print, so that words can be quoted.
 */
final class HtmlText {
  private HtmlText() {}

  /** The text of HTML, or of plain text, in the form of {@link TextNormalizer}. */
  static String of(String html) {
    return isPlain(html) ? TextNormalizer.normalize(html) : read(html).text();
  }

  private static boolean isPlain(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0;
  }

  /** The same with its blocks. */
  static AnswerText read(String html) {
    if (isPlain(html)) {
      return AnswerText.of(TextNormalizer.normalize(html));
    }
    ProseWalk walk = new ProseWalk();
    NodeTraversor.filter(walk, Jsoup.parseBodyFragment(html).body());
    walk.line();
    return walk.text.build();
  }

  private static final class ProseWalk extends HtmlWalk {
    private static final Set<String> BOLD = Set.of("strong", "b", "u");
    private static final int LONGEST_HEADING = 120;

    private final AnswerTextBuilder text = new AnswerTextBuilder();

    /** Of each list item that is open, whether its first line was written. */
    private final Deque<Boolean> items = new ArrayDeque<>();

    private int quotations;
    private int headings;
    private int bold;
    private boolean allBold = true;

    @Override
    void text(String words) {
      super.text(words);
      allBold &= bold > 0 || words.isBlank();
    }

    @Override
    FilterResult begin(Element element) {
      String name = element.normalName();
      if (name.equals("table")) {
        Optional<HtmlTable> table = HtmlTable.of(element);
        if (table.isPresent()) {
          line();
          table.get().caption().ifPresent(text::caption);
          text.table(table.get().grid(), table.get().head());
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      if (isBreak(element)) {
        line();
      }
      count(element, 1);
      if (name.equals("li")) {
        items.push(false);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    void end(Element element) {
      if (element.isBlock()) {
        line();
      }
      count(element, -1);
      if (element.normalName().equals("li")) {
        items.pop();
      }
    }

    private void count(Element element, int by) {
      String name = element.normalName();
      if (name.equals("blockquote")) {
        quotations += by;
      } else if (name.matches("h[1-6]")) {
        headings += by;
      } else if (BOLD.contains(name)) {
        bold += by;
      }
    }

    /** Ends the line, as what the elements that are open say it is. */
    void line() {
      String line = words.isBlank() ? "" : words.take();
      boolean isBold = allBold;
      allBold = true;
      if (line.isEmpty()) {
        words.take();
      } else if (!items.isEmpty()) {
        text.item(line, items.pop());
        items.push(true);
      } else if (headings > 0
          || (isBold && line.length() <= LONGEST_HEADING && !line.endsWith("."))) {
        text.heading(line);
      } else if (quotations > 0) {
        text.quotation(line);
      } else {
        text.paragraph(line);
      }
    }
  }
}
