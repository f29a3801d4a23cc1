package org.pqgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * What was measured of each rule on hits in real texts, and of each score of a classifier.
 *
 * <p>Read from {@code rules/tiers.tsv} (one line a rule and kind) and {@code rules/calibration.tsv}
 * (of a kind, from which score on which share was right), UTF-8, parted by tabs, with the names of
 * the columns in the first line. {@code pqgraph judge --measure} writes both.
 */
public final class Tiers {
  /** The file of rules. */
  public static final String RULES = "tiers.tsv";

  /** The file of scores. */
  public static final String SCORES = "calibration.tsv";

  /**
   * What was judged of a rule's hits of a kind.
   *
   * @param judged how many hits were judged
   * @param right how many of them were right
   * @param precision right of judged; absent where none was judged
   * @param low the lower end of the 95 % interval of the precision
   * @param high its upper end
   * @param standing what follows for the rule's hits
   */
  public record Measured(
      String rule,
      String kind,
      int judged,
      int right,
      OptionalDouble precision,
      OptionalDouble low,
      OptionalDouble high,
      Standing standing) {}

  /** In place of a rule and a kind: all that are not listed. */
  private static final String REST = "*";

  private record Key(String rule, String kind) {}

  private final Map<Key, Measured> byRule = new HashMap<>();
  private final List<Measured> measured;
  private final Map<String, NavigableMap<Double, Standing>> byScore;

  /** Of rules that are not listed: what a line of the rule "*" says, where there is one. */
  private final Standing others;

  private Tiers(List<Measured> measured, Map<String, NavigableMap<Double, Standing>> byScore) {
    this.measured = measured.stream().filter(m -> !m.rule().equals(REST)).toList();
    this.byScore = byScore;
    measured.forEach(m -> byRule.put(new Key(m.rule(), m.kind()), m));
    Measured rest = byRule.remove(new Key(REST, REST));
    this.others = rest == null ? Standing.UNKNOWN : rest.standing();
  }

  /**
   * What was measured of the rules in the jar; or what the folder says that the system property
   * {@code pqgraph.tiers} names, for trying others.
   */
  public static Tiers load() {
    String other = System.getProperty("pqgraph.tiers", "");
    if (other.isEmpty()) {
      KnowledgeFolder folder = new KnowledgeFolder("rules");
      return of(folder.text(RULES), folder.text(SCORES));
    }
    try {
      Path folder = Path.of(other);
      return of(Files.readString(folder.resolve(RULES)), Files.readString(folder.resolve(SCORES)));
    } catch (IOException e) {
      throw new UncheckedIOException("pqgraph.tiers: " + e.getMessage(), e);
    }
  }

  /** Where nothing was measured: everything is likely. */
  public static Tiers unknown() {
    return new Tiers(List.of(), Map.of());
  }

  /** Reads the text of the two files. */
  static Tiers of(String rules, String scores) {
    List<Measured> measured = new ArrayList<>();
    for (Map<String, String> row : rows(rules)) {
      measured.add(
          new Measured(
              row.get("rule"),
              row.get("kind"),
              Integer.parseInt(row.get("judged")),
              Integer.parseInt(row.get("right")),
              number(row.get("precision")),
              number(row.get("low")),
              number(row.get("high")),
              new Standing(tier(row.get("tier")), number(row.get("confidence")))));
    }
    Map<String, NavigableMap<Double, Standing>> byScore = new HashMap<>();
    for (Map<String, String> row : rows(scores)) {
      double confidence = Double.parseDouble(row.get("confidence"));
      byScore
          .computeIfAbsent(row.get("kind"), kind -> new TreeMap<>())
          .put(
              Double.valueOf(row.get("from")),
              new Standing(Tier.of(confidence), OptionalDouble.of(confidence)));
    }
    return new Tiers(measured, byScore);
  }

  /**
   * How sure a hit is: by its score where it has one and scores of its kind were judged, else by
   * its rule. What was never judged is likely.
   */
  public Standing of(Hit hit) {
    NavigableMap<Double, Standing> scores = byScore.get(hit.kind());
    if (hit.place().score().isPresent() && scores != null) {
      Map.Entry<Double, Standing> step = scores.floorEntry(hit.place().score().getAsDouble());
      // Below the lowest score judged nothing is known, and it can only be worse.
      return step == null ? scores.firstEntry().getValue() : step.getValue();
    }
    Measured rule = byRule.get(new Key(hit.place().rule(), hit.kind()));
    return rule == null ? others : rule.standing();
  }

  /** What was measured, a line a rule and kind, in the order of the file. */
  public List<Measured> measured() {
    return measured;
  }

  private static List<Map<String, String>> rows(String text) {
    List<String> lines = new BufferedReader(new StringReader(text)).lines().toList();
    List<String> columns = Arrays.asList(lines.get(0).split("\t", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Optional<Tier> tier(String notation) {
    return Arrays.stream(Tier.values()).filter(t -> t.notation().equals(notation)).findFirst();
  }

  private static OptionalDouble number(String cell) {
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }
}
