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
 * @param otherNames its other names as printed, wherever they stand
 * @param hiddenNames names that stand for it only where a body or post is expected, beside a
 *     question or an answer, and mean something else in running text: "COP26", "Attorney General"
 *     for his office
 * @param abbreviations short forms that are matched letter by letter: "DSIT"
 * @param start the first day it existed
 * @param end the last day, which can be the first of a successor
 * @param replacedBy the paths of its successors, sorted
 * @param classification the path of its kind of body, {@code
 *     id/concept/body-kind/ministerial-department}
 * @param postIn the path of the body that a post belongs to
 */
public record ReferenceEntry(
    String path,
    Kind kind,
    String label,
    List<String> otherNames,
    List<String> hiddenNames,
    List<String> abbreviations,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    List<String> replacedBy,
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
    hiddenNames = List.copyOf(hiddenNames);
    replacedBy = List.copyOf(replacedBy);
    abbreviations = List.copyOf(abbreviations);
  }

  /** Whether it existed on a day; a side without a date is open. */
  public boolean existedOn(LocalDate day) {
    return start.map(first -> !day.isBefore(first)).orElse(true)
        && end.map(last -> !day.isAfter(last)).orElse(true);
  }
}
