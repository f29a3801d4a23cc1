package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a member held a post, from synced reference data or from those that the program brings.
 *
 * @param path its IRI relative to the base, {@code id/role-holding/…}
 * @param member the member's, {@code id/member/4514}
 * @param post its post's, {@code id/post/security-minister}
 * @param titles the titles of its post as the source prints them, one at least
 * @param organization the body in which it was held
 * @param start the first day, where the source gives one
 * @param end the last day; absent where it has not ended as far as the source knew
 * @param asOf the day on which the source was asked: later than that, what has no end may have
 *     ended; absent where the files do not say
 * @param source the path of the data set that tells it, {@code id/dataset/ifg}; empty where none is
 *     named
 */
public record RoleHolding(
    String path,
    String member,
    String post,
    List<String> titles,
    Optional<String> organization,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<LocalDate> asOf,
    String source) {
  public RoleHolding {
    titles = List.copyOf(titles);
  }

  /** Whether the source leaves it open that it was held on a day. */
  boolean mayBeHeldOn(LocalDate day) {
    return start.map(first -> !day.isBefore(first)).orElse(true)
        && end.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether the source says that it was held on a day. */
  boolean isHeldOn(LocalDate day) {
    return mayBeHeldOn(day)
        && start.isPresent()
        && (end.isPresent() || asOf.map(known -> !day.isAfter(known)).orElse(true));
  }
}
