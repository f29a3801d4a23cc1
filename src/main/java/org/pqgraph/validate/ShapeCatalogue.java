package org.pqgraph.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;

/** What the shapes say of themselves: severity, message and target classes of each. */
final class ShapeCatalogue {
  /** A constraint as a person reads of it. */
  record Entry(Severity severity, String message) {}

  private final Graph shapes;
  private final Map<Node, Entry> entries = new HashMap<>();

  ShapeCatalogue(Graph shapes) {
    this.shapes = shapes;
    for (Triple t : shapes.find(Node.ANY, SHACL.severity, Node.ANY).toList()) {
      Severity severity = Severity.of(t.getObject().getLocalName());
      String message =
          one(t.getSubject(), SHACL.message)
              .map(Node::getLiteralLexicalForm)
              .orElseThrow(() -> new IllegalStateException(t.getSubject() + " has no sh:message"));
      entries.put(t.getSubject(), new Entry(severity, message));
    }
  }

  /** The entry of a shape that results name; parts of other shapes have none. */
  Entry entry(Node shape) {
    Entry entry = entries.get(shape);
    if (entry == null) {
      throw new IllegalStateException(shape + " has no sh:severity");
    }
    return entry;
  }

  Map<Node, Entry> entries() {
    return Map.copyOf(entries);
  }

  List<Node> targetClasses(Node shape) {
    return shapes.find(shape, SHACL.targetClass, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private Optional<Node> one(Node subject, Node property) {
    return shapes.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }
}
