package org.pqgraph.query;

/**
 * What a person asked for cannot be run: an unknown query or parameter, a value of the wrong type,
 * a mistake in SPARQL. The message names the way out.
 */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and what would be right, for the person who asked
   */
  public QueryException(String message) {
    super(message);
  }
}
