package org.pqgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.process.normalize.StreamCanonicalLiterals;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.publish.PublishResult.State;

/** A release goes to a real Virtuoso; skipped where none is installed. */
class VirtuosoTest {
  private static final String OURS = ExampleReleases.GRAPH;

  @TempDir static Path folder;
  private static Virtuoso virtuoso;
  private static Path release;
  private static Map<String, Graph> graphs;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    virtuoso = Virtuoso.start(folder.resolve("virtuoso"));
    release = ExampleReleases.build(folder.resolve("releases"), ".");
    graphs = ExampleReleases.graphs(release);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (virtuoso != null) {
      virtuoso.stop();
    }
  }

  private static PublishResult publish(
      boolean atOnce, OptionalLong partSize, String prefix, String password, List<String> told)
      throws IOException {
    Target target =
        new Target(
            virtuoso.at("sparql-graph-crud-auth"),
            Optional.of(virtuoso.at("sparql")),
            atOnce ? Optional.of(virtuoso.at("sparql-auth")) : Optional.empty(),
            Optional.of(new Credentials("dba", password)),
            Duration.ofMinutes(5));
    PublishProgress progress =
        new PublishProgress() {
          @Override
          public void sent(String graph, long triples, long total) {}

          @Override
          public void note(String message) {
            told.add(message);
          }
        };
    return new Publication(
            new PublishOptions(release, target, Optional.of(prefix), partSize, true),
            progress,
            "test")
        .run();
  }

  @ParameterizedTest
  @CsvSource({"true, ", "false, ", "true, 700", "false, 700"})
  void everyGraphArrivesWhole(boolean atOnce, Long partSize) throws IOException {
    String prefix = OURS + (partSize == null ? "a" : "b") + atOnce + "/";
    OptionalLong size = partSize == null ? OptionalLong.empty() : OptionalLong.of(partSize);
    for (int run = 1; run <= 2; run++) {
      PublishResult result = publish(atOnce, size, prefix, "dba", new ArrayList<>());
      assertEquals(List.of(), result.differences(), "run " + run);
      assertEquals(State.PUBLISHED, result.state());
    }
    for (Map.Entry<String, Graph> graph : graphs.entrySet()) {
      Graph sent = canonical(graph.getValue());
      Graph arrived = canonical(virtuoso.graph(prefix + graph.getKey()));
      assertTrue(
          arrived.isIsomorphicWith(sent), () -> graph.getKey() + ": " + differences(sent, arrived));
    }
  }

  /** Numbers as their values: Virtuoso keeps no words of a number, and gives 9.0 back as 9. */
  private static Graph canonical(Graph graph) {
    Graph canonical = GraphFactory.createDefaultGraph();
    StreamRDFOps.graphToStream(graph, new StreamCanonicalLiterals(StreamRDFLib.graph(canonical)));
    return canonical;
  }

  /** The first triples without blank nodes that only one of the two graphs has. */
  private static String differences(Graph sent, Graph arrived) {
    return "sent " + only(sent, arrived) + ", arrived " + only(arrived, sent);
  }

  private static List<Triple> only(Graph graph, Graph other) {
    return graph
        .find()
        .filterKeep(t -> !t.getSubject().isBlank() && !t.getObject().isBlank())
        .filterDrop(other::contains)
        .toList()
        .stream()
        .limit(5)
        .toList();
  }

  @Test
  void aWrongPasswordIsToldBeforeAnythingIsSent() {
    PublishException e =
        assertThrows(
            PublishException.class,
            () -> publish(false, OptionalLong.empty(), OURS + "no/", "wrong", new ArrayList<>()));
    assertTrue(e.getMessage().contains("status 401"), e.getMessage());
    assertTrue(e.getMessage().contains("--password-file"), e.getMessage());
  }
}
