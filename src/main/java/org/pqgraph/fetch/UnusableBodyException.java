package org.pqgraph.fetch;

/** A response whose body is not what was asked for. The message says why. */
public final class UnusableBodyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param message what is wrong with it
   */
  public UnusableBodyException(String message) {
    this(message, 200);
  }

  /**
   * @param status the status that the body gives, where it is an error of the API sent as 200
   */
  UnusableBodyException(String message, int status) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
