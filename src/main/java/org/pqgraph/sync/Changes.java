package org.pqgraph.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pqgraph.graph.Terms;

/**
 * What differs between two states of a file, resource by resource. The day on which the registry
 * was asked is no difference.
 *
 * @param added names of new resources by IRI
 * @param changed names of those of which other things are said
 * @param gone names of those that are there no longer
 * @param before how many there were
 * @param largestShareGone of the resources of any one type, or of all, the largest share that went
 */
public record Changes(
    SortedMap<String, String> added,
    SortedMap<String, String> changed,
    SortedMap<String, String> gone,
    int before,
    double largestShareGone) {

  static Changes between(Graph before, Graph after) {
    Map<String, List<String>> old = blocks(before);
    Map<String, List<String>> now = blocks(after);
    SortedMap<String, String> added = new TreeMap<>();
    SortedMap<String, String> changed = new TreeMap<>();
    SortedMap<String, String> gone = new TreeMap<>();
    now.forEach(
        (iri, block) -> {
          if (!old.containsKey(iri)) {
            added.put(iri, name(after, iri));
          } else if (!old.get(iri).equals(block)) {
            changed.put(iri, name(after, iri));
          }
        });
    old.keySet().stream()
        .filter(iri -> !now.containsKey(iri))
        .forEach(iri -> gone.put(iri, name(before, iri)));
    return new Changes(added, changed, gone, old.size(), shareGone(before, old, gone));
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
  }

  private static Map<String, List<String>> blocks(Graph graph) {
    Map<String, List<String>> blocks = new TurtleBlocks().blocks(graph);
    blocks.keySet().removeIf(iri -> iri.contains("/id/dataset/"));
    return blocks;
  }

  private static double shareGone(
      Graph graph, Map<String, List<String>> old, SortedMap<String, String> gone) {
    Map<String, int[]> counts = new HashMap<>();
    for (String iri : old.keySet()) {
      List<String> kinds = new ArrayList<>(objects(graph, iri, Terms.TYPE));
      kinds.add("");
      for (String kind : kinds) {
        int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
        count[0]++;
        count[1] += gone.containsKey(iri) ? 1 : 0;
      }
    }
    return counts.values().stream()
        .mapToDouble(count -> (double) count[1] / count[0])
        .max()
        .orElse(0);
  }

  private static List<String> objects(Graph graph, String iri, Node property) {
    return graph
        .find(NodeFactory.createURI(iri), property, Node.ANY)
        .mapWith(triple -> triple.getObject().toString())
        .toList();
  }

  /** A label, or what a membership or role holding is of, for a person to read. */
  private static String name(Graph graph, String iri) {
    Node node = NodeFactory.createURI(iri);
    return label(graph, node)
        .or(
            () ->
                graph
                    .find(node, Terms.ORG_MEMBER, Node.ANY)
                    .nextOptional()
                    .flatMap(triple -> label(graph, triple.getObject())))
        .orElse("");
  }

  private static Optional<String> label(Graph graph, Node node) {
    return List.of(
            Terms.PREF_LABEL, NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"))
        .stream()
        .flatMap(
            property ->
                graph
                    .find(node, property, Node.ANY)
                    .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                    .toList()
                    .stream())
        .sorted()
        .findFirst();
  }
}
