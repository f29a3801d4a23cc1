package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Who comes next. */
final class LaneTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Lane lane = new Lane(1, 4);
  private final List<String> served = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();
  private int refusals;

  /** A request that ends as soon as it is served; returns when it waits. */
  private void ask(String client, String name, int waitingThen) {
    threads.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    lane.enter(client, LONG);
                    served.add(name);
                    lane.leave();
                  } catch (TimeoutException e) {
                    served.add(name + " refused");
                  }
                }));
    while (lane.waiting() != waitingThen || (waitingThen == 4 && served.size() < refusals)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void clientsTakeTurnsHoweverMuchOneAsks() throws TimeoutException, InterruptedException {
    lane.enter("first", LONG);
    ask("many", "many 1", 1);
    ask("many", "many 2", 2);
    ask("many", "many 3", 3);
    ask("one", "one 1", 4);
    lane.leave();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("many 1", "one 1", "many 2", "many 3"), served);
    assertEquals(0, lane.running());
    assertEquals(0, lane.waiting());
  }

  @Test
  void aFullQueueRefusesTheNewestOfWhoeverHasMost() throws TimeoutException, InterruptedException {
    lane.enter("first", LONG);
    for (int n = 1; n <= 4; n++) {
      ask("many", "many " + n, n);
    }
    refusals = 1;
    ask("one", "one 1", 4);
    assertEquals(List.of("many 4 refused"), served);
    lane.leave();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("many 4 refused", "many 1", "one 1", "many 2", "many 3"), served);
  }

  @Test
  void whoeverWaitsInVainLeavesTheQueue() throws TimeoutException {
    lane.enter("first", LONG);
    assertThrows(TimeoutException.class, () -> lane.enter("second", Duration.ofNanos(1)));
    assertEquals(0, lane.waiting());
    lane.leave();
    lane.enter("second", Duration.ofNanos(1));
    assertEquals(1, lane.running());
  }
}
