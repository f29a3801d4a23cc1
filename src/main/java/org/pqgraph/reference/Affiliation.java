package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a member was of a party.
 *
 * @param party {@code id/party/labour}
 * @param start the first day, where the source gives one; else it was so on {@code asOf}
 * @param end the last day; absent where it has not ended as far as the source knew
 * @param asOf the day on which the source was asked
 */
record Affiliation(
    String party, Optional<LocalDate> start, Optional<LocalDate> end, Optional<LocalDate> asOf) {
  /** Whether the source says so of a day. */
  boolean isSureOn(LocalDate day) {
    return start.map(first -> !day.isBefore(first)).orElse(false)
        && end.or(() -> asOf).map(last -> !day.isAfter(last)).orElse(true);
  }
}
