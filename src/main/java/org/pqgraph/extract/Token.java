package org.pqgraph.extract;

import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param start index of its first char in the text
 * @param end index after its last char
 * @param text the characters
 * @param lower the characters in lower case, typographic apostrophes made plain, an abbreviation
 *     without its dot
 */
public record Token(int start, int end, String text, String lower) {
  static Token of(int start, int end, String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean abbreviated = lower.length() > 1 && lower.endsWith(".");
    return new Token(
        start, end, text, abbreviated ? lower.substring(0, lower.length() - 1) : lower);
  }

  /** Whether this is a word or number that begins with a capital letter or digit. */
  boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0));
  }

  boolean isPossessive() {
    return lower.equals("'s") || lower.equals("'");
  }

  /**
   * Whether this is an abbreviation by its look: two or more letters, most of them capital
   * ("NRCSG", "DfE").
   */
  boolean isAcronym() {
    if (!isWord() || text.length() < 2 || text.length() > 12) {
      return false;
    }
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return capitals >= 2 && capitals * 2 >= text.length();
  }
}
