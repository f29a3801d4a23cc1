package org.pqgraph.extract;

/** Which text of a record. */
public enum TextPart {
  QUESTION,
  ANSWER
}
