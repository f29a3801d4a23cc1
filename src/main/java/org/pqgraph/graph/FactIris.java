package org.pqgraph.graph;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** The IRIs of facts: a hash of what is stated, so that the same statement is the same fact. */
public final class FactIris {
  private static final String FOLDER = "id/fact/";

  /** What is known of a fact beside what it states. */
  private static final Set<Node> UNSTATED =
      Set.of(Terms.pq("evidence"), Terms.pq("tier"), Terms.pq("confidence"));

  private FactIris() {}

  /**
   * A fact under the IRI of what it now states.
   *
   * @param quads its quads in the order of their writing: its classes, what it states, its evidence
   */
  public static List<Quad> named(List<Quad> quads) {
    if (quads.isEmpty()) {
      return quads;
    }
    String old = quads.getFirst().getSubject().getURI();
    String base = old.substring(0, old.indexOf(FOLDER));
    String type = "";
    StringBuilder pairs = new StringBuilder();
    for (Quad quad : quads) {
      if (quad.getPredicate().equals(Terms.TYPE)) {
        type = quad.getObject().getLocalName(); // The narrower class is written last.
      } else if (!UNSTATED.contains(quad.getPredicate())) {
        pairs.append(pair(quad.getPredicate(), quad.getObject(), base));
      }
    }
    Node fact = NodeFactory.createURI(base + FOLDER + Iris.hash(type + pairs));
    return quads.stream()
        .map(quad -> Quad.create(quad.getGraph(), fact, quad.getPredicate(), quad.getObject()))
        .toList();
  }

  /** A fact keeps its hash when the base changes. */
  static String pair(Node property, Node value, String base) {
    String relative =
        value.isURI() && value.getURI().startsWith(base)
            ? value.getURI().substring(base.length())
            : value.toString();
    return "\u001f" + property + "\u001f" + relative;
  }
}
