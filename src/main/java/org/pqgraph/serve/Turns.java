package org.pqgraph.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets only so many queries run at once; the others wait a little, in the order they came. */
final class Turns {

  static final int PATIENCE_SECONDS = 10;

  private final int most;
  private final Semaphore turns;

  /**
   * @param turns shared with all that queries the store
   * @param most how many it has when nothing runs
   */
  Turns(Semaphore turns, int most) {
    this.turns = turns;
    this.most = most;
  }

  /**
   * Waits for a turn; who got one gives it back with {@link #leave}.
   *
   * @throws TimeoutException when none came within {@value #PATIENCE_SECONDS} seconds
   */
  void take() throws TimeoutException {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    }
  }

  void leave() {
    turns.release();
  }

  int running() {
    return most - turns.availablePermits();
  }

  int waiting() {
    return turns.getQueueLength();
  }
}
