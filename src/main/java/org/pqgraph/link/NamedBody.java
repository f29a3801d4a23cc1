package org.pqgraph.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;

/**
 * A body as its names and days tell it, ours or another's.
 *
 * @param id its IRI; of ours, its path
 * @param label its name
 * @param otherNames other names
 * @param shortForms abbreviations
 * @param start its first day
 * @param end its last day
 * @param asOf the day or time as of which the registry says so
 */
record NamedBody(
    String id,
    String label,
    List<String> otherNames,
    List<String> shortForms,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<String> asOf) {
  static NamedBody of(ReferenceEntry entry) {
    return new NamedBody(
        entry.path(),
        entry.label(),
        entry.otherNames(),
        entry.abbreviations(),
        entry.start(),
        entry.end(),
        Optional.empty());
  }

  /** All its names as they are compared. */
  Set<String> names() {
    return Stream.concat(Stream.of(label), otherNames.stream())
        .map(ReferenceData::normalise)
        .collect(Collectors.toSet());
  }
}
