package org.pqgraph.extract;

import java.time.LocalDate;

/**
 * The days that a count or a sum is for, first and last included.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record Period(LocalDate start, LocalDate end) {
  /** The financial year of government that begins in a year: 1 April to 31 March. */
  static Period financialYear(int year) {
    return new Period(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
  }

  boolean isCalendarYear() {
    return equals(
        new Period(LocalDate.of(start.getYear(), 1, 1), LocalDate.of(start.getYear(), 12, 31)));
  }

  /** An ISO 8601 interval: {@code 2023-04-01/2024-03-31}. */
  @Override
  public String toString() {
    return start + "/" + end;
  }
}
