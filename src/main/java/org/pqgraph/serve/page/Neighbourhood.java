package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body with what it has most to do with, drawn as a ring around it. Lines are drawn first.
 *
 * @param title the body's name, in the middle
 * @param nodes the things around it
 * @param query the query for most of them
 * @param csv that query's result as CSV
 */
record Neighbourhood(String title, List<Node> nodes, String query, String csv) {

  static final int WIDTH = 720;
  static final int HEIGHT = 460;
  private static final int MOST = 14;

  /**
   * A thing at a place; {@code tie} says what it has to do with the body, {@code kind} its sort.
   */
  record Node(Ref ref, String tie, String kind, double x, double y, String anchor, String shown) {}

  private record Neighbour(Ref ref, String tie, String kind) {}

  static Optional<Neighbourhood> of(
      String body, String title, PageQueries queries, Names names, List<Statement> statements) {
    Map<String, Neighbour> found = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (!statement.participant().href().isEmpty()) {
        found.putIfAbsent(
            statement.participant().href(),
            new Neighbour(statement.participant(), statement.verb(), "fact"));
      }
    }
    add(found, queries.ask("departments-on", body), names, "asked about it", "department");
    add(found, queries.ask("neighbours", body), names, "named with it", "name");
    List<Neighbour> chosen = found.values().stream().limit(MOST).toList();
    if (chosen.size() < 2) {
      return Optional.empty();
    }
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      // Around the clock, with room at the sides for the names.
      double angle = 2 * Math.PI * (i + 0.5) / chosen.size() - Math.PI / 2;
      double x = WIDTH / 2.0 + Math.cos(angle) * 160;
      double y = HEIGHT / 2.0 + Math.sin(angle) * 200;
      Neighbour one = chosen.get(i);
      nodes.add(
          new Node(
              one.ref(),
              one.tie(),
              one.kind(),
              x,
              y,
              Math.cos(angle) < 0 ? "end" : "start",
              Charts.shortened(one.ref().label(), 25)));
    }
    String query = PageQueries.text("neighbours", body);
    return Optional.of(new Neighbourhood(title, nodes, query, Chart.csv(names.site(), query)));
  }

  private static void add(
      Map<String, Neighbour> found, List<Row> rows, Names names, String tie, String kind) {
    for (Row row : rows) {
      Ref ref = names.ref(row, "other", "name");
      found.putIfAbsent(
          ref.href(), new Neighbour(ref, tie + ", " + row.number("texts") + "×", kind));
    }
  }
}
