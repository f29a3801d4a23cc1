package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;

/** Claims that cannot both be true, as the library's query of that name finds them. */
final class Contradictions {

  private static final LibraryQuery QUERY = QueryLibrary.load().get("contradictions");

  private Contradictions() {}

  /** A pair, in however many answers each side is said. */
  record Pair(Ref about, String what, Ref one, Ref other) {}

  /** The first rows of the query on the whole release, a pair once. */
  static List<Pair> all(PageQueries queries, Names names) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (Row row : queries.result(QueryParameters.bind(QUERY, Map.of()))) {
      pairs.add(
          new Pair(
              names.ref(row, "aboutIri", "about"),
              row.text("contradiction"),
              names.ref(row, "oneIri", "one"),
              names.ref(row, "otherIri", "other")));
    }
    return List.copyOf(pairs);
  }

  /**
   * Those of the facts on a body that stand against each other, each with all that it clashes with.
   */
  static List<List<Said>> on(String body, List<Said> facts, PageQueries queries) {
    Query query =
        QueryParameters.bind(QUERY.text(), Map.of("body", "", "aboutIri", "<" + body + ">"));
    List<Set<String>> groups = new ArrayList<>();
    for (Row row : queries.result(query)) {
      List<String> pair = List.of(row.text("oneIri"), row.text("otherIri"));
      groups.stream()
          .filter(group -> pair.stream().anyMatch(group::contains))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new LinkedHashSet<>());
                return groups.getLast();
              })
          .addAll(pair);
    }
    List<List<Said>> found = new ArrayList<>();
    for (Set<String> group : groups) {
      found.add(facts.stream().filter(fact -> group.contains(fact.iri())).toList());
    }
    return found.stream().filter(group -> group.size() > 1).toList();
  }
}
