package org.pqgraph.release;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Knowledge;
import org.pqgraph.graph.RecordQuads;
import org.pqgraph.reference.Members;

/**
 * The part of the authority files that a release carries: what they say of the members, posts and
 * holdings that its records name. They tell of thousands more, which no small release should hold.
 */
final class AuthorityPart {
  private final Iris iris;
  private final Members members;
  private final TreeSet<String> named = new TreeSet<>();

  AuthorityPart(Iris iris, Members members) {
    this.iris = iris;
    this.members = members;
  }

  void heard(RecordQuads quads) {
    hear(quads.shared());
    hear(quads.own());
  }

  private void hear(List<Quad> quads) {
    for (Quad quad : quads) {
      hear(quad.getObject());
      hear(quad.getSubject());
    }
  }

  private void hear(Node node) {
    if (node.isURI()
        && node.getURI().startsWith("id/", iris.base().length())
        && node.getURI().startsWith(iris.base())) {
      String path = node.getURI().substring(iris.base().length());
      if (path.startsWith("id/member/")
          || path.startsWith("id/post/")
          || path.startsWith("id/role-holding/")) {
        named.add(path);
      }
    }
  }

  /** Writes it into the graph of reference data, sorted. */
  void finish(Consumer<Quad> sink) {
    new Knowledge(iris).describe(members.described(named), sink);
  }
}
