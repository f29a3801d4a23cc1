package org.pqgraph.serve.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * Draws a result whose columns are names and a number, or months and a number. Others have no
 * chart: most results are texts to read.
 */
final class ResultChart {

  private static final int MOST_BARS = 20;
  private static final int NAME = 80;

  private final Query query;
  private final List<String> columns;
  private final List<Row> rows;

  private ResultChart(Query query, List<Row> rows) {
    this.query = query;
    this.columns = query.getResultVars();
    this.rows = rows;
  }

  /** The chart of the result of a query with a title, where one fits. */
  static Optional<Chart> of(String title, Query query, List<Row> rows, Site site, String csv) {
    ResultChart chart = new ResultChart(query, rows);
    return chart
        .number()
        .flatMap(number -> chart.draw(title, number, site))
        .map(drawn -> drawn.of("", csv));
  }

  private Optional<Chart> draw(String title, String number, Site site) {
    String counted = ResultTable.heading(number);
    if (columns.contains("month")) {
      Map<String, Integer> months = new TreeMap<>();
      rows.forEach(row -> months.merge(row.text("month"), row.number(number), Integer::sum));
      List<Row> drawn =
          months.entrySet().stream()
              .map(month -> row("month", month.getKey(), month.getValue()))
              .toList();
      return Charts.months(counted + " by month", counted, drawn, "", site);
    }
    return label()
        .flatMap(
            label ->
                Charts.names(
                    "result",
                    title,
                    ResultTable.heading(columns.getFirst()),
                    counted,
                    rows.stream()
                        .map(row -> row("name", label.apply(row), row.number(number)))
                        .sorted(Comparator.comparingInt((Row row) -> -row.number("questions")))
                        .limit(MOST_BARS)
                        .toList(),
                    "",
                    site));
  }

  private static Row row(String column, String name, int number) {
    return new Row(
        BindingFactory.binding(
            Var.alloc(column),
            NodeFactory.createLiteralString(name),
            Var.alloc("questions"),
            NodeFactory.createLiteralString(Integer.toString(number))));
  }

  /** The column of counts: the one by which the query orders, else the first. */
  private Optional<String> number() {
    Optional<String> first =
        Optional.ofNullable(query.getOrderBy()).stream()
            .flatMap(List::stream)
            .limit(1)
            .map(condition -> condition.getExpression().getVarName())
            .filter(name -> name != null && isCount(name))
            .findFirst();
    return first.or(() -> columns.stream().filter(this::isCount).findFirst());
  }

  private boolean isCount(String column) {
    return columns.contains(column)
        && !rows.isEmpty()
        && rows.stream()
            .allMatch(
                row ->
                    row.node(column)
                        .filter(
                            n -> n.isLiteral() && n.getLiteralDatatypeURI().endsWith("#integer"))
                        .isPresent());
  }

  /**
   * What names a row: its first column, or its first two, where that tells each from the others.
   */
  private Optional<Function<Row, String>> label() {
    if (!isName(columns.getFirst())) {
      return Optional.empty();
    }
    Function<Row, String> one = row -> name(row, columns.getFirst());
    // Two people may have one name: what stands behind the names tells them apart.
    Function<Row, String> thing = row -> one.apply(row) + row.text(columns.getFirst() + "Iri");
    if (isDistinct(thing)) {
      return Optional.of(one);
    }
    if (columns.size() < 2 || !isName(columns.get(1))) {
      return Optional.empty();
    }
    Function<Row, String> two = row -> name(row, columns.get(0)) + ", " + name(row, columns.get(1));
    boolean isDistinct = isDistinct(row -> thing.apply(row) + two.apply(row));
    return isDistinct ? Optional.of(two) : Optional.empty();
  }

  private boolean isDistinct(Function<Row, String> label) {
    return rows.stream().map(label).allMatch(new HashSet<>()::add);
  }

  private boolean isName(String column) {
    return !column.toLowerCase(Locale.ROOT).matches(".*(year|date|day|tabled|answered|due)")
        && rows.stream()
            .map(row -> row.text(column))
            .allMatch(text -> !text.isEmpty() && text.length() <= NAME);
  }

  private static String name(Row row, String column) {
    String text = row.text(column);
    if (row.node(column).filter(node -> node.isURI()).isEmpty()) {
      return text;
    }
    return text.contains("/id/rule/")
        ? text.replaceFirst(".*/id/rule/([^/]+)/.*", "$1")
        : Names.shortName(text);
  }
}
