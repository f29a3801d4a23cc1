package org.pqgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pqgraph.link.LabelledBodies.Pair;

/** How often a link by name is right, on pairs that were labelled before the matcher was run. */
class NameMatcherTest {
  private static final double LEAST_PRECISION = 0.98;

  private final NameMatcher matcher = new NameMatcher(LinkTargets.load().names());

  /** Right and wrong matches of one method and one state of the days. */
  private static final class Band {
    private int right;
    private final List<String> wrong = new ArrayList<>();
    private boolean isLinked;

    double precision() {
      return right / (double) (right + wrong.size());
    }

    @Override
    public String toString() {
      return (isLinked ? "linked " : "left   ") + right + " right, wrong: " + wrong;
    }
  }

  @Test
  void everyBandThatMakesLinksIsRightNearlyAlways() throws IOException {
    List<Pair> pairs = LabelledBodies.read();
    assertTrue(pairs.size() >= 150, pairs.size() + " pairs");
    Map<String, Band> bands = new TreeMap<>();
    int linked = 0;
    for (Pair pair : pairs) {
      Optional<NameMatch> match = matcher.match(pair.ours(), pair.theirs());
      if (match.isEmpty()) {
        continue;
      }
      Band band =
          bands.computeIfAbsent(match.get().method() + ", " + match.get().days(), b -> new Band());
      band.isLinked |= matcher.isSure(match.get());
      if (pair.same()) {
        band.right++;
        linked += matcher.isSure(match.get()) ? 1 : 0;
      } else {
        band.wrong.add(pair.ours().id() + " / " + pair.theirs().label() + ": " + pair.why());
      }
    }
    String table =
        String.join(
            "\n", bands.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
    bands.forEach(
        (name, band) ->
            assertTrue(!band.isLinked || band.precision() >= LEAST_PRECISION, name + "\n" + table));
    long same = pairs.stream().filter(Pair::same).count();
    assertTrue(linked >= 0.5 * same, linked + " of " + same + " found\n" + table);
    if (Boolean.getBoolean("pqgraph.bands")) {
      System.out.println(table + "\n" + linked + " of " + same);
    }
  }

  @Test
  void aNameThatTwoBearEquallyTellsNothing() throws IOException {
    NamedBody ours = LabelledBodies.read().get(0).ours();
    NamedBody one =
        new NamedBody(
            "a:1",
            "HM Treasury",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    NamedBody two =
        new NamedBody(
            "a:2",
            "HM Treasury",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertEquals(Optional.empty(), matcher.best(ours, List.of(one, two)));
    assertEquals("a:1", matcher.best(ours, List.of(one)).orElseThrow().theirs().id());
  }
}
