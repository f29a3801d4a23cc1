package org.pqgraph.publish;

/**
 * The store or the way to it stopped a publication. The message says at which graph and where in
 * it, and what to do; running the same command again completes it.
 */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
