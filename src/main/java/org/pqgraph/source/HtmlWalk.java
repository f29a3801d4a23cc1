package org.pqgraph.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A walk over HTML that gathers words, and leaves to others what a block means. */
abstract class HtmlWalk implements NodeFilter {
  private static final Set<String> INVISIBLE =
      Set.of("script", "style", "template", "noscript", "head", "iframe", "object");

  /** What is no sign, however it is raised. */
  private static final String BLOCKS_IN_SIGN = "table,p,div,li,br,script,style,template,sup,sub";

  protected final InlineText words = new InlineText();

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (INVISIBLE.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if ((name.equals("sup") || name.equals("sub"))
          && element.children().select(BLOCKS_IN_SIGN).isEmpty()) {
        if (name.equals("sup")) {
          words.raised(element.wholeText());
        } else {
          words.lowered(element.wholeText());
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  void text(String text) {
    words.words(text);
  }

  abstract FilterResult begin(Element element);

  abstract void end(Element element);

  static boolean isBreak(Element element) {
    return element.normalName().equals("br") || element.isBlock();
  }
}
