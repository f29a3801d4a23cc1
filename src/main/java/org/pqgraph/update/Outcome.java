package org.pqgraph.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pqgraph.release.BuildResult;

/** How an update ended. */
public sealed interface Outcome {
  /**
   * Nothing is new: no release was made.
   *
   * @param release the current one
   */
  record Unchanged(String release) implements Outcome {}

  /**
   * Nothing is new, and what there is waits for a person already.
   *
   * @param id the id of the release that is held
   * @param reasons why
   */
  record StillHeld(String id, List<String> reasons) implements Outcome {}

  /**
   * A release was made and is current.
   *
   * @param build how it was built
   * @param changes how many questions changed, by what happened
   * @param removed the ids of old releases that were removed
   */
  record Published(BuildResult build, Map<String, Long> changes, List<String> removed)
      implements Outcome {}

  /**
   * A release was made and waits for a person.
   *
   * @param build how it was built
   * @param reasons why it waits
   */
  record Held(BuildResult build, List<String> reasons) implements Outcome {
    /** Its id. */
    public String id() {
      Path folder = build.release();
      return folder.getFileName().toString();
    }
  }
}
