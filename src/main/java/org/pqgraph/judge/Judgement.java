package org.pqgraph.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A verdict on what a rule found, apart from the text: a line of {@code src/test/judged/*.tsv}.
 *
 * @param id names the question: its number in the questions API, else House, day and UIN
 * @param part {@code question} or {@code answer}
 * @param rule the rule that makes it, with its version, {@code met-on/1}; as of the last time that
 *     texts were read, empty where none makes it now
 * @param kind what was found, {@code chair}
 * @param start the first Unicode code point of the quote in the plain text, from 0
 * @param end the code point after its last
 * @param quote stands for the quote: {@link Fingerprints#quote}
 * @param subject stands for the subject: {@link Fingerprints#claim}
 * @param value stands for the value
 * @param score what the rule weighed it at, 0 to 1, where it weighs
 * @param verdict {@code right} or {@code wrong}
 * @param why the reason, in words that are not the text's
 */
record Judgement(
    String id,
    String part,
    String rule,
    String kind,
    int start,
    int end,
    String quote,
    String subject,
    String value,
    OptionalDouble score,
    String verdict,
    String why) {
  static final List<String> COLUMNS =
      List.of(
          "id", "part", "rule", "kind", "start", "end", "quote", "subject", "value", "score",
          "verdict", "why");

  static final String RIGHT = "right";
  static final String WRONG = "wrong";

  /** By question, place and claim; so that a file has one order. */
  static final Comparator<Judgement> ORDER =
      Comparator.comparingInt((Judgement j) -> j.id().length())
          .thenComparing(Judgement::id)
          .thenComparing(Judgement::part)
          .thenComparingInt(Judgement::start)
          .thenComparingInt(Judgement::end)
          .thenComparing(Judgement::kind)
          .thenComparing(Judgement::subject)
          .thenComparing(Judgement::value);

  private static final Set<String> VERDICTS = Set.of(RIGHT, WRONG);

  /** What is judged: of each claim in a place there is one judgement. */
  record Claim(
      String id, String part, String kind, int start, int end, String subject, String value) {}

  Claim claim() {
    return new Claim(id, part, kind, start, end, subject, value);
  }

  boolean isRight() {
    return verdict.equals(RIGHT);
  }

  /** Whether a rule made it when the texts were last read. */
  boolean isMade() {
    return !rule.isEmpty();
  }

  /** The same, as made by another rule, or by none where it is empty. */
  Judgement madeBy(String key, OptionalDouble weighed) {
    return new Judgement(
        id, part, key, kind, start, end, quote, subject, value, weighed, verdict, why);
  }

  List<String> cells() {
    return List.of(
        id,
        part,
        rule,
        kind,
        start + "",
        end + "",
        quote,
        subject,
        value,
        number(score),
        verdict,
        why);
  }

  /** A score as files have it: three decimals, empty for none. */
  static String number(OptionalDouble score) {
    return score.isPresent() ? String.format(Locale.ROOT, "%.3f", score.getAsDouble()) : "";
  }

  static OptionalDouble score(Tsv.Row row) {
    try {
      String cell = row.get("score");
      return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    } catch (NumberFormatException e) {
      throw new JudgementException(
          row.where() + ": score must be a number from 0 to 1, not \"" + row.get("score") + "\"");
    }
  }

  static Judgement of(Tsv.Row row) {
    String verdict = row.need("verdict");
    if (!VERDICTS.contains(verdict)) {
      throw new JudgementException(
          row.where() + ": the verdict must be right or wrong, not \"" + verdict + "\"");
    }
    return new Judgement(
        row.need("id"),
        row.need("part"),
        row.get("rule"),
        row.need("kind"),
        row.number("start"),
        row.number("end"),
        row.need("quote"),
        row.get("subject"),
        row.get("value"),
        score(row),
        verdict,
        row.get("why"));
  }
}
