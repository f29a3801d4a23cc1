package org.pqgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * A maximum-entropy model: the probability of an outcome is in proportion to the exponential of the
 * sum of its weights for the features present.
 *
 * <p>Read from {@code rules/statements.tsv}, UTF-8: a line with the outcomes, then for each feature
 * its name and its weight for each outcome, empty for 0, parted by tabs.
 */
final class StatementModel {
  private static final String FILE = "statements.tsv";

  private final List<String> outcomes;
  private final Map<String, float[]> weights;

  private StatementModel(List<String> outcomes, Map<String, float[]> weights) {
    this.outcomes = List.copyOf(outcomes);
    this.weights = weights;
  }

  /** An outcome with its probability. */
  record Outcome(String name, double probability) {}

  /** A model that knows no outcome. */
  static StatementModel empty() {
    return new StatementModel(List.of("none"), Map.of());
  }

  /** The model in the jar. */
  static StatementModel load() {
    KnowledgeFolder folder = new KnowledgeFolder("rules");
    try (InputStream in = folder.open(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> outcomes = List.of(lines.readLine().split("\t"));
      Map<String, float[]> weights = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        float[] row = new float[outcomes.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = cells[i + 1].isEmpty() ? 0 : Float.parseFloat(cells[i + 1]);
        }
        weights.put(cells[0], row);
      }
      return new StatementModel(outcomes, weights);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("rules/" + FILE + " is no model of statements", e);
    }
  }

  /** The likeliest outcome. */
  Outcome best(List<String> features) {
    double[] sums = new double[outcomes.size()];
    for (String feature : features) {
      float[] row = weights.get(feature);
      for (int i = 0; row != null && i < row.length; i++) {
        sums[i] += row[i];
      }
    }
    double total = 0;
    int best = 0;
    for (int i = 0; i < sums.length; i++) {
      total += Math.exp(sums[i]);
      best = sums[i] > sums[best] ? i : best;
    }
    return new Outcome(outcomes.get(best), Math.exp(sums[best]) / total);
  }
}
