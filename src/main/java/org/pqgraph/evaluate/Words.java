package org.pqgraph.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When labels and quotes count as the same. */
final class Words {
  private static final Set<String> STOP =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "for",
          "and",
          "&",
          "my",
          "her",
          "his",
          "new",
          "recent",
          "cross",
          "government");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9&]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Words() {}

  static List<String> of(String text) {
    String plain =
        OTHER
            .matcher(text.toLowerCase(Locale.ROOT).replace("’", "").replace("'", ""))
            .replaceAll(" ");
    return SPACE.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * Whether two labels may name one thing: the telling words of one are among the other's, or half
   * of all are common.
   */
  static boolean sameLabel(String a, String b) {
    Set<String> x = telling(a);
    Set<String> y = telling(b);
    if (x.isEmpty() || y.isEmpty()) {
      return of(a).equals(of(b));
    }
    Set<String> common = new HashSet<>(x);
    common.retainAll(y);
    int all = x.size() + y.size() - common.size();
    return common.size() == x.size() || common.size() == y.size() || 2 * common.size() >= all;
  }

  private static Set<String> telling(String label) {
    Set<String> words = new HashSet<>(of(label));
    words.removeAll(STOP);
    return words;
  }

  /** How much of two texts is common, 0 to 1: the F1 of their bags of words. */
  static double overlap(String a, String b) {
    List<String> x = of(a);
    List<String> rest = new ArrayList<>(of(b));
    int all = x.size() + rest.size();
    if (x.isEmpty() || rest.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String word : x) {
      common += rest.remove(word) ? 1 : 0;
    }
    return 2.0 * common / all;
  }

  /** In lower case, with runs of white space made one space. */
  static String squash(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
