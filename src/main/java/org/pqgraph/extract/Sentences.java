package org.pqgraph.extract;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text into sentences and tokens. Sentence ends are those of Unicode Standard Annex #29 as
 * the JDK implements them, less those after abbreviations that Parliament uses in mid-sentence
 * ("hon.", "Nos.", "Mr."). A line is a unit of its own, unless its end looks like a wrap in
 * mid-sentence.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "hon", "rt", "mr", "mrs", "ms", "dr", "st", "no", "nos", "col", "cols", "para", "paras",
          "p", "pp", "vol", "cm", "cmd", "cmnd", "sir", "prof", "rev", "gen", "lt", "maj", "capt",
          "sgt", "cpl", "cllr", "e.g", "i.e", "eg", "ie", "etc", "viz", "cf", "inc", "ltd", "co",
          "approx", "art", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:(?:[-‑&/]|\\.(?!\\p{Lu}\\p{Ll}))\\p{L}[\\p{L}\\p{M}\\p{N}]*|-\\d+)*(?:\\.(?=\\p{L}\\.))?"
              + "|\\d+(?:[,.]\\d+)*|['’]s\\b|\\S");

  /**
   * The stop of a sentence that another follows without a space, as where lists join paragraphs.
   */
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{L}\\p{N}]{2})(?<!www)\\.(?=\\p{Lu}\\p{Ll})");

  /** Abbreviations whose dot is part of the token. */
  private static final Set<String> DOTTED =
      Set.of(
          "Hon", "hon", "Rt", "rt", "Mr", "Mrs", "Ms", "Dr", "St", "No", "no", "Nos", "nos", "Col",
          "col", "Cols", "cols", "Prof", "Rev", "Sgt", "Cllr", "Lt", "Gen", "Capt", "Maj");

  /** A line at least this long may have been wrapped by its source. */
  private static final int WRAPPED_LINE = 70;

  private Sentences() {}

  /** Parts a text; every char that is not white space is in exactly one token of one sentence. */
  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int line = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      split(text, start, end, line++, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private static int lineEnd(String text, int start) {
    int from = start;
    int lineStart = start;
    while (true) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        return text.length();
      }
      if (!isWrap(text, lineStart, end)) {
        return end;
      }
      lineStart = end + 1;
      from = end + 1;
    }
  }

  /**
   * Whether the line break at {@code end} stands inside a sentence: a long line, unfinished, that
   * goes on in lower case or had begun a sentence.
   */
  private static boolean isWrap(String text, int start, int end) {
    if (end - start < WRAPPED_LINE || end + 1 >= text.length()) {
      return false;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end + 1);
    if (!Character.isLetterOrDigit(last) && last != ',' && last != '-') {
      return false;
    }
    if (Character.isLowerCase(next)) {
      return true;
    }
    return Character.isUpperCase(next)
        && text.substring(start, end).matches("(?s).*\\p{Ll}{2}\\. \\p{Lu}.*")
        && !isListItem(text, start);
  }

  private static boolean isListItem(String text, int start) {
    return "·•*-–—".indexOf(text.charAt(start)) >= 0;
  }

  private static void split(String text, int start, int end, int line, List<Sentence> into) {
    List<Token> tokens = tokens(text, start, end);
    if (tokens.isEmpty()) {
      return;
    }
    int first = 0;
    for (int stop : stops(text, start, end)) {
      if (stop < end && isAbbreviation(text, start, stop)) {
        continue;
      }
      int next = first;
      while (next < tokens.size() && tokens.get(next).start() < stop) {
        next++;
      }
      add(tokens.subList(first, next), line, into);
      first = next;
    }
    add(tokens.subList(first, tokens.size()), line, into);
  }

  /** Where sentences may end, in order; the last is the end of the text. */
  private static SortedSet<Integer> stops(String text, int start, int end) {
    SortedSet<Integer> stops = new TreeSet<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
    breaks.setText(text.substring(start, end).replace('\n', ' '));
    breaks.first();
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      stops.add(start + at);
    }
    Matcher glued = GLUED.matcher(text).region(start, end).useTransparentBounds(true);
    while (glued.find()) {
      stops.add(glued.end());
    }
    return stops;
  }

  private static void add(List<Token> tokens, int line, List<Sentence> into) {
    if (!tokens.isEmpty()) {
      into.add(
          new Sentence(
              tokens.get(0).start(),
              tokens.get(tokens.size() - 1).end(),
              line,
              List.copyOf(tokens)));
    }
  }

  private static boolean isAbbreviation(String text, int start, int stop) {
    int end = stop;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == start || text.charAt(end - 1) != '.') {
      return false;
    }
    int begin = end - 1;
    while (begin > start
        && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
      begin--;
    }
    String word = text.substring(begin, end - 1);
    if (word.isEmpty()) {
      return isItemNumber(text.substring(start, end - 1));
    }
    // "J. Smith", but not "col. 1234W."
    boolean initial =
        word.length() == 1
            && Character.isUpperCase(word.charAt(0))
            && !word.equals("I")
            && (begin == start || !Character.isDigit(text.charAt(begin - 1)));
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether all that a line has before a full stop is a number, as in "1. The Minister". */
  private static boolean isItemNumber(String before) {
    return !before.isEmpty() && before.length() <= 3 && before.chars().allMatch(Character::isDigit);
  }

  private static List<Token> tokens(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(start, end);
    while (matcher.find()) {
      int stop = dotted(text, matcher.start(), matcher.end(), end);
      tokens.add(Token.of(matcher.start(), stop, text.substring(matcher.start(), stop)));
      if (stop != matcher.end()) {
        matcher.region(stop, end);
      }
    }
    return tokens;
  }

  /**
   * Where a token ends of which the pattern found start and end: an abbreviation or an initial ("J.
   * Smith") ends with its dot, also where the pattern stopped before it or went on behind it.
   */
  private static int dotted(String text, int start, int end, int limit) {
    int dot = text.indexOf('.', start, Math.min(end + 1, limit));
    if (dot < 0) {
      return end;
    }
    if (DOTTED.contains(text.substring(start, dot))) {
      return dot + 1;
    }
    boolean initial =
        dot == start + Character.charCount(text.codePointAt(start))
            && (start == 0
                || (text.charAt(start - 1) != '.' && !Character.isLetter(text.charAt(start - 1))))
            && Character.isUpperCase(text.codePointAt(start))
            && dot + 2 < limit
            && Character.isWhitespace(text.charAt(dot + 1));
    if (!initial) {
      return end;
    }
    int next = dot + 1;
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < limit && Character.isUpperCase(text.codePointAt(next)) ? dot + 1 : end;
  }
}
