package org.pqgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each check has a folder with its name and an update that makes the good graph break only it. */
class WholeGraphChecksTest {
  private static final Path FOLDER = Everything.FOLDER.resolve("checks");

  @Test
  void oneOfEverythingPasses() {
    assertEquals(List.of(), run(Everything.graph()));
  }

  @TestFactory
  Stream<DynamicTest> eachUpdateBreaksItsCheckOnly() {
    return KnowledgeFiles.CHECKS.stream()
        .map(file -> file.replace(".rq", ""))
        .map(check -> dynamicTest(check, () -> breaksItsCheckOnly(check)));
  }

  private static void breaksItsCheckOnly(String check) {
    List<Result> results = run(Everything.changedBy(FOLDER.resolve(check).resolve("break.ru")));
    assertEquals(
        Set.of(Names.SHAPES + check),
        results.stream().map(Result::shape).collect(Collectors.toSet()),
        results::toString);
    assertEquals(WholeGraphCheck.load(check + ".rq").severity(), results.getFirst().severity());
  }

  @Test
  void severalNamedGraphsAreLookedAtAsOne() {
    Graph broken = Everything.changedBy(FOLDER.resolve("question-repeated").resolve("break.ru"));
    List<Result> expected = run(broken);
    assertEquals(1, expected.size());
    assertEquals(expected, WholeGraphChecks.run(inTwoGraphs(broken, DatasetGraphFactory.create())));
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(store, () -> inTwoGraphs(broken, store));
    assertEquals(expected, Txn.calculateRead(store, () -> WholeGraphChecks.run(store)));
  }

  @Test
  void aDefaultGraphBesideNamedOnesIsLookedAtToo() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    boolean[] odd = {false};
    Everything.graph()
        .find()
        .forEach(
            t -> {
              odd[0] = !odd[0];
              dataset.add(
                  odd[0]
                      ? org.apache.jena.sparql.core.Quad.defaultGraphIRI
                      : NodeFactory.createURI("urn:g"),
                  t.getSubject(),
                  t.getPredicate(),
                  t.getObject());
            });
    assertEquals(List.of(), WholeGraphChecks.run(dataset));
  }

  /** Every second triple in another graph, so that no check holds within one alone. */
  private static DatasetGraph inTwoGraphs(Graph graph, DatasetGraph dataset) {
    int[] count = {0};
    graph
        .find()
        .forEach(
            t -> {
              Node name = NodeFactory.createURI("urn:g" + count[0]++ % 2);
              dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject());
            });
    return dataset;
  }

  private static List<Result> run(Graph graph) {
    return WholeGraphChecks.run(DatasetGraphFactory.wrap(graph));
  }
}
