package org.pqgraph.release;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.ValidatingValueFactory;

/**
 * Jena's terms as RDF4J's. RDF4J validates each term anew: a second opinion on every IRI and
 * literal.
 */
final class RioValues {
  private static final ValueFactory VALUES = new ValidatingValueFactory();

  private RioValues() {}

  static Statement of(Quad quad) {
    Resource subject = resource(quad.getSubject());
    IRI predicate = VALUES.createIRI(quad.getPredicate().getURI());
    Value object =
        quad.getObject().isLiteral() ? literal(quad.getObject()) : resource(quad.getObject());
    return VALUES.createStatement(subject, predicate, object, resource(quad.getGraph()));
  }

  static Statement withoutGraph(Statement statement) {
    return VALUES.createStatement(
        statement.getSubject(), statement.getPredicate(), statement.getObject());
  }

  private static Resource resource(Node node) {
    return node.isBlank()
        ? VALUES.createBNode(node.getBlankNodeLabel())
        : VALUES.createIRI(node.getURI());
  }

  private static Value literal(Node node) {
    String language = node.getLiteralLanguage();
    if (language != null && !language.isEmpty()) {
      return VALUES.createLiteral(node.getLiteralLexicalForm(), language);
    }
    return VALUES.createLiteral(
        node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()));
  }
}
