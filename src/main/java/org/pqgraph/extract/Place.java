package org.pqgraph.extract;

import java.util.OptionalDouble;

/**
 * Words in a text of a record.
 *
 * @param part which text
 * @param start index of the first char, in UTF-16 units as Java counts
 * @param end index after the last char
 * @param rule the id of the rule that found it, with its version
 * @param score how likely the rule held it to be, 0 to 1, where it weighs and does not only match
 */
public record Place(TextPart part, int start, int end, String rule, OptionalDouble score) {
  /** Words that a rule matched. */
  public Place(TextPart part, int start, int end, String rule) {
    this(part, start, end, rule, OptionalDouble.empty());
  }

  /** The same with the score that a classifier gave. */
  public Place scored(double probability) {
    return new Place(part, start, end, rule, OptionalDouble.of(probability));
  }
}
