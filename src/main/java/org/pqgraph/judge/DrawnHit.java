package org.pqgraph.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pqgraph.extract.Hit;
import org.pqgraph.extract.TextPart;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;

/**
 * A hit with the words around it, as a person judges it.
 *
 * @param id names the question: {@link #id}
 * @param part {@code question} or {@code answer}
 * @param start the first code point of the quote in the text, from 0
 * @param end the code point after its last
 * @param context the words around the quote, which is marked «so»
 * @param asked the day of the answer, and the question
 * @param score what the rule weighed it at, where it weighs
 */
record DrawnHit(
    String id,
    String part,
    String rule,
    String kind,
    int start,
    int end,
    String subject,
    String value,
    String quote,
    String context,
    String asked,
    OptionalDouble score) {
  static final List<String> COLUMNS =
      List.of(
          "id", "part", "rule", "kind", "start", "end", "subject", "value", "quote", "context",
          "asked", "score", "verdict", "why");

  private static final int BEFORE = 300;
  private static final int AFTER = 200;
  private static final int ASKED = 400;

  static DrawnHit of(QuestionRecord record, Hit hit) {
    String text = text(record, hit.place().part());
    int from = hit.place().start();
    int to = hit.place().end();
    int before = snap(text, Math.max(0, from - BEFORE));
    int after = snap(text, Math.min(text.length(), to + AFTER));
    int start = text.codePointCount(0, from);
    String day = record.answer().flatMap(AnswerRecord::date).map(d -> "[" + d + "] ").orElse("");
    return new DrawnHit(
        id(record),
        hit.place().part().name().toLowerCase(Locale.ROOT),
        hit.place().rule(),
        hit.kind(),
        start,
        start + text.codePointCount(from, to),
        hit.subject(),
        hit.value(),
        text.substring(from, to),
        text.substring(before, from)
            + "«"
            + text.substring(from, to)
            + "»"
            + text.substring(to, after),
        day + cut(record.text()),
        hit.place().score());
  }

  /**
   * What names a question in judgements: its number in the questions API; else its House, day of
   * tabling and UIN, as {@code commons/2024-09-10/5242}; else where it was read.
   */
  static String id(QuestionRecord record) {
    if (record.sourceId().isPresent()) {
      return Long.toString(record.sourceId().getAsLong());
    }
    Optional<String> official =
        record
            .house()
            .flatMap(
                house ->
                    record
                        .dateTabled()
                        .flatMap(
                            day ->
                                record
                                    .uin()
                                    .map(
                                        uin ->
                                            house.name().toLowerCase(Locale.ROOT)
                                                + "/"
                                                + day
                                                + "/"
                                                + uin)));
    return official.orElseGet(() -> record.position().toString());
  }

  static String text(QuestionRecord record, TextPart part) {
    return part == TextPart.QUESTION ? record.text() : record.answer().orElseThrow().text();
  }

  /** The same claim in the same words: an answer given to many questions is judged once. */
  String sameness() {
    return String.join("\u001f", kind, subject, value, quote, context);
  }

  List<String> cells() {
    return List.of(
        id,
        part,
        rule,
        kind,
        start + "",
        end + "",
        subject,
        value,
        quote,
        context,
        asked,
        Judgement.number(score),
        "",
        "");
  }

  private static String cut(String text) {
    return text.length() <= ASKED ? text : text.substring(0, snap(text, ASKED)) + "…";
  }

  /** Not between the two halves of a character. */
  private static int snap(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }
}
