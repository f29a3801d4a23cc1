package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body, post or party of the reference data.
 *
 * @param path its IRI relative to the base, {@code id/body/home-office}
 * @param kind what it is
 * @param label its name
 * @param otherNames its other names as printed
 * @param abbreviations short forms that are matched letter by letter: "DSIT"
 * @param start the first day it existed
 * @param end the last day
 * @param classification the path of its kind of body, {@code
 *     id/concept/body-kind/ministerial-department}
 * @param postIn the path of the body that a post belongs to
 */
public record ReferenceEntry(
    String path,
    Kind kind,
    String label,
    List<String> otherNames,
    List<String> abbreviations,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<String> classification,
    Optional<String> postIn) {
  /** What an entry describes. */
  public enum Kind {
    BODY,
    POST,
    PARTY
  }

  public ReferenceEntry {
    otherNames = List.copyOf(otherNames);
    abbreviations = List.copyOf(abbreviations);
  }

  /** Whether it existed on a day; a side without a date is open. */
  boolean existedOn(LocalDate day) {
    return start.map(first -> !day.isBefore(first)).orElse(true)
        && end.map(last -> !day.isAfter(last)).orElse(true);
  }
}
