package org.pqgraph.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, counts of occasions and sums of money in a sentence. */
final class Quantities {
  private static final Map<String, Integer> WORDS = words();
  private static final Map<String, Integer> ADVERBS = Map.of("once", 1, "twice", 2, "thrice", 3);
  private static final Set<String> OCCASIONS = Set.of("times", "time", "occasions", "occasion");
  private static final Set<String> QUALIFIERS =
      Set.of("separate", "different", "further", "formal", "previous");
  private static final Set<String> PERIODS =
      Set.of("year", "month", "week", "quarter", "term", "session", "fortnight", "day");
  private static final int LARGEST = 1_000_000;

  private static final Pattern MONEY =
      Pattern.compile(
          "£\\s?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s?(?<scale>million|billion|trillion|thousand|bn|m|k)\\b)?",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "thousand", BigDecimal.valueOf(1_000),
          "k", BigDecimal.valueOf(1_000),
          "m", BigDecimal.valueOf(1_000_000),
          "million", BigDecimal.valueOf(1_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000L),
          "billion", BigDecimal.valueOf(1_000_000_000L),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L));

  private Quantities() {}

  static List<Span> in(Sentence sentence, String text) {
    List<Span> spans = new ArrayList<>();
    money(sentence, text, spans);
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Integer adverb = ADVERBS.get(tokens.get(i).lower());
      if (adverb != null && isRate(tokens, i + 1)) {
        continue;
      }
      if (adverb != null) {
        spans.add(new Span(i, i + 1, new Sense.Times(adverb), "times"));
        continue;
      }
      OptionalInt number = number(tokens.get(i));
      if (number.isEmpty()) {
        continue;
      }
      int after = i + 1;
      while (after < tokens.size() && QUALIFIERS.contains(tokens.get(after).lower())) {
        after++;
      }
      if (isRate(tokens, after + 1)) {
        continue;
      }
      if (after < tokens.size() && OCCASIONS.contains(tokens.get(after).lower())) {
        int from = i > 0 && tokens.get(i - 1).lower().equals("on") ? i - 1 : i;
        spans.add(new Span(from, after + 1, new Sense.Times(number.getAsInt()), "times"));
      } else {
        spans.add(new Span(i, i + 1, new Sense.Cardinal(number.getAsInt()), "number"));
      }
    }
    return spans;
  }

  /** "twice a year" and "four times each month" say how often, not how many times. */
  private static boolean isRate(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && Set.of("a", "per", "each", "every", "in").contains(tokens.get(at).lower())
        && PERIODS.contains(tokens.get(at + 1).lower());
  }

  private static void money(Sentence sentence, String text, List<Span> spans) {
    Matcher m = MONEY.matcher(text).region(sentence.start(), sentence.end());
    while (m.find()) {
      BigDecimal amount = new BigDecimal(m.group("number").replace(",", ""));
      if (m.group("scale") != null) {
        amount = amount.multiply(SCALES.get(m.group("scale").toLowerCase(Locale.ROOT)));
      }
      int from = -1;
      int to = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        Token token = sentence.tokens().get(i);
        from = token.start() == m.start() ? i : from;
        to = token.start() < m.end() ? i + 1 : to;
      }
      if (from >= 0) {
        BigDecimal plain = amount.stripTrailingZeros();
        spans.add(
            new Span(
                from, to, new Sense.Money(plain.scale() < 0 ? plain.setScale(0) : plain), "money"));
      }
    }
  }

  /** A cardinal number in digits or words: "19", "1,250", "nineteen", "twenty-three". */
  static OptionalInt number(Token token) {
    if (token.isNumber()) {
      String digits = token.text().replace(",", "");
      return digits.matches("\\d{1,6}") && Integer.parseInt(digits) <= LARGEST
          ? OptionalInt.of(Integer.parseInt(digits))
          : OptionalInt.empty();
    }
    return Optional.ofNullable(WORDS.get(token.lower()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static Map<String, Integer> words() {
    List<String> small =
        List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < small.size(); i++) {
      words.put(small.get(i), i + 1);
    }
    for (int t = 0; t < tens.size(); t++) {
      words.put(tens.get(t), (t + 2) * 10);
      for (int i = 0; i < 9; i++) {
        words.put(tens.get(t) + "-" + small.get(i), (t + 2) * 10 + i + 1);
      }
    }
    return Map.copyOf(words);
  }
}
