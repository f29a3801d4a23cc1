package org.pqgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRunnerTest {
  private static final String LABELS =
      "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX pq: <https://w3id.org/pqgraph/ontology#>"
          + " SELECT ?house ?label { ?house a pq:House ; skos:prefLabel ?label } ORDER BY ?label";
  private static final String CONSTRUCT =
      "CONSTRUCT { ?h a <urn:House> } WHERE { ?h a <https://w3id.org/pqgraph/ontology#House> }";

  @Test
  void aTableIsAlignedAndItsIrisShort() {
    String expected =
        """
        house             label
        ----------------  ----------------
        id:house/commons  House of Commons
        id:house/lords    House of Lords
        """;
    assertEquals(expected, QueryFixture.run(LABELS, Map.of(), Format.TABLE, 0));
  }

  @Test
  void aTableFitsTheColumns() {
    String table = QueryFixture.run(LABELS, Map.of(), Format.TABLE, 24);
    assertTrue(table.contains("…"));
    assertTrue(table.lines().allMatch(line -> line.codePointCount(0, line.length()) <= 24), table);
  }

  @Test
  void charactersOutsideTheBasicPlaneAreCutWhole() {
    StringWriter out = new StringWriter();
    new Table(new PrintWriter(out), 8)
        .write(List.of("a"), List.of(List.of("𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜")).iterator());
    assertTrue(out.toString().contains("𝒜𝒜𝒜𝒜𝒜𝒜𝒜…"), out.toString());
  }

  @Test
  void aLongTableIsWrittenWhole() {
    StringWriter out = new StringWriter();
    long rows =
        new Table(new PrintWriter(out), 0)
            .write(
                List.of("n"),
                IntStream.range(0, 2_500).mapToObj(n -> List.of("row " + n)).iterator());
    assertEquals(2_500, rows);
    assertEquals(2_502, out.toString().lines().count());
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    String table =
        QueryFixture.run(
            "SELECT ?x { VALUES ?x { \"a\\n\\u001B[31mb\" } }", Map.of(), Format.TABLE, 0);
    assertEquals("x\n-------\na [31mb\n", table);
  }

  @Test
  void standardFormats() {
    assertEquals(
        "house,label\nhttps://w3id.org/pqgraph/id/house/commons,House of Commons\nhttps://w3id.org/pqgraph/id/house/lords,House of Lords\n",
        QueryFixture.run(LABELS, Map.of(), Format.CSV, 0));
    assertTrue(
        QueryFixture.run(LABELS, Map.of(), Format.TSV, 0)
            .contains("<https://w3id.org/pqgraph/id/house/lords>\t\"House of Lords\"@en"));
    assertTrue(
        QueryFixture.run(LABELS, Map.of(), Format.JSON, 0)
            .contains("\"vars\": [ \"house\" , \"label\" ]"));
    Model results = turtle(LABELS);
    assertEquals(
        2,
        results
            .listObjectsOfProperty(
                results.createProperty(
                    "http://www.w3.org/2001/sw/DataAccess/tests/result-set#solution"))
            .toList()
            .size());
  }

  @Test
  void triplesAsTurtleOrAsATable() {
    assertEquals(2, turtle(CONSTRUCT).size());
    assertTrue(turtle("DESCRIBE <https://w3id.org/pqgraph/id/house/lords>").size() >= 2);
    assertEquals(4, QueryFixture.run(CONSTRUCT, Map.of(), Format.TABLE, 0).lines().count());
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV", "JSON"})
  void triplesHaveNoTabularFormat(Format format) {
    String message =
        assertThrows(QueryException.class, () -> QueryFixture.run(CONSTRUCT, Map.of(), format, 0))
            .getMessage();
    assertTrue(message.contains("take the format ttl"), message);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void askHasAnAnswerInEachFormat(Format format) {
    String answer = QueryFixture.run("ASK { ?s ?p ?o }", Map.of(), format, 0);
    assertTrue(answer.contains(format == Format.TABLE ? "yes" : "true"), answer);
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "CSV", "TSV", "JSON", "TTL"})
  void rowsAreCounted(Format format) {
    Outcome outcome =
        QueryFixture.runner()
            .run(QueryParameters.bind(LABELS, Map.of()), format, 0, new ByteArrayOutputStream());
    assertEquals(2, outcome.rows());
    assertTrue(outcome.duration().isPositive());
  }

  @Test
  void theDefaultGraphIsTheUnionAndGraphsCanBeNamed() {
    // Of the fact on money, which is a Fact and a Funding, and stands in one graph.
    String text =
        "SELECT (COUNT(?class) AS ?n) { %s { <https://w3id.org/pqgraph/id/fact/money> a ?class } }";
    assertEquals("n\n2\n", QueryFixture.run(text.formatted(""), Map.of(), Format.CSV, 0));
    assertEquals(
        "n\n2\n",
        QueryFixture.run(
            text.formatted("GRAPH <https://w3id.org/pqgraph/graph/facts>"),
            Map.of(),
            Format.CSV,
            0));
    assertEquals(
        "n\n0\n",
        QueryFixture.run(
            text.formatted("GRAPH <https://w3id.org/pqgraph/graph/record>"),
            Map.of(),
            Format.CSV,
            0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/x> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c OPTIONAL { SERVICE SILENT ?a { ?s ?p ?o } } }",
        "SELECT * { { SELECT ?s { SERVICE <http://localhost:1/x> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o FILTER(1 = 1 && (false || EXISTS { { SERVICE <http://localhost:1/x> { ?s ?p ?o } } })) }",
        "SELECT (EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } AS ?x) { }",
        "SELECT (SUM(IF(EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } }, 1, 0)) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } })",
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://localhost:1/x> { ?s ?p ?o } })",
        "SELECT ?s { GRAPH ?g { ?s ?p ?o MINUS { SERVICE <http://localhost:1/x> { ?s ?p ?o } } } }",
        "ASK { SERVICE <http://localhost:1/x> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <http://localhost:1/x> { ?s ?p ?o } }"
      })
  void noOtherServerIsCalled(String text) {
    String message =
        assertThrows(QueryException.class, () -> QueryFixture.run(text, Map.of(), Format.TTL, 0))
            .getMessage();
    assertTrue(message.contains("SERVICE"), message);
  }

  @Test
  void nothingFoundOnTheWayIsNoError() {
    String text = "SELECT ?o { { SELECT ?s { ?s a <urn:none> } } ?s ?p ?o FILTER(?o != 1) }";
    assertEquals("o\n", QueryFixture.run(text, Map.of(), Format.CSV, 0));
    String count =
        "SELECT ?n { { SELECT (COUNT(?s) AS ?n) { ?s a <urn:none> ; ?p ?o FILTER(?o != 1) } } FILTER(?n = 0) }";
    assertEquals("n\n0\n", QueryFixture.run(count, Map.of(), Format.CSV, 0));
  }

  @Test
  void formatsAreNamedInAnyCase() {
    assertEquals(Format.TTL, Format.of("Ttl"));
    assertEquals(
        "no format \"xml\"; there are table, csv, tsv, json, ttl",
        assertThrows(QueryException.class, () -> Format.of("xml")).getMessage());
  }

  private static Model turtle(String text) {
    byte[] turtle =
        QueryFixture.run(text, Map.of(), Format.TTL, 0).getBytes(StandardCharsets.UTF_8);
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(turtle), Lang.TURTLE);
    return model;
  }
}
