package org.pqgraph.extract;

/**
 * A text that may be read so many times and no more. Regular expressions go back over what they
 * read, on a text made for that almost without end; over this one they end, at the same place in
 * every run.
 */
public final class MeteredText implements CharSequence {
  private static final long BASE = 500_000;
  private static final long PER_CHAR = 50;

  /**
   * For all rules on one sentence: eight times what the dearest of 3,200 real records took, and
   * some milliseconds.
   */
  private static final long SENTENCE = 1_000_000;

  /** The text was read as often as it may be. */
  public static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("the text was read too often", null, false, false);
    }
  }

  private final String text;
  private long left;

  /** A text that may be read some hundred times. */
  public MeteredText(String text) {
    this(text, BASE + PER_CHAR * text.length());
  }

  private MeteredText(String text, long steps) {
    this.text = text;
    this.left = steps;
  }

  /** A sentence, for all the rules that read it. */
  static MeteredText ofSentence(String text) {
    return new MeteredText(text, SENTENCE);
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Spent();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
