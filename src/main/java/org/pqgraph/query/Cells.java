package org.pqgraph.query;

import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.FmtUtils;

/** How a term looks in a table: literals by their text alone, IRIs shortened by prefixes. */
final class Cells {
  private final PrefixMapping prefixes;

  Cells(PrefixMapping prefixes) {
    this.prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefixes(PrefixMapping.Standard)
            .setNsPrefix("pq", "https://w3id.org/pqgraph/ontology#")
            .setNsPrefix("id", "https://w3id.org/pqgraph/id/")
            .setNsPrefixes(prefixes);
  }

  /** The lexical form of a literal, an IRI whole, or the empty string for nothing. */
  String plain(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI()
        ? node.getURI()
        : node.isLiteral() ? node.getLiteralLexicalForm() : FmtUtils.stringForNode(node);
  }

  String of(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return clean(prefixes.shortForm(node.getURI()));
    }
    return clean(node.isLiteral() ? node.getLiteralLexicalForm() : FmtUtils.stringForNode(node));
  }

  /**
   * A text from outside may break the lines of a table or, with control characters, command the
   * terminal.
   */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }
}
