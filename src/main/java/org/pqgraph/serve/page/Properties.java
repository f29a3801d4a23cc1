package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a thing, by the short names of properties, {@code uin}. */
record Properties(Map<String, List<Row>> rows) {

  static Properties of(PageQueries queries, String thing) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : queries.ask("properties", thing)) {
      rows.computeIfAbsent(Names.shortName(row.text("property")), p -> new ArrayList<>()).add(row);
    }
    return new Properties(rows);
  }

  List<Row> all(String property) {
    return rows.getOrDefault(property, List.of());
  }

  /** The first value as text, or its label; empty where there is none. */
  String text(String property) {
    return all(property).stream()
        .findFirst()
        .map(row -> row.has("label") ? row.text("label") : row.text("object"))
        .orElse("");
  }

  boolean isTrue(String property) {
    return text(property).equals("true");
  }

  List<Ref> refs(String property, Names names) {
    return all(property).stream()
        .map(row -> names.ref(row.text("object"), row.text("label")))
        .distinct()
        .toList();
  }

  Ref ref(String property, Names names) {
    return refs(property, names).stream().findFirst().orElse(Ref.text(""));
  }

  List<String> iris(String property) {
    return all(property).stream().map(row -> row.text("object")).distinct().toList();
  }

  List<String> texts(String property) {
    return all(property).stream().map(row -> row.text("object")).distinct().sorted().toList();
  }
}
