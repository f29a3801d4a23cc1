package org.pqgraph.sync;

/**
 * A registry told what cannot be true or cannot be read. The message names the place; the file that
 * was there stays.
 */
public final class SyncException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SyncException(String message) {
    super(message);
  }
}
