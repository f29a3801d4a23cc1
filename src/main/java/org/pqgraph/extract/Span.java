package org.pqgraph.extract;

/**
 * Recognised words in a sentence.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param what what they are
 * @param rule the id of the rule that found them
 */
record Span(int from, int to, Sense what, String rule) {
  boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  int length() {
    return to - from;
  }
}
