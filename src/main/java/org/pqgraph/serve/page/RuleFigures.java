package org.pqgraph.serve.page;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pqgraph.extract.Tier;
import org.pqgraph.extract.Tiers;

/** What is said beside what a rule found: never more than was judged. */
final class RuleFigures {
  private static final String PRINTED = "role-printed/";

  private static final Map<String, Tiers.Measured> BY_RULE =
      Tiers.load().measured().stream()
          .collect(Collectors.toMap(Tiers.Measured::rule, Function.identity(), RuleFigures::sum));

  private RuleFigures() {}

  /**
   * The figures of a rule as words, "likely: 34 of 40 right on real answers".
   *
   * @param key the rule's id and version
   * @return empty for what is printed beside a name and not read from a text
   */
  static Optional<String> of(String key) {
    Tiers.Measured measured = BY_RULE.get(key);
    if (measured == null) {
      return key.startsWith(PRINTED) ? Optional.empty() : Optional.of("not judged on real answers");
    }
    String tier =
        measured.standing().tier().equals(Optional.of(Tier.SURE))
            ? ""
            : measured.standing().tier().map(t -> t.notation() + ": ").orElse("");
    return Optional.of(
        tier + measured.right() + " of " + measured.judged() + " right on real answers");
  }

  /** A rule that makes several kinds is shown with all that was judged of it. */
  private static Tiers.Measured sum(Tiers.Measured one, Tiers.Measured other) {
    return new Tiers.Measured(
        one.rule(),
        one.kind(),
        one.judged() + other.judged(),
        one.right() + other.right(),
        one.precision(),
        one.low(),
        one.high(),
        one.standing());
  }
}
