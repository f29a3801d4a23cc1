package org.pqgraph.source;

/** Texts that the API's lists cut off at about 255 characters, most often ending them in dots. */
public final class CutText {
  private static final int SHORTEST = 240;
  private static final int CUT_AT = 255;
  private static final int LONGEST = 262;

  private CutText() {}

  /**
   * Whether a plain text looks cut: of about 255 characters, and ending in three dots.
   *
   * @param text the text, wherever it comes from
   */
  static boolean isCut(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST && endsInDots(text);
  }

  /**
   * Whether a question's text looks cut. Lists end it after so many characters, without dots: of
   * 6,987 such texts of the Commons' lists of 2023 to 2026, 6,896 went on in the detail.
   *
   * @param printed the text as given: what is HTML comes whole
   */
  static boolean isCutQuestion(String printed) {
    return isCut(printed.strip()) || printed.length() == CUT_AT;
  }

  /**
   * Whether a list may have cut a text: it looks cut, or is as long as a list's texts get. One that
   * is whole may be taken for cut here, never the other way round.
   *
   * @param text the text as the list gives it, HTML or not
   */
  public static boolean mayBeCutInList(String text) {
    return text.length() >= CUT_AT || isCut(text);
  }

  private static boolean endsInDots(String text) {
    return text.endsWith("...") || text.endsWith("…");
  }
}
