package org.pqgraph.release;

/**
 * The environment failed a build: disk, permissions, another build under way. The message says what
 * and what to do.
 */
public final class BuildException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BuildException(String message) {
    super(message);
  }

  public BuildException(String message, Throwable cause) {
    super(message, cause);
  }
}
