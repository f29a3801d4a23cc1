package org.pqgraph.fetch;

import java.time.Duration;

/**
 * Keeps requests apart. The pause is counted from the end of the request before, which reached the
 * server earlier than that: so the rate is kept at the server, however unsteady the network is. The
 * first request waits as well, since a process that was killed may have asked just before.
 */
public final class RateLimit {
  private final Timekeeper time;
  private final long interval;
  private long next;

  /**
   * @param perSecond how many requests a second at the most, above 0
   * @param time the clock by which it waits
   */
  public RateLimit(double perSecond, Timekeeper time) {
    this.time = time;
    this.interval = (long) Math.ceil(1e9 / perSecond);
    ended();
  }

  /** Waits until a request may be sent. */
  void await() throws InterruptedException {
    long wait = next - time.nanos();
    if (wait > 0) {
      time.pause(Duration.ofNanos(wait));
    }
  }

  /** A request is over, whatever came of it. */
  void ended() {
    next = time.nanos() + interval;
  }
}
