package org.pqgraph.serve;

/**
 * How many requests the service works on at once.
 *
 * @param express queries that have just begun
 * @param slow queries that take longer
 * @param pages pages, feeds, searches and look-ups
 * @param waiting requests that wait in each lane
 * @param perSecond requests a second that one client may keep up, and ten times as many at once; 0
 *     for any number
 */
public record Lanes(int express, int slow, int pages, int waiting, int perSecond) {

  /** Checks the values; a wrong one is a fault of the caller. */
  public Lanes {
    if (express < 1 || slow < 1 || pages < 1 || waiting < 1) {
      throw new IllegalArgumentException("limits start at 1");
    }
    if (perSecond < 0) {
      throw new IllegalArgumentException("requests a second start at 0, which is any number");
    }
  }

  /** For the processors of this machine. */
  public static Lanes ofThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Lanes(
        Math.max(4, 2 * processors),
        Math.max(2, processors),
        Math.max(4, 2 * processors),
        200,
        100);
  }
}
