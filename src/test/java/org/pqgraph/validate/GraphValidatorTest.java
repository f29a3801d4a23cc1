package org.pqgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class GraphValidatorTest {
  private final GraphValidator validator = GraphValidator.load();

  @Test
  void anEmptyGraphConforms() {
    assertEquals(List.of(), validator.validate(GraphFactory.createDefaultGraph()));
  }

  @Test
  void theBaseOfTheIrisIsFree() {
    String text =
        Everything.read(Everything.FOLDER.resolve("everything.ttl"))
            .replace("<https://w3id.org/pqgraph/id/>", "<http://localhost:3030/pq/id/>");
    assertEquals(List.of(), validator.validate(turtle(text)));
  }

  @Test
  void aTextOnlyQuestionIsWarnedOfAndKept() {
    List<Result> results =
        validator.validate(
            turtle(
                """
                @base <https://w3id.org/pqgraph/id/> .
                <question/text/0a1b> a <../ontology#WrittenQuestion> ;
                  <../ontology#questionText> "To ask how many lights there are." ;
                  <http://purl.org/dc/terms/source> <document/1> .
                """));
    assertEquals(
        List.of(
            "question-answering-body-missing",
            "question-asked-by-missing",
            "question-date-tabled-missing",
            "question-house-missing",
            "question-uin-missing"),
        results.stream().map(r -> r.shape().substring(Names.SHAPES.length())).toList());
    assertTrue(results.stream().allMatch(r -> r.severity() == Severity.WARNING));
  }

  @Test
  void aSubclassThatTheGraphDeclaresIsHeldToTheShapeOfItsClass() {
    List<Result> results =
        validator.validate(
            turtle(
                """
                @base <https://w3id.org/pqgraph/id/> .
                <../my#Oral> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <../ontology#Member> .
                <member/1> a <../my#Oral> .
                """));
    assertEquals(1, results.size());
    assertEquals("https://w3id.org/pqgraph/id/member/1", results.getFirst().focusNode());
    assertEquals(Names.SHAPES + "label", results.getFirst().shape());
    assertEquals(
        "<http://www.w3.org/2004/02/skos/core#prefLabel>", results.getFirst().path().orElseThrow());
  }

  @Test
  void aThingOfTwoClassesIsReportedOnce() {
    List<Result> results =
        validator.validate(
            turtle(
                """
                @base <https://w3id.org/pqgraph/id/> .
                <body/x> a <../ontology#AnsweringBody>, <../ontology#GovernmentBody> ;
                  <http://www.w3.org/ns/org#classification> <concept/body-kind/board> .
                """));
    assertEquals(1, results.size());
  }

  @Test
  void anOffsetBeyondTheTextIsAResultAndNoError() {
    Graph graph =
        turtle(
            Everything.read(Everything.FOLDER.resolve("everything.ttl"))
                .replaceAll("pq:end \"\\d+\"", "pq:end \"99999999999\""));
    List<Result> results = validator.validate(graph);
    assertTrue(results.size() > 10);
    assertTrue(results.stream().allMatch(r -> r.shape().endsWith("#evidence-quote")));
    assertEquals(GraphValidator.withQueries().validate(graph), results);
  }

  @Test
  void severalThreadsShareOneValidator() {
    Graph broken = Everything.changedBy(Everything.FOLDER.resolve("label/minCount.ru"));
    List<Result> alone = validator.validate(broken);
    List<List<Result>> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> validator.validate(broken)).toList();
    assertEquals(Collections.nCopies(64, alone), together);
  }

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }
}
