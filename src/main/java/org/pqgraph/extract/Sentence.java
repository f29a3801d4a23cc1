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
public record Sentence(int start, int end, int line, List<Token> tokens) {}
