package org.pqgraph.extract.statement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a promised act is due.
 *
 * @param earliest the first day that the words allow, where they and the day of the answer tell
 * @param latest the last day that they allow
 * @param printed the words
 */
public record Due(Optional<LocalDate> earliest, Optional<LocalDate> latest, String printed) {
  /** A time that the words leave open: "in due course". */
  static Due open(String printed) {
    return new Due(Optional.empty(), Optional.empty(), printed);
  }

  static Due between(LocalDate first, LocalDate last, String printed) {
    return new Due(Optional.of(first), Optional.of(last), printed);
  }
}
