package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some words of a text, and all that they were found to say.
 *
 * @param number counts the findings of a page from 1; {@code #f3} is its entry, {@code #m3} the
 *     words
 * @param anchor what the evidence's own name leads to in the page
 * @param start the words' first code point in the text, from 0
 * @param end one past their last code point
 * @param exact the words
 * @param rules the rules that found them
 * @param named what the words name
 * @param statements what they state
 * @param refusal the reason they give for not answering, or empty
 */
record Finding(
    int number,
    String anchor,
    int start,
    int end,
    String exact,
    List<Ref> rules,
    List<Ref> named,
    List<Statement> statements,
    String refusal) {

  /** How the words are marked: a fact or a refusal stands out from a name. */
  String mark() {
    return !refusal.isEmpty() ? "refusal" : statements.isEmpty() ? "name" : "fact";
  }

  /** Reads the rows of {@code findings}, which are in the order of the text. */
  static List<Finding> of(List<Row> rows, Names names, int first) {
    Map<String, List<Row>> byEvidence = new LinkedHashMap<>();
    rows.forEach(
        row -> byEvidence.computeIfAbsent(row.text("evidence"), e -> new ArrayList<>()).add(row));
    List<Finding> findings = new ArrayList<>();
    byEvidence.forEach(
        (evidence, found) -> findings.add(one(first + findings.size(), evidence, found, names)));
    return List.copyOf(findings);
  }

  private static Finding one(int number, String evidence, List<Row> rows, Names names) {
    Row any = rows.getFirst();
    Map<String, Ref> rules = new LinkedHashMap<>();
    Map<String, Ref> named = new LinkedHashMap<>();
    Map<String, Statement> statements = new LinkedHashMap<>();
    String refusal = "";
    for (Row row : rows) {
      if (row.has("rule")) {
        rules.put(row.text("rule"), names.rule(row.text("rule")));
      }
      if (row.has("refusal")) {
        refusal = row.text("refusal");
      } else if (row.has("about")) {
        Ref about = names.ref(row, "about", "aboutName");
        statements.put(row.text("found"), Statement.of(row, about, names));
      } else {
        named.put(row.text("found"), names.ref(row.text("found"), row.text("label")));
      }
    }
    return new Finding(
        number,
        anchor(evidence),
        any.number("start"),
        any.number("end"),
        any.text("exact"),
        List.copyOf(rules.values()),
        List.copyOf(named.values()),
        List.copyOf(statements.values()),
        refusal);
  }

  /** The part of a page's address that stands for a piece of evidence. */
  static String anchor(String evidence) {
    return "e-" + Names.shortName(evidence);
  }
}
