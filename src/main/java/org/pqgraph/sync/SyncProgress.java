package org.pqgraph.sync;

/** Hears how a sync gets on. */
public interface SyncProgress {
  /**
   * Some of the work is done.
   *
   * @param done how many things
   * @param expected of how many, as far as the registry told
   * @param what what is counted: {@code members}
   */
  void count(long done, long expected, String what);

  /** Something begins, or is waited for. */
  void stage(String name);

  /** Something was left out; the message says what, and why. */
  void problem(String message);
}
