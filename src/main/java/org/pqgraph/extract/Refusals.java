package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;

/**
 * Finds how an answer refuses or defers. Of several kinds in one answer, the one whose rule stands
 * first in its file counts.
 */
final class Refusals {
  private final List<Rule> rules;
  private final RuleMatcher matcher;

  Refusals(List<Rule> rules, Vocabulary vocabulary) {
    this.rules = rules;
    this.matcher = new RuleMatcher(rules, vocabulary);
  }

  Reading reading() {
    return new Reading();
  }

  /** One answer being read. */
  final class Reading {
    private Rule best;
    private Place place;

    void read(Units units) {
      matcher.match(
          units,
          match -> {
            if (best == null || rules.indexOf(match.rule()) < rules.indexOf(best)) {
              best = match.rule();
              place =
                  new Place(
                      TextPart.ANSWER, match.start(), match.end(), FactMaker.key(match.rule()));
            }
          });
    }

    Optional<Refusal> refusal() {
      return best == null
          ? Optional.empty()
          : Optional.of(new Refusal(best.kind().orElseThrow(), place));
    }
  }
}
