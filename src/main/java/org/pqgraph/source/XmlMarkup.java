package org.pqgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What stands inside an element of XML, as HTML again, one part for each of its children: so that
 * it becomes text in the same way as the HTML of other sources.
 *
 * @param parts the children, each with the number that it is marked with; words outside of any
 *     child are a part too
 * @param isCut whether it is longer than a text may be, and was read to that length
 */
record XmlMarkup(List<Part> parts, boolean isCut) {
  /** Markup and escaped signs may be so many times as long as the text. */
  private static final long MARKUP = 4;

  /**
   * A child.
   *
   * @param number its attribute {@code qnum}, as given
   * @param html the child with its own markup
   */
  record Part(Optional<String> number, String html) {}

  String html() {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.html()));
    return all.toString();
  }

  /**
   * Reads to the end of the element that the reader stands at the start of.
   *
   * @param longest how many characters are kept
   */
  static XmlMarkup read(XMLStreamReader xml, int longest) throws XMLStreamException {
    List<Part> parts = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    Optional<String> number = Optional.empty();
    int kept = 0;
    long markup = 0;
    boolean cut = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth++ == 1) {
          markup += html.length();
          cut |= markup > MARKUP * longest;
          add(parts, number, html, cut);
          number = Optional.ofNullable(xml.getAttributeValue(null, "qnum"));
        }
        start(html, xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (--depth > 0) {
          html.append("</").append(xml.getLocalName()).append('>');
        }
        if (depth == 1) {
          markup += html.length();
          add(parts, number, html, cut);
          number = Optional.empty();
        }
      } else if (xml.isCharacters()) {
        cut |= kept + xml.getTextLength() > longest;
        kept += cut ? 0 : xml.getTextLength();
        escape(html, cut ? "" : xml.getText());
      }
      if (html.length() > MARKUP * longest) {
        cut = true;
        html.setLength(0);
      }
    }
    add(parts, number, html, cut);
    return new XmlMarkup(parts, cut);
  }

  private static void add(
      List<Part> parts, Optional<String> number, StringBuilder html, boolean cut) {
    if (!cut && !html.toString().isBlank()) {
      parts.add(new Part(number, html.toString()));
    }
    html.setLength(0);
  }

  /** Of attributes, only where a link leads and what a cell spans are kept. */
  private static void start(StringBuilder html, XMLStreamReader xml) {
    html.append('<').append(xml.getLocalName());
    switch (xml.getLocalName()) {
      case "a" -> attribute(html, xml, "href");
      case "td", "th" -> {
        attribute(html, xml, "colspan");
        attribute(html, xml, "rowspan");
      }
      default -> {
        // No other changes the text.
      }
    }
    html.append('>');
  }

  private static void attribute(StringBuilder html, XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    if (value != null) {
      html.append(' ').append(name).append("=\"");
      escape(html, value);
      html.append('"');
    }
  }

  private static void escape(StringBuilder html, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
