package org.pqgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query sees of a store with a sure and a likely fact. */
class DefaultGraphTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/graph/>
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      :vocabulary { <https://w3id.org/pqgraph/ontology> a owl:Ontology }
      :record { <urn:q> a pq:WrittenQuestion }
      :facts { <urn:sure> a pq:Fact ; pq:evidence <urn:e1> . <urn:e1> pq:statedIn <urn:q> }
      :likely { <urn:likely> a pq:Fact ; pq:evidence <urn:e2> . <urn:e2> pq:statedIn <urn:q> }
      """;

  private static QueryRunner runner;

  @BeforeAll
  static void load() {
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    store.executeWrite(() -> RDFDataMgr.read(store, new StringReader(DATA), null, Lang.TRIG));
    runner = new QueryRunner(DatasetFactory.wrap(store));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?f a pq:Fact | 1",
        "?f a pq:Fact FILTER(?f != <urn:x>) | 1",
        "?f pq:evidence+ ?e | 1",
        "?f pq:evidence/pq:statedIn ?q . ?q a pq:WrittenQuestion | 1",
        "GRAPH <http://example.org/graph/likely> { ?f a pq:Fact } | 1",
        "GRAPH <http://example.org/graph/likely> { ?f a pq:Fact FILTER(?f != <urn:x>) } | 1",
        "GRAPH <http://example.org/graph/likely> { ?f a pq:Fact } FILTER NOT EXISTS { ?f a pq:Fact } | 1",
        "GRAPH <http://example.org/graph/likely> { ?f a pq:Fact } FILTER EXISTS { ?q a pq:WrittenQuestion } | 1",
        "GRAPH ?g { ?f a pq:Fact } | 2",
        "GRAPH ?g { } | 4",
        "GRAPH <urn:x-arq:UnionGraph> { ?f a pq:Fact } | 2",
        "GRAPH <urn:x-arq:UnionGraph> { ?f pq:evidence+ ?e } | 2",
      })
  void likelyClaimsAreSeenWhereTheyAreAskedFor(String pattern, int rows) {
    assertEquals(rows, count(pattern, Map.of()));
  }

  @Test
  void aParameterWidensAQuery() {
    assertEquals(2, count("?f a pq:Fact", Map.of("tier", "likely")));
    assertEquals(1, count("?f a pq:Fact", Map.of("tier", "sure")));
    QueryException e =
        assertThrows(QueryException.class, () -> count("?f a pq:Fact", Map.of("tier", "certain")));
    assertEquals("tier", e.parameter().orElse(""));
  }

  private static int count(String pattern, Map<String, String> parameters) {
    String text =
        "PREFIX pq: <https://w3id.org/pqgraph/ontology#> SELECT * { " + pattern.strip() + " }";
    return runner.rows(QueryParameters.bind(text, parameters)).size();
  }
}
