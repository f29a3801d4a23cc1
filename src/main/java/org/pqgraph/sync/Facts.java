package org.pqgraph.sync;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Terms;

/** The graph of a file being made, with short ways to add to it. */
final class Facts {
  static final Node START = NodeFactory.createURI(Terms.SCHEMA + "startDate");
  static final Node END = NodeFactory.createURI(Terms.SCHEMA + "endDate");
  private static final Node LICENCE = NodeFactory.createURI(Terms.DCTERMS + "license");
  private static final Node RIGHTS = NodeFactory.createURI(Terms.DCTERMS + "rights");
  static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");

  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Node dataset;
  private final Endpoints.Licence licence;

  /** A graph that says where it is from, under which licence, and when that was asked. */
  Facts(
      Registry registry,
      String title,
      Iterable<String> sources,
      Endpoints.Licence licence,
      LocalDate asked) {
    this.licence = licence;
    dataset = dataset(registry.slug(), title, sources, asked);
  }

  /**
   * One more source of the graph.
   *
   * @param slug what tells it from others
   * @param asked the day as of which it tells
   */
  Node dataset(String slug, String title, Iterable<String> sources, LocalDate asked) {
    Node node = iris.at("id/dataset/" + slug);
    add(node, Terms.TYPE, NodeFactory.createURI("http://rdfs.org/ns/void#Dataset"));
    add(node, Terms.TITLE, NodeFactory.createLiteralLang(title, "en"));
    sources.forEach(source -> add(node, Terms.SOURCE, NodeFactory.createURI(source)));
    date(node, NodeFactory.createURI(Terms.DCTERMS + "modified"), asked);
    add(node, LICENCE, NodeFactory.createURI(licence.address().toString()));
    label(node, RIGHTS, licence.attribution());
    return node;
  }

  Graph graph() {
    return graph;
  }

  /** The resource that tells where the graph is from. */
  Node dataset() {
    return dataset;
  }

  Node at(String path) {
    return iris.at(path);
  }

  /** A name: the label where there is none yet, else another name. */
  void name(Node subject, String text) {
    Node label = NodeFactory.createLiteralLang(text, "en");
    if (!graph.contains(subject, Terms.PREF_LABEL, Node.ANY)) {
      add(subject, Terms.PREF_LABEL, label);
    } else if (!graph.contains(subject, Terms.PREF_LABEL, label)) {
      add(subject, Terms.ALT_LABEL, label);
    }
  }

  /**
   * The last day of something. Where it is told twice, with and without an end or with two, the
   * earlier stays: nobody shall be taken for a holder who had left.
   */
  void earliestEnd(Node subject, Optional<LocalDate> day) {
    Optional<LocalDate> before =
        graph
            .find(subject, END, Node.ANY)
            .nextOptional()
            .map(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()));
    if (day.isPresent() && before.map(day.get()::isBefore).orElse(true)) {
      graph.remove(subject, END, Node.ANY);
      date(subject, END, day.get());
    }
  }

  void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }

  void type(Node subject, Node type) {
    add(subject, Terms.TYPE, type);
  }

  void label(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralLang(text, "en"));
  }

  void text(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralDT(text, XSDDatatype.XSDstring));
  }

  void date(Node subject, Node predicate, LocalDate day) {
    add(subject, predicate, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
  }
}
