package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which a member sat in a House.
 *
 * @param house {@code id/house/commons} or {@code id/house/lords}
 * @param start the first day, where known
 * @param end the last day; absent where it has not ended as far as the source knew
 */
record Sitting(String house, Optional<LocalDate> start, Optional<LocalDate> end) {
  boolean isOn(LocalDate day) {
    return start.map(first -> !day.isBefore(first)).orElse(true)
        && end.map(last -> !day.isAfter(last)).orElse(true);
  }
}
