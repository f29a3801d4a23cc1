package org.pqgraph.serve;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.pqgraph.query.Checkpoint;

/**
 * Who may use the store when.
 *
 * <p>A query begins in the express lane. One that is not done after {@value #EXPRESS_MILLIS} ms
 * goes on in the slow lane, which is narrow: it waits there for its turn, in the middle of its
 * work, and its place in the express lane is free for others. So an expensive query never delays a
 * cheap one for longer than that. Pages have a lane of their own. In each lane clients take turns,
 * and a client that asks more often than its share is told to slow down.
 */
final class Turns {
  /** How long a request waits for a turn in a lane. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For the header Retry-After, in seconds. */
  static final String RETRY_AFTER = Long.toString(PATIENCE.toSeconds());

  static final int EXPRESS_MILLIS = 50;

  /** A slow query looks this often whether anybody still waits for it. */
  private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

  /** A clock is read at one checkpoint of so many. */
  private static final int STRIDE = 64;

  private static final int CLIENTS = 10_000;

  private final Lane express;
  private final Lane slow;
  private final Lane pages;
  private final int perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  Turns(Lanes widths) {
    express = new Lane(widths.express(), widths.waiting());
    slow = new Lane(widths.slow(), widths.waiting());
    pages = new Lane(widths.pages(), widths.waiting());
    perSecond = widths.perSecond();
  }

  /** One request's turn; closing it gives it back. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A turn for a query.
   *
   * @param caller who waits for its result
   * @throws UnfinishedResult when none came in time, or the client asks too often
   */
  QueryTurn query(String client, Caller caller) {
    spend(client);
    enter(express, client);
    return new QueryTurn(client, caller);
  }

  /**
   * A turn for a page, a feed or a look-up, which are made by queries of ours.
   *
   * @throws UnfinishedResult when none came in time, or the client asks too often
   */
  Turn page(String client) {
    spend(client);
    enter(pages, client);
    return pages::leave;
  }

  private static void enter(Lane lane, String client) {
    try {
      lane.enter(client, PATIENCE);
    } catch (TimeoutException e) {
      throw UnfinishedResult.busy();
    }
  }

  private void spend(String client) {
    if (perSecond == 0 || Client.isHere(client)) {
      return;
    }
    Bucket bucket;
    synchronized (buckets) {
      bucket =
          buckets.computeIfAbsent(
              client,
              c ->
                  Bucket.builder()
                      .addLimit(
                          limit ->
                              limit
                                  .capacity(10L * perSecond)
                                  .refillGreedy(perSecond, Duration.ofSeconds(1)))
                      .build());
    }
    if (!bucket.tryConsume(1)) {
      throw UnfinishedResult.tooOften(perSecond);
    }
  }

  Lane express() {
    return express;
  }

  Lane slow() {
    return slow;
  }

  Lane pages() {
    return pages;
  }

  /** The turn of a query, which it passes while it runs. Used by the thread alone that runs it. */
  final class QueryTurn implements Turn, Checkpoint {
    private final String client;
    private final Caller caller;
    private long next = System.nanoTime() + Duration.ofMillis(EXPRESS_MILLIS).toNanos();
    private int passed;
    private Lane lane = express;

    private QueryTurn(String client, Caller caller) {
      this.client = client;
      this.caller = caller;
    }

    @Override
    public void pass() {
      if (++passed % STRIDE != 0 || System.nanoTime() - next < 0) {
        return;
      }
      if (lane == express) {
        lane = null;
        express.leave();
        enter(slow, client);
        lane = slow;
      }
      if (caller.isGone()) {
        throw UnfinishedResult.unwanted();
      }
      next = System.nanoTime() + LOOK_NANOS;
    }

    @Override
    public void close() {
      if (lane != null) {
        lane.leave();
      }
    }
  }
}
