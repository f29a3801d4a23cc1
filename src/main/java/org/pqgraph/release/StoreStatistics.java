package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollector;
import org.apache.jena.tdb2.solver.stats.StatsResults;
import org.pqgraph.graph.Iris;
import org.pqgraph.link.LinkTarget;

/**
 * Counts of a store, taken in the one pass that writes the dumps: for TDB2's optimiser and for
 * VoID.
 */
final class StoreStatistics {
  private final StatsCollector collector = new StatsCollector();
  private final Map<String, Long> byGraph = new TreeMap<>();
  private final Map<LinkTarget, Long> links = new LinkedHashMap<>();
  private final Map<Node, List<LinkTarget>> targets;
  private final Iris iris;
  private long quads;
  private StatsResults results;

  /**
   * @param iris the base of our IRIs
   * @param targets where links lead, to be counted
   */
  StoreStatistics(Iris iris, List<LinkTarget> targets) {
    this.iris = iris;
    this.targets =
        targets.stream()
            .collect(Collectors.groupingBy(target -> NodeFactory.createURI(target.predicate())));
    targets.forEach(target -> links.put(target, 0L));
  }

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
    count(subject, predicate, object);
    byGraph.merge(graph.getURI(), 1L, Long::sum);
    collector.record(graph, subject, predicate, object);
  }

  private void count(Node subject, Node predicate, Node object) {
    for (LinkTarget target : targets.getOrDefault(predicate, List.of())) {
      if (object.isURI()
          && object.getURI().startsWith(target.objects())
          && subject.getURI().startsWith(target.subjects(), iris.base().length())) {
        links.merge(target, 1L, Long::sum);
        return;
      }
    }
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

  /** Links by where they lead, those without any included. */
  Map<LinkTarget, Long> links() {
    return links;
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
