package org.pqgraph.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pqgraph.extract.Precision;
import org.pqgraph.extract.Tier;
import org.pqgraph.extract.Tiers;

/**
 * Tiers of rules from judgements. Counted is what a rule still makes.
 *
 * <p>A rule's tier follows from its share of right hits where {@link #ENOUGH} or more were judged.
 * Where fewer were, hits of its kind at the precision of the kind make up the number: a rule with 6
 * hits, all right, of a kind of which 0.90 are right counts as right in (6 + 4 × 0.90) / 10 = 0.96.
 * Where of the kind too few were judged to say, the missing ones count at the least precision that
 * is made at all. So no rule is sure by a handful of hits alone, and none is lost for being rare.
 */
public final class Measurement {
  /** With so many judged hits a rule stands for itself. */
  static final int ENOUGH = 10;

  private static final double UNKNOWN = 0.80;

  private static final List<String> RULE_COLUMNS =
      List.of("rule", "kind", "judged", "right", "precision", "low", "high", "confidence", "tier");
  private static final List<String> SCORE_COLUMNS =
      List.of("kind", "from", "judged", "right", "confidence");

  private record Key(String kind, String rule) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? rule.compareTo(other.rule) : byKind;
    }
  }

  private final Map<Key, List<Judgement>> byRule = new TreeMap<>();
  private final Map<String, List<Judgement>> byKind = new TreeMap<>();

  /** Counts the judgements on what rules make. */
  public Measurement(Judgements judgements) {
    for (Judgement judgement : judgements.all()) {
      if (judgement.isMade()) {
        byRule
            .computeIfAbsent(new Key(judgement.kind(), judgement.rule()), key -> new ArrayList<>())
            .add(judgement);
        byKind.computeIfAbsent(judgement.kind(), kind -> new ArrayList<>()).add(judgement);
      }
    }
  }

  /** Writes {@code tiers.tsv} and {@code calibration.tsv} into the folder of rules. */
  public void write(Path rules) throws IOException {
    Files.writeString(rules.resolve(Tiers.RULES), tiers());
    Files.writeString(rules.resolve(Tiers.SCORES), calibration());
  }

  /** The text of {@code tiers.tsv}. */
  String tiers() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(RULE_COLUMNS);
    byRule.forEach((key, judgements) -> rows.add(row(key, of(judgements))));
    return text(rows);
  }

  private List<String> row(Key key, Precision rule) {
    double confidence = confidence(rule, of(byKind.get(key.kind())));
    Precision.Interval interval = rule.interval();
    return List.of(
        key.rule(),
        key.kind(),
        rule.judged() + "",
        rule.right() + "",
        three(rule.share()),
        three(interval.low()),
        three(interval.high()),
        three(confidence),
        Tier.of(confidence).map(Tier::notation).orElse("none"));
  }

  private static Precision of(List<Judgement> judgements) {
    return new Precision(
        judgements.size(), (int) judgements.stream().filter(Judgement::isRight).count());
  }

  /** The precision of a rule, its judged hits made up to {@link #ENOUGH} where they are fewer. */
  static double confidence(Precision rule, Precision kind) {
    int missing = ENOUGH - rule.judged();
    if (missing <= 0) {
      return rule.share();
    }
    double others = kind.judged() < ENOUGH ? UNKNOWN : kind.share();
    return (rule.right() + missing * others) / ENOUGH;
  }

  /**
   * The text of {@code calibration.tsv}: the hits of a kind that have scores, whatever the rule.
   */
  String calibration() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(SCORE_COLUMNS);
    byKind.forEach(
        (kind, judgements) -> {
          List<Calibration.Scored> scored =
              judgements.stream()
                  .filter(j -> j.score().isPresent())
                  .map(j -> new Calibration.Scored(j.score().getAsDouble(), j.isRight()))
                  .toList();
          for (Calibration.Step step : Calibration.of(scored)) {
            rows.add(
                List.of(
                    kind,
                    Judgement.number(OptionalDouble.of(step.from())),
                    step.precision().judged() + "",
                    step.precision().right() + "",
                    three(step.precision().share())));
          }
        });
    return text(rows);
  }

  /** How many hits of each kind were judged, and right, for people to read. */
  public List<String> summary() {
    return byKind.entrySet().stream()
        .map(
            kind -> {
              Precision precision = of(kind.getValue());
              Precision.Interval interval = precision.interval();
              return String.format(
                  Locale.ROOT,
                  "%-14s %5d judged %5d right  %.3f (%.3f to %.3f)",
                  kind.getKey(),
                  precision.judged(),
                  precision.right(),
                  precision.share(),
                  interval.low(),
                  interval.high());
            })
        .toList();
  }

  private static String text(List<List<String>> rows) {
    return rows.stream().map(Tsv::line).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Three decimals, never more than was measured: 0.94999 is not 0.95. */
  private static String three(double share) {
    return String.format(Locale.ROOT, "%.3f", Math.floor(share * 1000 + 1e-9) / 1000);
  }
}
