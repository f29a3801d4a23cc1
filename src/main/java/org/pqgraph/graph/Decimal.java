package org.pqgraph.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;

/** Numbers in the graph. */
final class Decimal {
  private Decimal() {}

  /**
   * An xsd:decimal in the form that TDB2 keeps, which is also what Turtle and SPARQL can write
   * bare: 9.0, 0.5. So a dump and the store it was loaded into have the same terms.
   */
  static Node literal(BigDecimal value) {
    return NodeFactory.createLiteralDT(XSDNumUtils.stringForm(value), XSDDatatype.XSDdecimal);
  }

  static Node literal(double value) {
    return literal(BigDecimal.valueOf(value));
  }
}
