package org.pqgraph.search;

import org.apache.jena.query.QueryExecException;

/** A search that cannot be made as asked; the message says why, and the way out. */
public final class SearchException extends QueryExecException {
  private static final long serialVersionUID = 1;

  /**
   * @param message for the person who asked
   */
  public SearchException(String message) {
    super(message);
  }
}
