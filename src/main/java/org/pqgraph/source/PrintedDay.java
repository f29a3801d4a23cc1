package org.pqgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as tables and exports print it. Of two numbers before a year it is not told which is the
 * month; the reading of either order is kept, and the column decides ({@link DayOrder}).
 *
 * @param dayFirst the day, where the first number is the day of the month
 * @param monthFirst the day, where the first number is the month
 */
record PrintedDay(Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String WEEKDAY =
      "(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|s|nes|rs|r)?\\.?,?\\s+)?";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})(\\d\\d)(\\d\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile(
          WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[-\\s./]*" + MONTH + "[-\\s./,]*(\\d{4}|\\d{2})");
  private static final Pattern MONTH_NAMED_FIRST =
      Pattern.compile(WEEKDAY + MONTH + "\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern TIME =
      Pattern.compile("(?:[ t]|,\\s)\\s*\\d{1,2}[:.]\\d\\d.*$|z$", Pattern.CASE_INSENSITIVE);
  private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{11,13}");

  /** The two digits of a year are those of the hundred years that begin here. */
  private static final int FIRST_OF_SHORT_YEARS = 1945;

  private static final long DAY_OF_MILLISECONDS = 86_400_000L;

  private static PrintedDay sure(Optional<LocalDate> day) {
    return new PrintedDay(day, day);
  }

  /** Whether the order of day and month decides what is meant. */
  boolean isAmbiguous() {
    return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
  }

  /** The day, where no order of day and month is needed to tell. */
  Optional<LocalDate> certain() {
    return isAmbiguous() ? Optional.empty() : dayFirst.or(() -> monthFirst);
  }

  /**
   * Reads a day, with or without a time after it. Numbers alone are days as Excel counts them from
   * 1900, or milliseconds from 1970, as pandas writes them.
   *
   * @return absent where it is none
   */
  static Optional<PrintedDay> of(String printed) {
    String text = TIME.matcher(printed.strip()).replaceFirst("").strip();
    String lower = text.toLowerCase(Locale.ROOT);
    try {
      return read(lower).filter(day -> day.dayFirst.isPresent() || day.monthFirst.isPresent());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PrintedDay> read(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      int from = iso.group(1) == null ? 5 : 1;
      int month = from == 5 ? 6 : 3;
      return Optional.of(sure(date(iso.group(from), iso.group(month), iso.group(month + 1))));
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return Optional.of(
          new PrintedDay(
              date(numbers.group(4), numbers.group(3), numbers.group(1)),
              date(numbers.group(4), numbers.group(1), numbers.group(3))));
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return Optional.of(sure(date(named.group(3), month(named.group(2)), named.group(1))));
    }
    Matcher first = MONTH_NAMED_FIRST.matcher(text);
    if (first.matches()) {
      return Optional.of(sure(date(first.group(3), month(first.group(1)), first.group(2))));
    }
    if (MILLISECONDS.matcher(text).matches()) {
      long day = Math.floorDiv(Long.parseLong(text), DAY_OF_MILLISECONDS);
      return Optional.of(sure(Optional.of(LocalDate.ofEpochDay(day))));
    }
    return ExcelDays.FROM_1900.day(text).map(day -> sure(Optional.of(day)));
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.indexOf(name.substring(0, 3)) + 1);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      int number = Integer.parseInt(year);
      if (year.length() == 2) {
        number += 1900;
        number += number < FIRST_OF_SHORT_YEARS ? 100 : 0;
      }
      return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
