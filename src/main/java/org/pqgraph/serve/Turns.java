package org.pqgraph.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets only so many queries run at once; the others wait a little, in the order they came. */
final class Turns {

  static final int PATIENCE_SECONDS = 10;

  private final int most;
  private final Semaphore turns;

  Turns(int most) {
    this.most = most;
    this.turns = new Semaphore(most, true);
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
