package org.pqgraph.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for the pauses, which take no time. */
public final class StillTime implements Timekeeper {
  public final List<Duration> pauses = new ArrayList<>();
  private Instant now;
  private long nanos;

  public StillTime(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    nanos += time.toNanos();
    now = now.plus(time);
  }
}
