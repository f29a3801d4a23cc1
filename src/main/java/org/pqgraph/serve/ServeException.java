package org.pqgraph.serve;

/** The service cannot start for a reason outside the program; the message says what to do. */
public final class ServeException extends Exception {

  ServeException(String message) {
    super(message);
  }

  ServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
