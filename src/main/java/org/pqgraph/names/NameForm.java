package org.pqgraph.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared: lower case, without accents, punctuation, "the" at its beginning, and
 * the titles that lists print before and after members' names. "Lord" and "Lady" stay, since peers
 * are known by them.
 *
 * @param text the words with single spaces
 * @param grams its pieces of three letters, each word padded with a space on both sides
 */
record NameForm(String text, Set<String> grams) {
  static final int LONGEST = 300;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> TITLES =
      Set.of(
          "rt",
          "hon",
          "right",
          "honourable",
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "dame",
          "professor",
          "prof",
          "mp",
          "kc",
          "qc",
          "cbe",
          "obe",
          "mbe",
          "kbe",
          "dbe");

  static NameForm of(String name) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String plain = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD)).replaceAll("");
    String joined =
        APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT).replace("&", " and ")).replaceAll("");
    List<String> words =
        Arrays.stream(OTHERS.split(joined)).filter(word -> !word.isEmpty()).toList();
    List<String> kept =
        words.stream().filter(word -> !TITLES.contains(word)).collect(Collectors.toList());
    if (kept.isEmpty()) {
      kept = words;
    }
    if (kept.size() > 1 && kept.getFirst().equals("the")) {
      kept = kept.subList(1, kept.size());
    }
    Set<String> grams = new TreeSet<>();
    for (String word : kept) {
      String padded = " " + word + " ";
      for (int i = 0; i + 3 <= padded.length(); i++) {
        grams.add(padded.substring(i, i + 3));
      }
    }
    return new NameForm(String.join(" ", kept), grams);
  }
}
