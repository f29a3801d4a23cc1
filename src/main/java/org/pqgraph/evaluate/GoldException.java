package org.pqgraph.evaluate;

/** A gold folder is not of its format; the message names the place. */
public final class GoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }
}
