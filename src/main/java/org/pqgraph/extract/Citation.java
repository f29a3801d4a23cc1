package org.pqgraph.extract;

/**
 * A text cites something.
 *
 * @param cited what
 * @param link how
 * @param place the words
 */
public record Citation(Cited cited, Link link, Place place) {
  /** How a text is tied to what it cites. */
  public enum Link {
    /** The question follows it up. */
    PURSUANT_TO,
    /** The answer sends the reader to it. */
    REFERS_TO,
    /** The text names it. */
    CITES
  }
}
