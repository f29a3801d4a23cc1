package org.pqgraph.extract;

/**
 * Words in a text of a record.
 *
 * @param part which text
 * @param start index of the first char, in UTF-16 units as Java counts
 * @param end index after the last char
 * @param rule the id of the rule that found it
 */
public record Place(TextPart part, int start, int end, String rule) {}
