package org.pqgraph.serve;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets only so many run at once. Clients that wait are served in turn, one of each, so that one
 * with a hundred requests does not keep out one with a single request.
 */
final class Lane {
  private final int width;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Deque<Waiting>> waiting = new LinkedHashMap<>();
  private int running;
  private int queued;

  /** One request in the queue. */
  private static final class Waiting {
    private final Condition told;
    private boolean mayRun;
    private boolean isRefused;

    Waiting(Condition told) {
      this.told = told;
    }
  }

  /**
   * @param width how many run at once
   * @param most how many wait; above it the client with the most that wait loses its last one
   */
  Lane(int width, int most) {
    this.width = width;
    this.most = most;
  }

  /**
   * Waits for a turn; who got one gives it back with {@link #leave}.
   *
   * @throws TimeoutException when none came in time, or too many wait
   */
  void enter(String client, Duration patience) throws TimeoutException {
    lock.lock();
    try {
      if (running < width && queued == 0) {
        running++;
        return;
      }
      await(client, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    } finally {
      lock.unlock();
    }
  }

  private void await(String client, Duration patience)
      throws InterruptedException, TimeoutException {
    Waiting mine = new Waiting(lock.newCondition());
    waiting.computeIfAbsent(client, c -> new ArrayDeque<>()).addLast(mine);
    queued++;
    if (queued > most) {
      refuseOne();
    }
    long left = patience.toNanos();
    try {
      while (!mine.mayRun && !mine.isRefused && left > 0) {
        left = mine.told.awaitNanos(left);
      }
    } finally {
      if (!mine.mayRun && !mine.isRefused) {
        remove(client, mine);
      }
    }
    if (!mine.mayRun) {
      throw new TimeoutException();
    }
  }

  /** The newest request of whoever has most of them in the queue goes. */
  private void refuseOne() {
    String greediest =
        waiting.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .orElseThrow()
            .getKey();
    Waiting last = waiting.get(greediest).getLast();
    last.isRefused = true;
    remove(greediest, last);
    last.told.signal();
  }

  private void remove(String client, Waiting one) {
    Deque<Waiting> queue = waiting.get(client);
    if (queue.remove(one)) {
      queued--;
    }
    if (queue.isEmpty()) {
      waiting.remove(client);
    }
  }

  void leave() {
    lock.lock();
    try {
      running--;
      while (running < width && queued > 0) {
        String client = waiting.keySet().iterator().next();
        Deque<Waiting> queue = waiting.remove(client);
        Waiting next = queue.removeFirst();
        if (!queue.isEmpty()) {
          // Behind the other clients.
          waiting.put(client, queue);
        }
        queued--;
        running++;
        next.mayRun = true;
        next.told.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  int running() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return queued;
    } finally {
      lock.unlock();
    }
  }
}
