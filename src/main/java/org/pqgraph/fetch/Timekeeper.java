package org.pqgraph.fetch;

import java.time.Duration;
import java.time.Instant;

/** The clock, and waiting by it; tests have one that does not take the time. */
public interface Timekeeper {
  /** The machine's clock. */
  Timekeeper SYSTEM =
      new Timekeeper() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          long end = System.nanoTime() + time.toNanos();
          for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            Thread.sleep(Duration.ofNanos(left));
          }
        }
      };

  /** The time of day. */
  Instant now();

  /** Nanoseconds from some moment on, never running back. */
  long nanos();

  /** Waits for so long, or longer. */
  void pause(Duration time) throws InterruptedException;
}
