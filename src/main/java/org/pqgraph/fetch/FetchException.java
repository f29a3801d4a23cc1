package org.pqgraph.fetch;

/**
 * The environment stopped a fetch: network, the API as a whole, the disk, another fetch under way.
 * The message says what and what to do; what was fetched is kept.
 */
public final class FetchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FetchException(String message) {
    super(message);
  }
}
