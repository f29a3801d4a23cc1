package org.pqgraph.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days as Excel keeps them: a number counted from a first day, which is one of two. A fraction is
 * the time of day.
 */
enum ExcelDays {
  /** The usual system; it counts a 29 February 1900, so days from March 1900 on are meant. */
  FROM_1900(LocalDate.of(1899, 12, 30)),
  /** The system of workbooks that were first made on a Macintosh. */
  FROM_1904(LocalDate.of(1904, 1, 1));

  /** Five digits: from 1927 to 2173, or four years later. */
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{4}(?:\\.\\d*)?");

  private final LocalDate zero;

  ExcelDays(LocalDate zero) {
    this.zero = zero;
  }

  /** The day that a number stands for; absent where it is none. */
  Optional<LocalDate> day(String number) {
    return NUMBER.matcher(number).matches()
        ? Optional.of(zero.plusDays(Long.parseLong(number.substring(0, 5))))
        : Optional.empty();
  }
}
