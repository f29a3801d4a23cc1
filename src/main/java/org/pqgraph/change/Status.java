package org.pqgraph.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How far a question has come, whether or not it was withdrawn. Each is a concept of the scheme
 * {@code id/concept/question-status}.
 */
public enum Status {
  /** It has no answer. */
  @JsonProperty("tabled")
  TABLED,
  /** It has a holding answer. */
  @JsonProperty("held")
  HELD,
  /** It has an answer. */
  @JsonProperty("answered")
  ANSWERED,
  /** It has an answer that corrects an earlier one. */
  @JsonProperty("corrected")
  CORRECTED;

  /** Its name as the last part of its concept's IRI. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }
}
