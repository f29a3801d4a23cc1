package org.pqgraph.sync;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days from and to which something held.
 *
 * @param start the first, where told
 * @param end the last; absent where it goes on
 */
record Span(Optional<LocalDate> start, Optional<LocalDate> end) {
  /** Registries write the end of what goes on as a day that none of us will see. */
  private static final LocalDate NEVER = LocalDate.of(9000, 1, 1);

  static Span of(Json start, Json end) {
    return new Span(start.day(), end.day().filter(day -> day.isBefore(NEVER)));
  }

  boolean isBackwards() {
    return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
  }

  /** What stands for it in an IRI. */
  String key() {
    return start.map(day -> "-" + day).orElse("");
  }

  @Override
  public String toString() {
    return start.map(LocalDate::toString).orElse("?")
        + " to "
        + end.map(LocalDate::toString).orElse("now");
  }
}
