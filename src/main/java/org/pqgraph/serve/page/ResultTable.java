package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The first rows of a query's result as a person reads them: a name leads to what it names.
 *
 * @param note how much of the result is here
 */
record ResultTable(List<Column> columns, List<List<Ref>> rows, String note) {

  static final ResultTable NONE = new ResultTable(List.of(), List.of(), "");

  /** A page shows so many rows at most. */
  static final int SHOWN = 200;

  private static final int LONG = 300;
  private static final int IRI = 48;

  /** A column with its heading; numbers stand on the right, long texts get room. */
  record Column(String name, String kind) {}

  /**
   * @param variables the result's columns, in their order
   * @param rows at most {@link PageQueries#MOST_ROWS} of them
   */
  static ResultTable of(List<String> variables, List<Row> rows, Names names) {
    Set<String> all = new HashSet<>(variables);
    List<String> shown =
        variables.stream()
            .filter(name -> !name.endsWith("Iri") || !all.contains(name.replaceFirst("Iri$", "")))
            .toList();
    List<List<Ref>> cells = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(rows.size(), SHOWN))) {
      cells.add(shown.stream().map(name -> cell(row, name, names)).toList());
    }
    return new ResultTable(
        shown.stream().map(name -> new Column(heading(name), kind(name, rows))).toList(),
        cells,
        note(rows.size()));
  }

  private static String note(int rows) {
    if (rows == 0) {
      return "Nothing in this release fits.";
    }
    if (rows > SHOWN) {
      String all = rows == PageQueries.MOST_ROWS ? rows + " or more" : Integer.toString(rows);
      return "The first %d of %s rows. The files below hold all of them.".formatted(SHOWN, all);
    }
    return rows == 1 ? "1 row." : rows + " rows.";
  }

  private static Ref cell(Row row, String name, Names names) {
    if (row.node(name).filter(Node::isURI).isPresent()) {
      return iri(row.text(name), names);
    }
    String text = Charts.shortened(row.text(name), LONG);
    String thing = row.text(name + "Iri");
    return thing.isEmpty() ? Ref.text(text) : names.ref(thing, text);
  }

  private static Ref iri(String iri, Names names) {
    String base = names.site().base() + "id/";
    if (iri.startsWith(base + "rule/")) {
      return names.rule(iri);
    }
    Ref ref = names.ref(iri, "");
    String label =
        iri.startsWith(base)
            ? iri.substring(base.length())
            : iri.startsWith(Thing.PQ) ? ref.label() : iri.replaceFirst("^https?://(www\\.)?", "");
    return new Ref(Charts.shortened(label, IRI), ref.href());
  }

  /** "answeringBody" as "Answering body". */
  static String heading(String variable) {
    String words = Names.words(variable);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String kind(String name, List<Row> rows) {
    boolean isNumber =
        rows.stream().anyMatch(row -> row.has(name))
            && rows.stream().allMatch(row -> !row.has(name) || isNumber(row, name));
    boolean isLong = rows.stream().limit(SHOWN).anyMatch(row -> row.text(name).length() > 60);
    boolean isDay =
        rows.stream().allMatch(row -> row.text(name).matches("(\\d{4}-\\d\\d-\\d\\d)?"));
    return isNumber ? "number" : isLong ? "long" : isDay ? "day" : "";
  }

  private static boolean isNumber(Row row, String name) {
    return row.node(name)
        .filter(node -> node.isLiteral() && node.getLiteralValue() instanceof Number)
        .isPresent();
  }
}
