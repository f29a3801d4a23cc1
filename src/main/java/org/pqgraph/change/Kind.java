package org.pqgraph.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to a question. Each is a concept of the scheme {@code id/concept/change}. */
public enum Kind {
  /** It came into the data. */
  @JsonProperty("created")
  CREATED,
  /** It got a holding answer. */
  @JsonProperty("held")
  HELD,
  /** It was answered. */
  @JsonProperty("answered")
  ANSWERED,
  /** Its answer was corrected. */
  @JsonProperty("corrected")
  CORRECTED,
  /** It was withdrawn. */
  @JsonProperty("withdrawn")
  WITHDRAWN,
  /** The source was found to have it no more; the graph keeps it. */
  @JsonProperty("gone")
  GONE,
  /** It is no longer withdrawn, or the source has it again. */
  @JsonProperty("restored")
  RESTORED,
  /** Something else of it changed: a text, the body asked. */
  @JsonProperty("changed")
  CHANGED,
  /** It left the data. */
  @JsonProperty("removed")
  REMOVED;

  /** Its name as the last part of its concept's IRI. */
  public String notation() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * What happened between two states; where several things did, the last of them in the life of a
   * question.
   *
   * @param before null where the question was not there
   * @param after null where it is there no more
   */
  static Kind between(QuestionState before, QuestionState after) {
    if (before == null || after == null) {
      return before == null ? CREATED : REMOVED;
    }
    if (before.isGone() != after.isGone()) {
      return after.isGone() ? GONE : RESTORED;
    }
    if (before.withdrawn() != after.withdrawn()) {
      return after.withdrawn() ? WITHDRAWN : RESTORED;
    }
    boolean moved =
        before.status() != after.status()
            || !before.day().equals(after.day())
            || !before.answers().equals(after.answers());
    return switch (after.status()) {
      case CORRECTED -> moved ? CORRECTED : CHANGED;
      case ANSWERED -> moved ? ANSWERED : CHANGED;
      case HELD -> moved ? HELD : CHANGED;
      case TABLED -> CHANGED;
    };
  }
}
