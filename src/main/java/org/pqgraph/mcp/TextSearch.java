package org.pqgraph.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and, in double quotes, phrases, all of which a text has to hold; each begins at the
 * beginning of a word, in upper or lower case.
 */
record TextSearch(List<String> terms) {
  private static final Pattern TERM = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MOST_TERMS = 10;
  private static final int AROUND = 150;

  static TextSearch of(String text) {
    List<String> terms = new ArrayList<>();
    Matcher term = TERM.matcher(text);
    while (term.find() && terms.size() < MOST_TERMS) {
      String found = (term.group(1) == null ? term.group(2) : term.group(1)).strip();
      if (!found.isEmpty()) {
        terms.add(found);
      }
    }
    return new TextSearch(terms);
  }

  /** A regular expression that fits the texts looked for. */
  String pattern() {
    StringBuilder all = new StringBuilder("^");
    terms.forEach(term -> all.append("(?=.*").append(quoted(term)).append(")"));
    return all.toString();
  }

  private static String quoted(String term) {
    String words =
        SPACE.splitAsStream(term).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return (Character.isLetterOrDigit(term.codePointAt(0)) ? "\\b" : "") + words;
  }

  /** The words around the first place where a term stands, exactly as the text has them. */
  String quote(String text) {
    int start = 0;
    int end = 0;
    for (String term : terms) {
      Matcher place =
          Pattern.compile(quoted(term), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text);
      if (place.find()) {
        start = place.start();
        end = place.end();
        break;
      }
    }
    return text.substring(
        wordBefore(text, Math.max(0, start - AROUND)),
        wordAfter(text, Math.min(text.length(), end + AROUND)));
  }

  private static int wordBefore(String text, int place) {
    int at = place;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordAfter(String text, int place) {
    int at = place;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
