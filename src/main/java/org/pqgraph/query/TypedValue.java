package org.pqgraph.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * Turns the text of a parameter's value into an RDF term. The text never becomes part of a query's
 * text.
 */
final class TypedValue {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern IRI_CHARACTERS =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

  private TypedValue() {}

  /** The term for a value, or nothing where the value is not of the type. */
  static Optional<Node> of(Parameter.Type type, String value) {
    return switch (type) {
      case STRING -> Optional.of(NodeFactory.createLiteralString(value));
      case INTEGER ->
          wholeNumber(value)
              .map(n -> NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger));
      case DATE -> date(value);
      case IRI ->
          iri(
              value.startsWith("<") && value.endsWith(">")
                  ? value.substring(1, value.length() - 1)
                  : value);
    };
  }

  /**
   * The term that a value looks like: a whole number, a date, an IRI where it stands in angle
   * brackets, else a string.
   */
  static Node guess(String value) {
    Optional<Node> iri =
        value.startsWith("<") && value.endsWith(">")
            ? of(Parameter.Type.IRI, value)
            : Optional.empty();
    return iri.or(() -> of(Parameter.Type.INTEGER, value))
        .or(() -> date(value))
        .orElseGet(() -> NodeFactory.createLiteralString(value));
  }

  static Optional<Long> wholeNumber(String value) {
    return WHOLE_NUMBER.matcher(value).matches()
        ? Optional.of(Long.parseLong(value))
        : Optional.empty();
  }

  private static Optional<Node> date(String value) {
    try {
      return Optional.of(
          NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> iri(String value) {
    if (!IRI_CHARACTERS.matcher(value).matches()) {
      return Optional.empty();
    }
    try {
      return IRIx.create(value).isAbsolute()
          ? Optional.of(NodeFactory.createURI(value))
          : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
