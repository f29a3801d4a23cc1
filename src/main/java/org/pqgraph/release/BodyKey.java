package org.pqgraph.release;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that make a body's name, without those in which its spellings differ: articles and
 * small words, accents, apostrophes, hyphens, the plural, a leading "UK". Two names of one key may
 * be one body.
 */
final class BodyKey {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "on", "in", "into", "to", "and", "s");

  /** Words that stand before a name as well as not. */
  private static final Set<String> LEADING = Set.of("uk", "hm");

  private static final Map<String, String> PHRASES =
      Map.of(
          "task force", "taskforce",
          "united nations", "un",
          "european union", "eu",
          "united kingdom", "uk",
          "his majestys", "hm",
          "her majestys", "hm",
          "ministry of defence", "mod",
          "sub committee", "subcommittee",
          "sub group", "subgroup",
          "co ordination", "coordination");

  private static final Map<String, String> WORDS =
      Map.of(
          "enquiry", "inquiry", "center", "centre", "defense", "defence", "programme", "program");

  private BodyKey() {}

  /** The key of a name; equal for the spellings of one name. */
  public static String of(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String spelt = APOSTROPHES.matcher(plain.replace("&", " and ")).replaceAll("");
    String lower = " " + OTHERS.matcher(spelt.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
      lower = lower.replace(" " + phrase.getKey() + " ", " " + phrase.getValue() + " ");
    }
    List<String> words =
        new ArrayList<>(
            Arrays.stream(lower.strip().split(" ", -1))
                .filter(word -> !SMALL.contains(word))
                .map(BodyKey::stem)
                .toList());
    while (words.size() > 2 && LEADING.contains(words.getFirst())) {
      words.removeFirst();
    }
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  private static String stem(String word) {
    String usual = WORDS.getOrDefault(word, word);
    if (usual.endsWith("ies") && usual.length() > 5) {
      return usual.substring(0, usual.length() - 3) + "y";
    }
    return usual.endsWith("s")
            && !usual.endsWith("ss")
            && !usual.endsWith("us")
            && usual.length() > 4
        ? usual.substring(0, usual.length() - 1)
        : usual;
  }
}
