package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact with all the words that state it.
 *
 * @param iri the fact itself
 * @param type the class of the fact, {@code MeetingCount}
 * @param earliest the first day that a stated date allows, or empty
 * @param asOf the day of a count, or empty
 * @param statement the fact as a clause
 * @param quotes in the order of the days on which they were given
 */
record Said(
    String iri,
    String type,
    String earliest,
    String asOf,
    Statement statement,
    List<Quote> quotes) {

  /** Words of a text, with the place where they stand; the day may be empty. */
  record Quote(String exact, Ref question, String day, Ref rule) {}

  /** Reads rows of {@code facts-about}, or of {@code fact}. */
  static List<Said> of(List<Row> rows, Ref body, Names names) {
    Map<String, List<Row>> byFact = new LinkedHashMap<>();
    rows.forEach(row -> byFact.computeIfAbsent(row.text("found"), f -> new ArrayList<>()).add(row));
    return byFact.values().stream().map(fact -> one(fact, body, names)).toList();
  }

  private static Said one(List<Row> rows, Ref body, Names names) {
    Row any = rows.getFirst();
    Ref about = any.has("about") ? names.ref(any, "about", "aboutName") : body;
    Map<String, Quote> quotes = new LinkedHashMap<>();
    for (Row row : rows) {
      String evidence = row.text("evidence");
      quotes.putIfAbsent(
          evidence,
          new Quote(
              row.text("exact"),
              place(row, evidence, names),
              DayText.of(row.text("day")),
              names.rule(row.text("rule"))));
    }
    return new Said(
        any.text("found"),
        any.text("type").replaceFirst(".*#", ""),
        any.text("earliest"),
        any.text("asOf"),
        Statement.of(any, about, names),
        List.copyOf(quotes.values()));
  }

  /**
   * The words in the page of their question; words in a question's own text have none in the row.
   */
  private static Ref place(Row row, String evidence, Names names) {
    return row.has("question")
        ? new Ref(
            row.has("day") ? DayText.of(row.text("day")) : "undated",
            names.site().doc(row.text("question")).orElse("") + "#" + Finding.anchor(evidence))
        : new Ref("in its text", names.site().doc(evidence).orElse(""));
  }

  /** Where in time the fact belongs: the day it tells of, else the day it was first told. */
  String when() {
    return !earliest.isEmpty() ? earliest : !asOf.isEmpty() ? asOf : "";
  }

  static final Comparator<Said> BY_TIME =
      Comparator.comparing((Said said) -> said.when().isEmpty()).thenComparing(Said::when);
}
