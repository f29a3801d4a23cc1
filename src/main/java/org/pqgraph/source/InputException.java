package org.pqgraph.source;

/**
 * What the user named cannot be used at all: an input that does not exist, a folder without a
 * release. The message says what and what to do.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }
}
