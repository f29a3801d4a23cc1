package org.pqgraph.release;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.RecordQuads;

/**
 * Labels of members whom some records give by number only: used for those whom no record of the
 * input names. Holds a few thousand members, as many as there were.
 */
final class MemberLabels {
  private final Map<Node, Quad> unnamed = new LinkedHashMap<>();
  private final Set<Node> named = new HashSet<>();

  void heard(RecordQuads quads) {
    for (Quad quad : quads.shared()) {
      if (quad.getObject().isLiteral() && quad.getSubject().getURI().contains("/id/member/")) {
        named.add(quad.getSubject());
        unnamed.remove(quad.getSubject());
      }
    }
    quads.unnamed().stream()
        .filter(label -> !named.contains(label.getSubject()))
        .forEach(label -> unnamed.put(label.getSubject(), label));
  }

  Collection<Quad> unnamed() {
    return List.copyOf(unnamed.values());
  }
}
