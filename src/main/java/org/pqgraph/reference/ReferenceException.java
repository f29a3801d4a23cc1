package org.pqgraph.reference;

/** A folder of reference data that cannot be used. The message names the place and the way out. */
public final class ReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReferenceException(String message) {
    super(message);
  }
}
