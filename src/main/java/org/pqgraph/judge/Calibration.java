package org.pqgraph.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pqgraph.extract.Precision;

/**
 * From which score on which share is right: isotonic regression by the pooling of adjacent
 * violators (Ayer, Brunk, Ewing, Reid and Silverman, 1955). Steps of fewer than {@link #LEAST} hits
 * are pooled with the step below, so that no step claims more than some hits show.
 */
final class Calibration {
  /** Fewer judged hits than these tell too little. */
  static final int LEAST = 10;

  private Calibration() {}

  /** A judged hit with its score, 0 to 1. */
  record Scored(double score, boolean isRight) {}

  /**
   * A step.
   *
   * @param from the least score of it
   * @param precision what was judged in it
   */
  record Step(double from, Precision precision) {
    Step with(Step above) {
      return new Step(from, Precision.of(List.of(precision, above.precision)));
    }
  }

  /** The steps, the lowest score first; none where fewer than {@link #LEAST} hits are given. */
  static List<Step> of(List<Scored> hits) {
    List<Step> steps = new ArrayList<>();
    if (hits.size() < LEAST) {
      return steps;
    }
    NavigableMap<Double, Precision> byScore = new TreeMap<>();
    for (Scored hit : hits) {
      byScore.merge(
          hit.score(),
          new Precision(1, hit.isRight() ? 1 : 0),
          (one, other) -> Precision.of(List.of(one, other)));
    }
    byScore.forEach((score, precision) -> push(steps, new Step(score, precision)));
    for (int i = steps.size() - 1; i > 0; i--) {
      if (steps.get(i).precision().judged() < LEAST) {
        steps.set(i - 1, steps.get(i - 1).with(steps.remove(i)));
      }
    }
    if (steps.size() > 1 && steps.get(0).precision().judged() < LEAST) {
      Step lowest = steps.remove(0);
      steps.set(0, lowest.with(steps.get(0)));
    }
    return steps;
  }

  private static void push(List<Step> steps, Step step) {
    Step last = step;
    while (!steps.isEmpty()
        && steps.get(steps.size() - 1).precision().share() >= last.precision().share()) {
      last = steps.remove(steps.size() - 1).with(last);
    }
    steps.add(last);
  }
}
