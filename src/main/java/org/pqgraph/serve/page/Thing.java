package org.pqgraph.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A thing that the graph speaks of.
 *
 * @param iri its name
 * @param types the local names of its classes of our vocabulary and of SKOS and PROV, {@code
 *     Member}
 * @param replacedBy what has taken its place
 */
public record Thing(String iri, Set<String> types, List<String> replacedBy) {

  /** The namespace of the vocabulary, whatever the base of the data. */
  public static final String PQ = "https://w3id.org/pqgraph/ontology#";

  private static final Set<String> BODY = Set.of("AnsweringBody", "GovernmentBody", "Organization");

  /** Looks a thing up; nothing where no triple has it. */
  public static Optional<Thing> find(PageQueries queries, String iri) {
    if (!PageQueries.isIri(iri)) {
      return Optional.empty();
    }
    List<Row> rows = queries.ask("thing", iri);
    if (rows.isEmpty() && queries.ask("named", iri).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Thing(
            iri,
            rows.stream()
                .filter(row -> row.has("type"))
                .map(row -> row.text("type").replaceFirst(".*[#/]", ""))
                .collect(Collectors.toUnmodifiableSet()),
            rows.stream()
                .filter(row -> row.has("next"))
                .map(row -> row.text("next"))
                .distinct()
                .toList()));
  }

  boolean is(String type) {
    return types.contains(type);
  }

  /** Whether it is a table of an answer, which has its rows as CSV and JSON. */
  public boolean isTable() {
    return is("Table");
  }

  boolean isBody() {
    return types.stream().anyMatch(BODY::contains);
  }

  /**
   * The thing that answers in this one's place. A body that was renamed or merged stays a thing of
   * its own, since it was asked questions; any other name that was replaced is only an old name.
   */
  public Optional<String> successor() {
    return isBody() || replacedBy.size() != 1
        ? Optional.empty()
        : Optional.of(replacedBy.getFirst());
  }
}
