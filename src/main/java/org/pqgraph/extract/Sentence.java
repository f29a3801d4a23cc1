package org.pqgraph.extract;

import java.util.List;

/**
 * A sentence, heading or list item of a text.
 *
 * @param start index of its first char in the text
 * @param end index after its last char
 * @param line the number of the line it stands in, from 0; lines wrapped in mid-sentence count as
 *     one
 * @param tokens its tokens, in order
 */
public record Sentence(int start, int end, int line, List<Token> tokens) {
  private static final int LONGEST = 400;

  /**
   * Whether it is longer than any sentence: a table without its lines, or text made to cost time.
   * Nothing is read from it.
   */
  boolean isTooLong() {
    return tokens.size() > LONGEST;
  }
}
