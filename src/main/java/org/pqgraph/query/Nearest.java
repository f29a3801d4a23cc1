package org.pqgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a person may have meant by a name that does not exist. */
public final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {}

  /**
   * The names nearest to a given one, best first: those that share a part with it, then by
   * Levenshtein's edit distance.
   */
  public static List<String> to(String wrong, Collection<String> names) {
    return names.stream()
        .sorted(
            Comparator.comparing((String name) -> !name.contains(wrong) && !wrong.contains(name))
                .thenComparingInt(name -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
