package org.pqgraph.source;

import java.util.regex.Pattern;
import org.pqgraph.model.Superscript;

/**
 * The words of one line of HTML, as they come. Raised signs keep apart from what they stand at: the
 * mark of a note and an exponent become raised characters, "1,497¹" and "10⁶"; what has no such
 * form is parted by a space, but for ordinals, "30th". Lowered signs stay as letters and digits are
 * printed elsewhere, "CO2", and are lowered only behind a digit.
 */
final class InlineText {
  private static final Pattern BREAK =
      Pattern.compile("[\\n\\r\\t\\f\\u000b\\u0085\\u2028\\u2029]");
  private static final Pattern ORDINAL = Pattern.compile("(?i)st|nd|rd|th|er|ème|e");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final char LOWERED_NOUGHT = '₀';

  private final StringBuilder raw = new StringBuilder();
  private boolean raisedBefore;

  /** Words; an end of line in the source of HTML is a space. */
  void words(String text) {
    if (raisedBefore && !text.isEmpty()) {
      part(text.charAt(0));
    }
    raw.append(BREAK.matcher(text).replaceAll(" "));
    raisedBefore &= text.isEmpty();
  }

  /** A digit never joins the one that was raised or lowered before it. */
  private void part(char next) {
    char last = last();
    if (Character.isLetterOrDigit(next) && Character.isDigit(last) && last < 128) {
      raw.append(' ');
    }
  }

  /** Whatever follows begins another word. */
  void gap() {
    raw.append(' ');
    raisedBefore = false;
  }

  void raised(String text) {
    String flat = BREAK.matcher(text).replaceAll(" ");
    String sign = flat.strip();
    if (sign.isEmpty() || Character.isWhitespace(flat.charAt(0))) {
      gap();
    }
    if (sign.isEmpty()) {
      return;
    }
    char last = last();
    if (Superscript.has(sign)) {
      if (Superscript.isOne(last)) {
        raw.append(' ');
      }
      sign.chars().forEach(c -> raw.append(Superscript.of((char) c)));
    } else if (ORDINAL.matcher(sign).matches() && Character.isDigit(last)) {
      raw.append(sign);
    } else {
      if (Character.isLetterOrDigit(last) && isOfWord(sign.charAt(0))) {
        raw.append(' ');
      }
      raw.append(sign);
      raisedBefore = true;
    }
    if (Character.isWhitespace(flat.charAt(flat.length() - 1))) {
      gap();
    }
  }

  void lowered(String text) {
    String flat = BREAK.matcher(text).replaceAll(" ");
    String sign = flat.strip();
    if (DIGITS.matcher(sign).matches() && Character.isDigit(last())) {
      sign.chars().forEach(c -> raw.append((char) (LOWERED_NOUGHT + Character.digit(c, 10))));
    } else {
      words(flat);
      raisedBefore = true;
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '[' || c == '(';
  }

  private char last() {
    return raw.isEmpty() ? ' ' : raw.charAt(raw.length() - 1);
  }

  boolean isBlank() {
    return raw.toString().isBlank();
  }

  /** The line in the normal form; another begins. */
  String take() {
    String line = TextNormalizer.normalize(raw.toString());
    raw.setLength(0);
    raisedBefore = false;
    return line;
  }
}
