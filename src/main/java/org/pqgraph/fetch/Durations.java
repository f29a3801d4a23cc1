package org.pqgraph.fetch;

import java.time.Duration;

/** Durations as people say them. */
public final class Durations {
  private Durations() {}

  /** A duration in its two largest units at the most: "3 h 20 min", "45 s". */
  public static String text(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    return hours < 48
        ? hours + " h " + minutes % 60 + " min"
        : hours / 24 + " days " + hours % 24 + " h";
  }
}
