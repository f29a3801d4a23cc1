package org.pqgraph.release;

import java.util.List;

/** What becomes of a release that was built. */
public sealed interface Verdict {
  /** It becomes the current one. */
  record Publish() implements Verdict {}

  /** It is thrown away. */
  record Discard() implements Verdict {}

  /**
   * It is kept beside the others, for a person to look at.
   *
   * @param reasons why, a sentence each
   */
  record Hold(List<String> reasons) implements Verdict {
    public Hold {
      reasons = List.copyOf(reasons);
    }
  }
}
