package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollector;
import org.apache.jena.tdb2.solver.stats.StatsResults;

/**
 * Counts of a store, taken in the one pass that writes the dumps: for TDB2's optimiser and for
 * VoID.
 */
final class StoreStatistics {
  private final StatsCollector collector = new StatsCollector();
  private final Map<String, Long> byGraph = new TreeMap<>();
  private long quads;
  private StatsResults results;

  /**
   * Writes the dumps to {@code release/dumps} and the optimiser's statistics into the store's
   * newest generation. Needs a transaction.
   */
  void gatherWhileDumping(DatasetGraph store, Path release) throws IOException {
    Dumps.write(
        store.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY), release.resolve("dumps"), this::saw);
    results = collector.results();
    Stats.write(generation(release.resolve("tdb2")).resolve("stats.opt").toString(), results);
  }

  private void saw(Node graph, Node subject, Node predicate, Node object) {
    quads++;
    byGraph.merge(graph.getURI(), 1L, Long::sum);
    collector.record(graph, subject, predicate, object);
  }

  private static Path generation(Path store) throws IOException {
    try (Stream<Path> all = Files.list(store)) {
      return all.filter(path -> path.getFileName().toString().startsWith("Data-"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  long quads() {
    return quads;
  }

  /** Quads by the IRI of their named graph. */
  Map<String, Long> byGraph() {
    return byGraph;
  }

  Map<Node, Long> predicates() {
    return results.getPredicates();
  }

  Map<Node, Long> types() {
    return results.getTypes();
  }
}
