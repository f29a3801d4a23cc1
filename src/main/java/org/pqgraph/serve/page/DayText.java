package org.pqgraph.serve.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, months and years as English text writes them, as precise as they are given. */
final class DayText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private DayText() {}

  /** The day of a time, "2024-12-16T09:30:00Z". */
  static String ofTime(String lexical) {
    return of(lexical.length() > 10 ? lexical.substring(0, 10) : lexical);
  }

  /**
   * "2024-12-16" as "16 December 2024", "2022-11" as "November 2022", "--11-27" as "27 November";
   * what is no date stays as it is.
   */
  static String of(String lexical) {
    try {
      return switch (lexical.length()) {
        case 10 -> LocalDate.parse(lexical).format(DAY);
        case 4 -> Year.parse(lexical).toString();
        case 7 ->
            lexical.startsWith("--")
                ? MonthDay.parse(lexical).format(DAY_OF_YEAR)
                : YearMonth.parse(lexical).format(MONTH);
        default -> lexical;
      };
    } catch (DateTimeException e) {
      return lexical;
    }
  }
}
