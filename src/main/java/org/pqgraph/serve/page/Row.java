package org.pqgraph.serve.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of a page's query. */
record Row(Binding binding) {

  Optional<Node> node(String name) {
    return Optional.ofNullable(binding.get(name));
  }

  /** A literal's text or an IRI; empty where the column has nothing. */
  String text(String name) {
    return node(name).map(Row::text).orElse("");
  }

  boolean has(String name) {
    return binding.contains(name);
  }

  /** A whole number; 0 where the column has none. */
  int number(String name) {
    try {
      return node(name).map(Row::text).map(Integer::parseInt).orElse(0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  boolean isTrue(String name) {
    return text(name).equals("true");
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
