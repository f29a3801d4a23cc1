package org.pqgraph.extract.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.extract.PartialDate;

/** The day or month on which something was done, as far as a sentence tells. */
final class DayInPast {
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?:,? (?<year>20\\d\\d))?");

  private DayInPast() {}

  /**
   * The first day told in the words that were found, or else before them.
   *
   * @param on the day of the answer: a day without a year is the last one before it
   */
  static Optional<PartialDate> in(String sentence, int start, int end, Optional<LocalDate> on) {
    return first(sentence.substring(start, end), on)
        .or(() -> first(sentence.substring(0, start), on));
  }

  private static Optional<PartialDate> first(String words, Optional<LocalDate> on) {
    Matcher matcher = DAY.matcher(words);
    while (matcher.find()) {
      if (matcher.group("day") != null || matcher.group("year") != null) {
        return read(matcher, on);
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> read(Matcher matcher, Optional<LocalDate> on) {
    int month = Month.valueOf(matcher.group("month").toUpperCase(Locale.ROOT)).getValue();
    OptionalInt day =
        matcher.group("day") == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(matcher.group("day")));
    try {
      LocalDate.of(2000, month, day.orElse(1));
      OptionalInt year =
          matcher.group("year") != null
              ? OptionalInt.of(Integer.parseInt(matcher.group("year")))
              : on.isPresent()
                  ? OptionalInt.of(
                      on.get().getYear()
                          - (LocalDate.of(on.get().getYear(), month, day.orElse(1))
                                  .isAfter(on.get())
                              ? 1
                              : 0))
                  : OptionalInt.empty();
      return Optional.of(new PartialDate(year, OptionalInt.of(month), day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
