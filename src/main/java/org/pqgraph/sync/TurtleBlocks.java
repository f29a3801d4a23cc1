package org.pqgraph.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.pqgraph.graph.Terms;

/**
 * A graph as Turtle for people and for diff: a block for each resource, in the order of their IRIs,
 * a line for each statement. The same graph gives the same text.
 */
final class TurtleBlocks {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("adms", "http://www.w3.org/ns/adms#"),
              Map.entry("dcterms", Terms.DCTERMS),
              Map.entry("foaf", Terms.FOAF),
              Map.entry("org", Terms.ORG),
              Map.entry("pq", Terms.PQ),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("schema", Terms.SCHEMA),
              Map.entry("skos", Terms.SKOS),
              Map.entry("void", "http://rdfs.org/ns/void#"),
              Map.entry("wdt", "http://www.wikidata.org/prop/direct/"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

  /** The type first, then names, then the rest by IRI. */
  private static final Comparator<Node> PROPERTIES =
      Comparator.comparingInt(
              (Node property) -> {
                int known =
                    List.of(Terms.TYPE, Terms.PREF_LABEL, Terms.ALT_LABEL).indexOf(property);
                return known < 0 ? Integer.MAX_VALUE : known;
              })
          .thenComparing(Node::getURI);

  private final PrefixMap prefixes = PrefixMapFactory.create();

  TurtleBlocks() {
    PREFIXES.forEach(prefixes::add);
  }

  /**
   * The whole text.
   *
   * @param comment what stands at its head, without marks
   */
  String text(Graph graph, String comment) {
    StringBuilder text = new StringBuilder("# " + comment + "\n");
    PREFIXES.forEach((prefix, iri) -> text.append("@prefix %s: <%s> .%n".formatted(prefix, iri)));
    for (List<String> block : blocks(graph).values()) {
      text.append('\n');
      for (int i = 0; i < block.size(); i++) {
        text.append(i == 0 ? "" : "    ").append(block.get(i));
        text.append(i == block.size() - 1 ? " .\n" : " ;\n");
      }
    }
    return text.toString();
  }

  /** Each resource's statements as lines, by IRI; the first line begins with the IRI. */
  Map<String, List<String>> blocks(Graph graph) {
    Map<String, Map<Node, Set<String>>> resources = new TreeMap<>();
    graph
        .find()
        .forEachRemaining(
            (Triple triple) ->
                resources
                    .computeIfAbsent(triple.getSubject().getURI(), iri -> new TreeMap<>(PROPERTIES))
                    .computeIfAbsent(triple.getPredicate(), property -> new TreeSet<>())
                    .add(written(triple.getObject())));
    Map<String, List<String>> blocks = new TreeMap<>();
    resources.forEach((iri, statements) -> blocks.put(iri, lines(iri, statements)));
    return blocks;
  }

  private List<String> lines(String iri, Map<Node, Set<String>> statements) {
    List<String> lines = new ArrayList<>();
    statements.forEach(
        (property, objects) -> {
          String name = property.equals(Terms.TYPE) ? "a" : written(property);
          lines.add(name + " " + objects.stream().collect(Collectors.joining(", ")));
        });
    lines.set(0, "<" + iri + "> " + lines.get(0));
    return lines;
  }

  private String written(Node node) {
    return NodeFmtLib.str(node, prefixes);
  }
}
