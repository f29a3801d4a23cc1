package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Decides what becomes of a release that was built. */
@FunctionalInterface
public interface Gate {
  /**
   * Decides.
   *
   * @param staged the folder of the release, whole but without its name yet
   * @param counts how much is in it, as in its manifest
   */
  Verdict judge(Path staged, Map<String, Long> counts) throws IOException;

  /** Lets everything through; where strict, nothing that lost a record or breaks a shape. */
  static Gate strict(boolean strict) {
    return (staged, counts) ->
        strict && counts.get("lost") + counts.get("violations") > 0
            ? new Verdict.Discard()
            : new Verdict.Publish();
  }
}
