package org.pqgraph.validate;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing found: a validation result in SHACL's sense.
 *
 * @param severity how much it matters
 * @param shape the IRI of the constraint that is broken, {@code
 *     https://w3id.org/pqgraph/shapes#question-text}
 * @param focusNode the IRI of the thing that breaks it; {@code _:} and a label for a blank node
 * @param path the property path looked at, in SPARQL's syntax with full IRIs; empty for a
 *     constraint on the thing itself
 * @param value the value that is wrong, in N-Triples syntax; empty where a value is missing, or
 *     where no single one is at fault
 * @param message what is wrong, in English
 * @param component the IRI of SHACL's constraint component, {@code
 *     http://www.w3.org/ns/shacl#MinCountConstraintComponent}
 */
public record Result(
    Severity severity,
    String shape,
    String focusNode,
    Optional<String> path,
    Optional<String> value,
    String message,
    String component) {

  /** By shape, then focus node, then value: the same results are always in the same order. */
  static final Comparator<Result> ORDER =
      Comparator.comparing(Result::shape)
          .thenComparing(Result::focusNode)
          .thenComparing(result -> result.value().orElse(""))
          .thenComparing(Result::component);

  /** One line for a terminal: severity, thing, value, message. */
  @Override
  public String toString() {
    return severity.shaclName()
        + ": "
        + focusNode
        + value.map(v -> " " + v).orElse("")
        + ": "
        + message
        + " ["
        + shape.substring(shape.indexOf('#') + 1)
        + "]";
  }
}
