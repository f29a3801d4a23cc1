package org.pqgraph.judge;

/**
 * A file of judgements is not of the format; the message names the file, the line and the way out.
 */
public final class JudgementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JudgementException(String message) {
    super(message);
  }
}
