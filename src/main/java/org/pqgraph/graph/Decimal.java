package org.pqgraph.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Numbers in the graph. */
final class Decimal {
  private Decimal() {}

  /**
   * An xsd:decimal in its canonical form: 9, not 9.0. Stores that keep values and no words give no
   * other form back.
   *
   * @see <a href="https://www.w3.org/TR/xmlschema11-2/#f-decimalCanmap">XML Schema 1.1, Part 2</a>
   */
  static Node literal(BigDecimal value) {
    return NodeFactory.createLiteralDT(
        value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node literal(double value) {
    return literal(BigDecimal.valueOf(value));
  }
}
