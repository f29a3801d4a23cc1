package org.pqgraph.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Quads of one named graph, being collected. */
final class QuadList {
  private final Node graph;
  private final List<Quad> quads = new ArrayList<>();

  QuadList(Node graph) {
    this.graph = graph;
  }

  List<Quad> quads() {
    return quads;
  }

  void add(Node subject, Node predicate, Node object) {
    quads.add(Quad.create(graph, subject, predicate, object));
  }

  void type(Node subject, String localName) {
    add(subject, Terms.TYPE, Terms.pq(localName));
  }

  /** A plain string, never a language-tagged one: quotes are compared with texts. */
  void text(Node subject, Node predicate, String value) {
    add(subject, predicate, NodeFactory.createLiteralString(value));
  }

  void label(Node subject, Node predicate, String value) {
    add(subject, predicate, NodeFactory.createLiteralLang(value, "en"));
  }

  void date(Node subject, Node predicate, LocalDate value) {
    typed(subject, predicate, value.toString(), XSDDatatype.XSDdate);
  }

  void flag(Node subject, Node predicate, boolean value) {
    typed(subject, predicate, Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  void typed(Node subject, Node predicate, String lexical, RDFDatatype type) {
    add(subject, predicate, NodeFactory.createLiteralDT(lexical, type));
  }
}
