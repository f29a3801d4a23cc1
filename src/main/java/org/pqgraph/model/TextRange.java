package org.pqgraph.model;

/**
 * A stretch of a text.
 *
 * @param start index of its first char, in UTF-16 units
 * @param end index after its last char
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  /** Whether it has the char at an offset. */
  public boolean has(int offset) {
    return start <= offset && offset < end;
  }

  /** Its words. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
