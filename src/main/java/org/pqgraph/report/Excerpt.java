package org.pqgraph.report;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The sentence or sentences in which a quote stands.
 *
 * @param before what stands before the quote
 * @param quote the words
 * @param after what stands after it
 */
record Excerpt(String before, String quote, String after) {
  /** A list or a table may be one long sentence: so many characters are shown on either side. */
  private static final int FARTHEST = 600;

  private static final String ELLIPSIS = "…";

  /** Finds a quote by its first code point; where it does not stand there, it is shown alone. */
  static Excerpt of(String text, int start, String quote) {
    int from =
        start < 0 || start > text.codePointCount(0, text.length())
            ? -1
            : text.offsetByCodePoints(0, start);
    if (from < 0 || quote.isEmpty() || !text.startsWith(quote, from)) {
      return new Excerpt("", quote, "");
    }
    int to = from + quote.length();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(text);
    int first = sentences.isBoundary(from) ? from : sentences.preceding(from);
    int last = sentences.isBoundary(to) ? to : sentences.following(to);
    return new Excerpt(tail(text.substring(first, from)), quote, head(text.substring(to, last)));
  }

  private static String tail(String text) {
    int length = text.codePointCount(0, text.length());
    String kept =
        length <= FARTHEST
            ? text
            : ELLIPSIS + text.substring(text.offsetByCodePoints(text.length(), -FARTHEST));
    return kept.stripLeading();
  }

  private static String head(String text) {
    int length = text.codePointCount(0, text.length());
    String kept =
        length <= FARTHEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, FARTHEST)) + ELLIPSIS;
    return kept.stripTrailing();
  }
}
