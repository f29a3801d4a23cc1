package org.pqgraph.validate;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that this package looks for in a graph, and the IRIs of its own shapes. */
final class Names {
  static final String SHAPES = "https://w3id.org/pqgraph/shapes#";

  static final Node QUESTION_TEXT = term("questionText");
  static final Node ANSWER_TEXT = term("answerText");
  static final Node ANSWER_TYPE = term("answerType");
  static final Node REFUSAL = term("refusal");
  static final Node ROLE_PRINTED = term("rolePrinted");
  static final Node MENTIONS = term("mentions");
  static final Node EVIDENCE = term("evidence");
  static final Node STATED_IN = term("statedIn");
  static final Node EXACT = term("exact");
  static final Node START = term("start");
  static final Node END = term("end");

  /** How the IRI of the type of a holding answer ends, whatever the base. */
  static final String HOLDING = "/id/concept/answer-type/holding";

  private Names() {}

  static Node shape(String localName) {
    return NodeFactory.createURI(SHAPES + localName);
  }

  private static Node term(String localName) {
    return NodeFactory.createURI("https://w3id.org/pqgraph/ontology#" + localName);
  }
}
