package org.pqgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
  private static final QueryLibrary LIBRARY = QueryLibrary.load();
  private static final String TEXT =
      "PREFIX pq: <https://w3id.org/pqgraph/ontology#> SELECT ?q ?text { ?q pq:questionText ?text FILTER(CONTAINS(?text, ?part)) } ORDER BY ?q";

  @Test
  void takesAValueInAnyCaseAndALimit() {
    Query query =
        QueryParameters.bind(LIBRARY.get("questions-on-body"), Map.of("body", "hst", "limit", "1"));
    String csv = QueryFixture.run(query, Format.CSV, 0);
    assertEquals(2, csv.lines().count());
    assertTrue(csv.contains("HL1"));
  }

  @Test
  void anyQueryTakesALimit() {
    assertEquals(2, QueryParameters.bind(LIBRARY.get("facts"), Map.of("limit", "2")).getLimit());
    assertEquals(
        7, QueryParameters.bind("SELECT * { ?s ?p ?o } LIMIT 9", Map.of("limit", "7")).getLimit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\") } UNION { ?q ?p ?o } #",
        "'''\"\"\" }",
        "{met}",
        "\\u0022 } #",
        "$1 ?text\n}",
        "<urn:x"
      })
  void aValueIsNeverPartOfTheQuery(String value) {
    assertEquals("q,text\n", QueryFixture.run(TEXT, Map.of("part", value + "!"), Format.CSV, 0));
    Query library = QueryParameters.bind(LIBRARY.get("body-facts"), Map.of("body", value));
    assertEquals(1, QueryFixture.run(library, Format.CSV, 0).lines().count());
  }

  @Test
  void findsTextsWithQuotesBracesAndLettersOfOtherLanguages() {
    assertEquals(
        2,
        QueryFixture.run(TEXT, Map.of("part", "\"{met}\" in Århus"), Format.CSV, 0)
            .lines()
            .count());
  }

  @Test
  void guessesTheTypeOfAValue() {
    String text = "SELECT ?v { BIND(?p AS ?v) }";
    assertEquals("?v\n19\n", QueryFixture.run(text, Map.of("p", "19"), Format.TSV, 0));
    assertEquals(
        "?v\n<urn:x:1>\n", QueryFixture.run(text, Map.of("p", "<urn:x:1>"), Format.TSV, 0));
    assertEquals(
        "?v\n\"2024-12-10\"^^<http://www.w3.org/2001/XMLSchema#date>\n",
        QueryFixture.run(text, Map.of("p", "2024-12-10"), Format.TSV, 0));
    assertEquals(
        "?v\n\"2024-13-10\"\n", QueryFixture.run(text, Map.of("p", "2024-13-10"), Format.TSV, 0));
    assertEquals(
        "?v\n\"<no iri>\"\n", QueryFixture.run(text, Map.of("p", "<no iri>"), Format.TSV, 0));
  }

  @Test
  void aParameterMayBeAColumn() {
    String text =
        "SELECT ?house ?label { ?house <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }";
    String iri = "https://w3id.org/pqgraph/id/house/lords";
    assertEquals(
        "house,label\n" + iri + ",House of Lords\n",
        QueryFixture.run(text, Map.of("house", "<" + iri + ">"), Format.CSV, 0));
  }

  @Test
  void aMissingValueIsNamedWithItsExample() {
    assertEquals(
        "body-facts needs a value for body (a text, for example \"Defending Democracy Taskforce\"): -p body=\"Defending Democracy Taskforce\"",
        fault(() -> QueryParameters.bind(LIBRARY.get("body-facts"), Map.of())));
  }

  @Test
  void anUnknownParameterGetsTheKnownOnes() {
    assertEquals(
        "body-facts has no parameter \"name\"; it has: body, limit, tier",
        fault(() -> QueryParameters.bind(LIBRARY.get("body-facts"), Map.of("name", "x"))));
    assertEquals(
        "the query has no variable ?prat to take a value; it has: ?part, ?q, ?text",
        fault(() -> QueryParameters.bind(TEXT, Map.of("prat", "x"))));
  }

  @Test
  void aValueOfTheWrongTypeIsNamedWithTheType() {
    String message =
        fault(
            () -> QueryParameters.bind(LIBRARY.get("answer-times"), Map.of("since", "last year")));
    assertTrue(
        message.startsWith(
            "answer-times: \"last year\" is no value for since (a date, year-month-day, for example \"2014-01-01\")"),
        message);
    for (String limit : List.of("-1", "ten", "1.5", "99999999999999999999")) {
      assertTrue(
          fault(() -> QueryParameters.bind(LIBRARY.get("facts"), Map.of("limit", limit)))
              .contains("is no value for limit"));
    }
  }

  @Test
  void anIriIsChecked() {
    Parameter parameter =
        new Parameter(
            "thing",
            Parameter.Type.IRI,
            "a thing",
            Optional.empty(),
            Optional.of("https://example.org/a"));
    LibraryQuery query =
        new LibraryQuery("one", "One", "One.", List.of(parameter), "SELECT ?p { ?thing ?p ?o }");
    assertEquals(
        "p\n",
        QueryFixture.run(
            QueryParameters.bind(query, Map.of("thing", "https://example.org/a")), Format.CSV, 0));
    for (String value : List.of("a b", "relative/path", "https://example.org/> ?p ?o }", "")) {
      assertTrue(
          fault(() -> QueryParameters.bind(query, Map.of("thing", value)))
              .contains("is no value for thing"),
          value);
    }
  }

  @Test
  void mistakesInAQueryAreTheUsers() {
    assertTrue(
        fault(() -> QueryParameters.bind("SELECT ?x {", Map.of()))
            .startsWith("the query is not SPARQL 1.1: "));
    assertTrue(
        fault(() -> QueryParameters.bind("DELETE WHERE { ?s ?p ?o }", Map.of()))
            .startsWith("the query is not SPARQL 1.1: "));
    assertTrue(
        fault(
                () ->
                    QueryParameters.bind(
                        "SELECT ?y { BIND(1 AS ?y) FILTER(?y > 0) }", Map.of("y", "2")))
            .contains("a value of its own"));
  }

  @Test
  void anUnknownNameGetsTheNearest() {
    String message = fault(() -> LIBRARY.get("facst"));
    assertTrue(message.startsWith("no query \"facst\" in the library; nearest: facts, "), message);
  }

  @Test
  void frontMatterThatIsWrongIsNamed() {
    assertTrue(fault(() -> FrontMatter.read("bad", "SELECT * {}")).contains("lacks \"title\""));
    assertTrue(
        fault(() -> FrontMatter.read("bad", "#+ title: [\nSELECT * {}")).contains("not YAML"));
    String head =
        "#+ title: T\n#+ description: D.\n#+ parameters:\n#+   - {name: a, type: colour, description: x}\n";
    assertTrue(fault(() -> FrontMatter.read("bad", head)).contains("no parameter type \"colour\""));
  }

  private static String fault(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(QueryException.class, executable).getMessage();
  }
}
