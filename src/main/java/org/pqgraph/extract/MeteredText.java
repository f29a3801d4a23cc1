package org.pqgraph.extract;

/**
 * A text that may be read so many times and no more. Regular expressions go back over what they
 * read, on a text made for that almost without end; over this one they end, at the same place in
 * every run.
 */
public final class MeteredText implements CharSequence {
  private static final long BASE = 500_000;
  private static final long PER_CHAR = 50;

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
    this.text = text;
    this.left = BASE + PER_CHAR * text.length();
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
