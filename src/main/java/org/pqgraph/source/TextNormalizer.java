package org.pqgraph.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one form that all texts have: Unicode NFC, one space between words, lines without spaces at
 * their ends parted by one "\n", cells of a table row by one tab, where each row of a table has as
 * many cells, also empty ones at its ends; no other control characters, no unpaired surrogates, no
 * characters without width.
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
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String folded = line.replaceAll(" *\t *", "\t").replaceAll(" {2,}", " ");
      if (folded.indexOf('\t') < 0) {
        folded = folded.strip();
      }
      if (!folded.isBlank() || (folded.indexOf('\t') >= 0 && !lines.isEmpty())) {
        lines.add(strippedOfSpaces(folded));
      }
    }
    return String.join("\n", rows(lines));
  }

  private static String strippedOfSpaces(String line) {
    return line.indexOf('\t') < 0 ? line : line.replaceAll("^ +| +$", "");
  }

  /**
   * Lines with cells that stand together are rows of a table, and have as many cells each; a tab at
   * the end of any other line is no border of a cell.
   */
  private static List<String> rows(List<String> lines) {
    List<String> result = new ArrayList<>(lines.size());
    for (int from = 0; from < lines.size(); ) {
      int to = from;
      int cells = 0;
      int withCells = 0;
      while (to < lines.size() && lines.get(to).indexOf('\t') >= 0) {
        withCells += lines.get(to).strip().indexOf('\t') >= 0 ? 1 : 0;
        to++;
      }
      List<String> run = lines.subList(from, Math.max(to, from + 1));
      if (withCells > 1) {
        run = withoutBlankEnds(run);
        for (String row : run) {
          cells = Math.max(cells, tabs(row));
        }
        for (String row : run) {
          result.add(row + "\t".repeat(cells - tabs(row)));
        }
      } else {
        run.stream()
            .map(line -> line.strip().replaceAll(" {2,}", " "))
            .filter(line -> !line.isEmpty())
            .forEach(result::add);
      }
      from = Math.max(to, from + 1);
    }
    return result;
  }

  private static List<String> withoutBlankEnds(List<String> run) {
    int from = 0;
    int to = run.size();
    while (run.get(from).isBlank()) {
      from++;
    }
    while (run.get(to - 1).isBlank()) {
      to--;
    }
    return run.subList(from, to);
  }

  private static int tabs(String line) {
    return (int) line.chars().filter(c -> c == '\t').count();
  }

  /** A line of a page as the reader compares it: marks and runs of space gone. */
  static String line(String line) {
    return normalize(line).replaceAll("\t+", " ").strip();
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
