package org.pqgraph.source;

import java.time.LocalDate;
import java.util.Optional;

/** Which of two numbers before a year is the month, by all days of a column. */
enum DayOrder {
  /** Nothing printed so far tells. */
  UNKNOWN,
  /** 13/12/2024 stands in the column. */
  DAY_FIRST,
  /** 12/13/2024 stands in the column. */
  MONTH_FIRST,
  /** Both stand in the column. */
  MIXED;

  /** What is known when one day more was seen. */
  DayOrder and(PrintedDay day) {
    if (day.dayFirst().isPresent() == day.monthFirst().isPresent()) {
      return this;
    }
    return and(day.dayFirst().isPresent() ? DAY_FIRST : MONTH_FIRST);
  }

  /** What two columns tell together. */
  DayOrder and(DayOrder other) {
    return this == UNKNOWN ? other : other == UNKNOWN || other == this ? this : MIXED;
  }

  /** The day, where this order tells it. */
  Optional<LocalDate> day(PrintedDay printed) {
    return switch (this) {
      case DAY_FIRST -> printed.dayFirst();
      case MONTH_FIRST -> printed.monthFirst();
      case UNKNOWN, MIXED -> printed.certain();
    };
  }
}
