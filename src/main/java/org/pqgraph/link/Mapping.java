package org.pqgraph.link;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Iris;

/**
 * The evidence of one link, in the terms of SSSOM (Simple Standard for Sharing Ontological
 * Mappings, <a href="https://w3id.org/sssom/">w3id.org/sssom</a>), which annotates the statement as
 * OWL does.
 *
 * @param justification how it was found, a term of SEMAPV
 * @param confidence how sure it is, 0 to 1
 * @param matched the key or the name that both have
 * @param asOf the day or time as of which the registry says so
 * @param comment how, in words
 */
record Mapping(
    Node subject,
    Node predicate,
    Node object,
    LinkTarget target,
    String justification,
    double confidence,
    String matched,
    Optional<String> asOf,
    String comment) {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String SSSOM = "https://w3id.org/sssom/";
  private static final String SEMAPV = "https://w3id.org/semapv/vocab/";
  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

  void write(Iris iris, Consumer<Quad> sink) {
    Node graph = iris.graph("links");
    Node evidence =
        iris.at(
            "id/link/"
                + Iris.hash(
                    subject.getURI().substring(iris.base().length()),
                    predicate.getURI(),
                    object.getURI()));
    sink.accept(Quad.create(graph, subject, predicate, object));
    sink.accept(Quad.create(graph, evidence, TYPE, uri(OWL + "Axiom")));
    sink.accept(Quad.create(graph, evidence, uri(OWL + "annotatedSource"), subject));
    sink.accept(Quad.create(graph, evidence, uri(OWL + "annotatedProperty"), predicate));
    sink.accept(Quad.create(graph, evidence, uri(OWL + "annotatedTarget"), object));
    sink.accept(
        Quad.create(
            graph, evidence, uri(SSSOM + "mapping_justification"), uri(SEMAPV + justification)));
    sink.accept(
        Quad.create(
            graph,
            evidence,
            uri(SSSOM + "confidence"),
            NodeFactory.createLiteralDT(Double.toString(confidence), XSDDatatype.XSDdouble)));
    text(sink, graph, evidence, SSSOM + "match_string", matched);
    sink.accept(Quad.create(graph, evidence, uri(SSSOM + "object_source"), uri(target.homepage())));
    target.key().ifPresent(key -> text(sink, graph, evidence, SSSOM + "object_match_field", key));
    asOf.ifPresent(day -> text(sink, graph, evidence, SSSOM + "object_source_version", day));
    text(sink, graph, evidence, "http://www.w3.org/2000/01/rdf-schema#comment", comment);
  }

  private static void text(
      Consumer<Quad> sink, Node graph, Node subject, String predicate, String value) {
    sink.accept(
        Quad.create(graph, subject, uri(predicate), NodeFactory.createLiteralString(value)));
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
