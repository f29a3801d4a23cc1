package org.pqgraph.sync;

import java.util.regex.Pattern;

/** Texts of registries as one clean line. */
final class TextLine {
  /** Marks that change how what follows is shown, and half characters. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}&&[^\\u200c\\u200d]]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private TextLine() {}

  /** A text with its spaces and line breaks as single spaces, and without marks of direction. */
  static String of(String text) {
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
