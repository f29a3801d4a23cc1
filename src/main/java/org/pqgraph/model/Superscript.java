package org.pqgraph.model;

/** Raised forms of characters, as Unicode has them. */
public final class Superscript {
  private static final String PLAIN = "0123456789+-−–()n,";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ,";

  private Superscript() {}

  /** The raised form of a character; itself where it has none. */
  public static char of(char plain) {
    int at = PLAIN.indexOf(plain);
    return at < 0 ? plain : RAISED.charAt(at);
  }

  /** Whether all characters of a text have a raised form. */
  public static boolean has(String text) {
    return text.chars().allMatch(c -> PLAIN.indexOf(c) >= 0);
  }

  /** Whether a character is a raised digit or sign. */
  public static boolean isOne(char c) {
    return c != ',' && RAISED.indexOf(c) >= 0;
  }
}
