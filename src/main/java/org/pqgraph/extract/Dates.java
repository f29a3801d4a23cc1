package org.pqgraph.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dates in a sentence: "27 November 2024", "November 2022", "2016", and "25 July", which takes its
 * year from a later date of the same list or from "this year" and "last year" told on the day of
 * the answer.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> NUMBERS =
      IntStream.range(0, 12).boxed().collect(Collectors.toUnmodifiableMap(MONTHS::get, i -> i + 1));

  private static final String MONTH =
      "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?"
              + MONTH
              + "(?:\\s+(?<after>\\d{1,2})(?:st|nd|rd|th)?(?=,?\\s+(?:19|20)\\d\\d\\b|(?![\\d:])))?"
              + "(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b|\\s+(?<relative>this|last|of this|of last)\\s+year\\b)?"
              + "|(?<![\\d£.,/–-])\\b(?<only>(?:19|20)\\d\\d)\\b(?![–/-]\\d|[,.]\\d|%)");
  private static final Pattern BARE_DAY =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:,|and|&)\\s*$");
  private static final Pattern LIST_GAP =
      Pattern.compile(
          "\\s*(?:,|;|and|&|, and|then|to|until|on|, on|and on|again on)\\s*(?:again\\s+)?(?:on\\s+)?");

  private Dates() {}

  static boolean isMonth(Token token) {
    return token.isCapitalised() && NUMBERS.containsKey(token.text().toLowerCase(Locale.ROOT));
  }

  /** The month's number, 1 to 12. */
  private static int month(String name) {
    return NUMBERS.get(name.toLowerCase(Locale.ROOT));
  }

  /** A date with its place in the text. */
  private record Found(int start, int end, PartialDate date) {}

  /**
   * The dates in a sentence, as spans over its tokens.
   *
   * @param on the day of the answer, for "last year"
   */
  static List<Span> in(Sentence sentence, String text, Optional<LocalDate> on) {
    List<Found> found = new ArrayList<>();
    Matcher matcher =
        DATE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    while (matcher.find()) {
      read(matcher, on)
          .ifPresent(
              date -> {
                addBareDays(text, sentence.start(), matcher.start(), date, found);
                found.add(new Found(matcher.start(), matcher.end(), date));
              });
    }
    List<Span> spans = new ArrayList<>();
    for (Found f : withSharedYears(found, text)) {
      span(sentence, f).ifPresent(spans::add);
    }
    return spans;
  }

  private static Optional<PartialDate> read(Matcher m, Optional<LocalDate> on) {
    if (m.group("only") != null) {
      return Optional.of(PartialDate.of(Integer.parseInt(m.group("only"))));
    }
    String day = m.group("day") != null ? m.group("day") : m.group("after");
    OptionalInt year =
        m.group("year") == null
            ? relative(m.group("relative"), on)
            : OptionalInt.of(Integer.parseInt(m.group("year")));
    int month = month(m.group("month"));
    if (day == null) {
      // "May" alone is a verb more often than a month, and a month without a year dates nothing.
      return year.isPresent()
          ? Optional.of(PartialDate.of(year.getAsInt(), month))
          : Optional.empty();
    }
    int number = Integer.parseInt(day);
    if (!isDay(new PartialDate(year, OptionalInt.of(month), OptionalInt.empty()), number)) {
      return Optional.empty();
    }
    return Optional.of(
        year.isPresent()
            ? PartialDate.of(year.getAsInt(), month, number)
            : PartialDate.ofDay(month, number));
  }

  /** Whether a month has such a day; 29 February does where the year is untold. */
  private static boolean isDay(PartialDate month, int day) {
    try {
      LocalDate.of(month.year().orElse(2000), month.month().orElseThrow(), day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static OptionalInt relative(String words, Optional<LocalDate> on) {
    if (words == null || on.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(words.endsWith("last") ? on.get().getYear() - 1 : on.get().getYear());
  }

  /** "on 5, 12 and 19 March 2024": days that leave month and year to the date that follows. */
  private static void addBareDays(
      String text, int from, int before, PartialDate date, List<Found> found) {
    if (date.day().isEmpty()) {
      return;
    }
    int earliest = found.isEmpty() ? from : found.get(found.size() - 1).end();
    List<Found> days = new ArrayList<>();
    int end = before;
    while (end > earliest) {
      Matcher m =
          BARE_DAY
              .matcher(text)
              .region(Math.max(earliest, end - 12), end)
              .useTransparentBounds(true);
      if (!m.find()) {
        break;
      }
      int day = Integer.parseInt(m.group(1));
      if (!isDay(date, day)) {
        break;
      }
      int start = m.start();
      days.add(
          0,
          new Found(
              start, m.end(1), new PartialDate(date.year(), date.month(), OptionalInt.of(day))));
      end = start;
    }
    found.addAll(days);
  }

  private static List<Found> withSharedYears(List<Found> found, String text) {
    List<Found> result = new ArrayList<>(found);
    for (int i = result.size() - 2; i >= 0; i--) {
      Found f = result.get(i);
      Found next = result.get(i + 1);
      if (f.date().year().isEmpty()
          && next.date().year().isPresent()
          && LIST_GAP.matcher(text.substring(f.end(), next.start())).matches()) {
        result.set(
            i, new Found(f.start(), f.end(), f.date().withYear(next.date().year().getAsInt())));
      }
    }
    return result;
  }

  private static Optional<Span> span(Sentence sentence, Found found) {
    int from = -1;
    int to = -1;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() == found.start()) {
        from = i;
      }
      if (tokens.get(i).start() < found.end()) {
        to = i + 1;
      }
    }
    return from < 0
        ? Optional.empty()
        : Optional.of(new Span(from, to, new Sense.Date(found.date()), "date"));
  }

  /**
   * The day meant by a day of an untold year, said of the past on a given day: the last one before
   * or on it.
   *
   * @return the date with its year, or as it was where the answer has no date
   */
  static PartialDate inPast(PartialDate date, Optional<LocalDate> on) {
    if (date.year().isPresent() || on.isEmpty()) {
      return date;
    }
    int year = on.get().getYear();
    PartialDate sameYear = date.withYear(year);
    try {
      return sameYear.earliest().orElseThrow().isAfter(on.get())
          ? date.withYear(year - 1)
          : sameYear;
    } catch (DateTimeException e) {
      return date;
    }
  }
}
