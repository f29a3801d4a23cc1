package org.pqgraph.extract;

import java.util.List;

/**
 * How many of some judged hits were right.
 *
 * @param judged how many were judged
 * @param right how many of them were right
 */
public record Precision(int judged, int right) {
  /** Standard normal quantile for a 95 % interval. */
  private static final double Z = 1.959964;

  /** An interval of precisions, 0 to 1. */
  public record Interval(double low, double high) {}

  /** Several samples as one. */
  public static Precision of(List<Precision> parts) {
    return new Precision(
        parts.stream().mapToInt(Precision::judged).sum(),
        parts.stream().mapToInt(Precision::right).sum());
  }

  /** The share that was right; where none was judged, not a number. */
  public double share() {
    return (double) right / judged;
  }

  /**
   * The 95 % score interval of E. B. Wilson, Probable Inference, the Law of Succession, and
   * Statistical Inference, JASA 22 (1927): of few hits too it stays within 0 and 1.
   */
  public Interval interval() {
    double n = judged;
    double z2 = Z * Z;
    double middle = (share() + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z * Math.sqrt(share() * (1 - share()) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
