package org.pqgraph.evaluate;

/**
 * What was found and what was not.
 *
 * @param right facts found
 * @param wrong facts found that are none
 * @param missed facts not found
 */
public record Count(int right, int wrong, int missed) {
  static final Count NONE = new Count(0, 0, 0);

  Count plus(Count other) {
    return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** The share of what was found that is right, 0 to 1; 0 where nothing was found. */
  public double precision() {
    return share(right, right + wrong);
  }

  /** The share of what is there that was found, 0 to 1; 0 where nothing is. */
  public double recall() {
    return share(right, right + missed);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * right, 2 * right + wrong + missed);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
