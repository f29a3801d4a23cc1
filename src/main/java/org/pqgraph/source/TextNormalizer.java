package org.pqgraph.source;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form that all texts have: Unicode NFC, one space between words, lines without spaces at
 * their ends parted by one "\n", cells of a table row by one tab; no other control characters, no
 * unpaired surrogates, no characters without width.
 */
final class TextNormalizer {
  private TextNormalizer() {}

  static String normalize(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '\r' -> {
          if (i >= text.length() || text.charAt(i) != '\n') {
            clean.append('\n');
          }
        }
        case '\n', '\u2028', '\u2029', '\u0085', '\f', '\u000b' -> clean.append('\n');
        case '\t' -> clean.append('\t');
        default -> {
          if (isSpace(c)) {
            clean.append(' ');
          } else if (isKept(c)) {
            clean.appendCodePoint(c);
          }
        }
      }
    }
    return lines(Normalizer.normalize(clean, Normalizer.Form.NFC));
  }

  private static String lines(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (String line : text.lines().toList()) {
      String folded = line.replaceAll(" *\t *", "\t").replaceAll(" {2,}", " ").strip();
      if (!folded.isEmpty()) {
        if (!result.isEmpty()) {
          result.append('\n');
        }
        result.append(folded);
      }
    }
    return result.toString();
  }

  /** A line of a page as the reader compares it: marks and runs of space gone. */
  static String line(String line) {
    return normalize(line).replace('\t', ' ');
  }

  static String withoutMarks(String text) {
    return text.replace("\ufeff", "");
  }

  private static boolean isSpace(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isKept(int c) {
    if ((c >= 0xd800 && c <= 0xdfff) || c == 0xfeff || c == 0x200b || c == 0x2060 || c == 0xad) {
      return false;
    }
    boolean noncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return !noncharacter && !Character.isISOControl(c);
  }

  /** In lower case, for comparing what is printed now so, now so. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
