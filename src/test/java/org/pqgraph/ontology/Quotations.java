package org.pqgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;

/**
 * Compares each quotation with the text it stands in, by the formula that the definition of {@code
 * pq:start} gives.
 */
final class Quotations {
  private static final String QUERY =
      """
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      SELECT ?exact ?found {
        ?evidence pq:exact ?exact ; pq:start ?start ; pq:end ?end ; pq:statedIn/(pq:answerText|pq:questionText) ?text .
        BIND (SUBSTR(?text, ?start + 1, ?end - ?start) AS ?found)
      }
      """;

  private Quotations() {}

  /** Fails on the first quotation that is not at its offsets; returns how many there are. */
  static int check(Model model) {
    try (QueryExecution execution = QueryExecutionFactory.create(QUERY, model)) {
      var rows = execution.execSelect();
      int count = 0;
      while (rows.hasNext()) {
        var row = rows.next();
        assertEquals(row.get("exact"), row.get("found"));
        count++;
      }
      return count;
    }
  }
}
