package org.pqgraph.source;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text. Paragraphs, list items and table rows become lines, cells are parted by a
 * tab; scripts and styles go. No character is added that the HTML does not print, so that words can
 * be quoted.
 */
final class HtmlText {
  private static final Set<String> INVISIBLE =
      Set.of("script", "style", "template", "noscript", "head", "iframe", "object");

  private HtmlText() {}

  /** The text of HTML, or of plain text, in the form of {@link TextNormalizer}. */
  static String of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return TextNormalizer.normalize(html);
    }
    StringBuilder text = new StringBuilder(html.length());
    Element body = Jsoup.parseBodyFragment(html).body();
    NodeTraversor.traverse(new Writer(text), body);
    return TextNormalizer.normalize(text.toString());
  }

  private static final class Writer implements NodeVisitor {
    private static final int NOT_HIDDEN = -1;

    private final StringBuilder text;
    private int hiddenDepth = NOT_HIDDEN;

    Writer(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (hiddenDepth != NOT_HIDDEN) {
        return;
      }
      if (node instanceof TextNode words) {
        // A line break in the source of HTML is a space.
        text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (INVISIBLE.contains(name)) {
          hiddenDepth = depth;
        } else if (name.equals("br") || isBlock(element)) {
          text.append('\n');
        } else if (isCell(name) && element.previousElementSibling() != null) {
          text.append('\t');
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (hiddenDepth == depth) {
        hiddenDepth = NOT_HIDDEN;
      } else if (hiddenDepth == NOT_HIDDEN && node instanceof Element element && isBlock(element)) {
        text.append('\n');
      }
    }

    private static boolean isCell(String name) {
      return name.equals("td") || name.equals("th");
    }

    /**
     * Cells are blocks to a browser, and so are paragraphs in them; in a table the row is the line.
     */
    private static boolean isBlock(Element element) {
      if (isCell(element.normalName())) {
        return false;
      }
      boolean inCell = element.parent() != null && isCell(element.parent().normalName());
      return element.isBlock() && !inCell;
    }
  }
}
