package org.pqgraph.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What a release's VoID description says of its named graphs. */
final class Description {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final Node NAME = NodeFactory.createURI(SD + "name");
  private static final Node SUBSET = NodeFactory.createURI("http://rdfs.org/ns/void#subset");
  private static final Node TRIPLES = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
  private static final Node IDENTIFIER =
      NodeFactory.createURI("http://purl.org/dc/terms/identifier");

  private final Graph graph;
  private final String id;
  private final String prefix;
  private final Map<String, Long> triplesByName = new TreeMap<>();

  /**
   * @param file where it was read from, for the message
   * @throws IOException where it describes no named graphs
   */
  Description(Graph graph, Path file) throws IOException {
    this.graph = graph;
    List<Triple> named = graph.find(Node.ANY, NAME, Node.ANY).toList();
    if (named.isEmpty()) {
      throw new IOException(file + " names no graphs; build the release anew");
    }
    String first = named.get(0).getObject().getURI();
    this.prefix = first.substring(0, first.lastIndexOf('/') + 1);
    for (Triple triple : named) {
      String name = triple.getObject().getURI();
      if (!name.startsWith(prefix)) {
        throw new IOException(file + " names " + name + ", which is not under " + prefix);
      }
      triplesByName.put(name.substring(prefix.length()), triples(triple.getSubject(), file));
    }
    Node dataset = graph.find(Node.ANY, SUBSET, named.get(0).getSubject()).next().getSubject();
    this.id = one(dataset, IDENTIFIER, file).getLiteralLexicalForm();
  }

  private long triples(Node described, Path file) throws IOException {
    return Long.parseLong(one(described, TRIPLES, file).getLiteralLexicalForm());
  }

  private Node one(Node subject, Node predicate, Path file) throws IOException {
    List<Triple> found = graph.find(subject, predicate, Node.ANY).toList();
    if (found.size() != 1) {
      throw new IOException(
          file + ": " + subject + " has not one " + predicate + "; build the release anew");
    }
    return found.get(0).getObject();
  }

  /** The names of graphs in a description, as IRIs. */
  static List<String> names(Graph description) {
    return description
        .find(Node.ANY, NAME, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .toList();
  }

  String id() {
    return id;
  }

  /** What the names of graphs begin with. */
  String prefix() {
    return prefix;
  }

  /** The triples of each graph by what its name ends with. */
  Map<String, Long> triplesByName() {
    return triplesByName;
  }

  /** The description with names of graphs that begin with another prefix. */
  List<Triple> withNames(String other) {
    List<Triple> triples = new ArrayList<>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                triples.add(
                    triple.getPredicate().equals(NAME)
                        ? Triple.create(
                            triple.getSubject(),
                            NAME,
                            NodeFactory.createURI(
                                other + triple.getObject().getURI().substring(prefix.length())))
                        : triple));
    return triples;
  }
}
