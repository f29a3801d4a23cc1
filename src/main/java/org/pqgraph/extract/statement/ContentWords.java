package org.pqgraph.extract.statement;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that tell what it is about, cut to what plural and participle share. */
final class ContentWords {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]{3,}");
  private static final Set<String> COMMON =
      Set.of(
          "many",
          "much",
          "what",
          "that",
          "were",
          "have",
          "been",
          "with",
          "from",
          "this",
          "which",
          "each",
          "last",
          "year",
          "years",
          "since",
          "number",
          "numbers",
          "total",
          "made",
          "estimate",
          "department",
          "secretary",
          "state",
          "minister",
          "government",
          "proportion",
          "percentage",
          "cost",
          "costs",
          "amount",
          "average",
          "their",
          "there",
          "they",
          "than",
          "does",
          "most",
          "recent",
          "latest",
          "available",
          "information",
          "data",
          "figures",
          "following",
          "table",
          "other",
          "those",
          "these",
          "being",
          "also",
          "between",
          "more",
          "will",
          "current",
          "currently",
          "months",
          "month",
          "england",
          "wales",
          "period",
          "such",
          "over",
          "under",
          "into",
          "first",
          "because",
          "including",
          "within");

  private ContentWords() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!COMMON.contains(word.group())) {
        words.add(stem(word.group()));
      }
    }
    return words;
  }

  /** Enough of a word to meet its plural and its participle: "inspector", "install". */
  private static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return bare.length() > 6
        ? bare.substring(0, 6)
        : bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** How many such words two texts share. */
  static int shared(Set<String> one, String text) {
    Set<String> both = of(text);
    both.retainAll(one);
    return both.size();
  }
}
