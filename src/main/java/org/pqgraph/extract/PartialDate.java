package org.pqgraph.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as far as a text tells it: a day, a month, a year, or a day of an untold year.
 *
 * @param year the year, absent in "25 July"
 * @param month 1 to 12, absent in "2024"
 * @param day 1 to 31, absent in "November 2022"
 */
public record PartialDate(OptionalInt year, OptionalInt month, OptionalInt day) {
  /** The four precisions, with the XML Schema type of each. */
  public enum Precision {
    DAY("date"),
    MONTH("gYearMonth"),
    YEAR("gYear"),
    DAY_OF_YEAR("gMonthDay");

    private final String type;

    Precision(String type) {
      this.type = type;
    }

    /** The local name of the XML Schema datatype. */
    public String type() {
      return type;
    }
  }

  static PartialDate of(int year, int month, int day) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.of(day));
  }

  static PartialDate of(int year, int month) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.empty());
  }

  static PartialDate of(int year) {
    return new PartialDate(OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
  }

  static PartialDate ofDay(int month, int day) {
    return new PartialDate(OptionalInt.empty(), OptionalInt.of(month), OptionalInt.of(day));
  }

  PartialDate withYear(int otherYear) {
    return new PartialDate(OptionalInt.of(otherYear), month, day);
  }

  /** How much is known. */
  public Precision precision() {
    if (year.isEmpty()) {
      return Precision.DAY_OF_YEAR;
    }
    return month.isEmpty() ? Precision.YEAR : day.isEmpty() ? Precision.MONTH : Precision.DAY;
  }

  /** The first day it allows; empty for a day of an untold year. */
  public Optional<LocalDate> earliest() {
    return switch (precision()) {
      case DAY -> Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
      case MONTH -> Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), 1));
      case YEAR -> Optional.of(LocalDate.of(year.getAsInt(), 1, 1));
      case DAY_OF_YEAR -> Optional.empty();
    };
  }

  /** The last day it allows; empty for a day of an untold year. */
  public Optional<LocalDate> latest() {
    return switch (precision()) {
      case DAY -> earliest();
      case MONTH -> Optional.of(YearMonth.of(year.getAsInt(), month.getAsInt()).atEndOfMonth());
      case YEAR -> Optional.of(LocalDate.of(year.getAsInt(), 12, 31));
      case DAY_OF_YEAR -> Optional.empty();
    };
  }

  /**
   * The lexical form of its XML Schema type: {@code 2024-07-25}, {@code 2024-11}, {@code 2024},
   * {@code --07-25}.
   */
  @Override
  public String toString() {
    return switch (precision()) {
      case DAY ->
          String.format(
              Locale.ROOT, "%04d-%02d-%02d", year.getAsInt(), month.getAsInt(), day.getAsInt());
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year.getAsInt(), month.getAsInt());
      case YEAR -> String.format(Locale.ROOT, "%04d", year.getAsInt());
      case DAY_OF_YEAR ->
          String.format(Locale.ROOT, "--%02d-%02d", month.getAsInt(), day.getAsInt());
    };
  }
}
