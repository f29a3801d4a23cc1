package org.pqgraph.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
          "\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+(?:the\\s+)?)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?"
              + MONTH
              + "(?:\\s+(?<after>\\d{1,2})(?:st|nd|rd|th)?(?=,?\\s+(?:19|20)\\d\\d\\b|(?![\\d:])))?"
              + "(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b|\\s+(?<relative>this|last|of this|of last)\\s+year\\b)?"
              + "|\\b(?<dd>\\d{1,2})/(?<mm>\\d{1,2})/(?<yyyy>(?:19|20)\\d\\d)\\b"
              + "|(?<![\\d£.,/–-])\\b(?<only>(?:19|20)\\d\\d)\\b(?![–/-]\\d|[,.]\\d|%)");
  private static final Pattern BARE_DAY =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:,|and|&)\\s*$");
  private static final Pattern BARE_MONTH =
      Pattern.compile("\\b" + MONTH + "\\s*(?:,|and|&|, and|or)\\s*$");
  private static final Pattern MONTH_OF_WHICH_YEAR =
      Pattern.compile("\\b(?:in|since|during|last|this|early|late|mid)[\\s-]$");
  private static final Pattern FINANCIAL_YEAR =
      Pattern.compile(
          "\\b(?<first>(?:19|20)\\d\\d)\\s?[–/-]\\s?(?<second>(?:19|20)?\\d\\d)(?!\\d|[–/-]\\d)");
  private static final Pattern RECENT =
      Pattern.compile(
          "\\b(?:last|past|previous|preceding) (?<count>\\d{1,2}|[a-z]+) (?<unit>month|year)s\\b");
  private static final Set<String> STRETCH = Set.of("last", "past", "previous", "preceding");
  private static final Pattern LIST_GAP =
      Pattern.compile(
          "\\s*(?:,|;|and|&|, and|then|to|until|on|, on|and on|again on)\\s*(?:again\\s+)?(?:on\\s+)?");

  private Dates() {}

  static boolean isMonth(Token token) {
    return token.isCapitalised() && NUMBERS.containsKey(token.text().toLowerCase(Locale.ROOT));
  }

  /** Whether a sentence can tell a date or period with such a token, and not without one. */
  private static boolean mayDate(Token token) {
    return token.text().chars().anyMatch(Character::isDigit)
        || isMonth(token)
        || STRETCH.contains(token.lower());
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
    if (sentence.tokens().stream().noneMatch(Dates::mayDate)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher matcher =
        DATE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    while (matcher.find()) {
      read(matcher, text, goesOn(found, text, matcher.start()), on)
          .ifPresent(
              date -> {
                addBareDays(text, sentence.start(), matcher.start(), date, found);
                addBareMonths(text, sentence.start(), matcher.start(), date, found);
                found.add(new Found(matcher.start(), matcher.end(), date));
              });
    }
    List<Span> spans = new ArrayList<>();
    periods(sentence, text, on, spans);
    for (Found f : withSharedYears(found, text)) {
      span(sentence, f.start(), f.end(), new Sense.Date(f.date()), "date")
          .filter(span -> spans.stream().noneMatch(span::overlaps))
          .ifPresent(spans::add);
    }
    return spans;
  }

  /** Financial years ("2023-24") and stretches up to the day of the answer. */
  private static void periods(
      Sentence sentence, String text, Optional<LocalDate> on, List<Span> into) {
    Matcher year =
        FINANCIAL_YEAR
            .matcher(text)
            .region(sentence.start(), sentence.end())
            .useTransparentBounds(true);
    while (year.find()) {
      int first = Integer.parseInt(year.group("first"));
      String second = year.group("second");
      String next = Integer.toString(first + 1);
      if (next.endsWith(second)) {
        span(
                sentence,
                year.start(),
                year.end(),
                new Sense.During(Period.financialYear(first)),
                "period")
            .ifPresent(into::add);
      }
    }
    Matcher recent = RECENT.matcher(text).region(sentence.start(), sentence.end());
    while (on.isPresent() && recent.find()) {
      OptionalInt count = Quantities.number(Token.of(0, 0, recent.group("count")));
      if (count.isPresent()) {
        LocalDate start =
            recent.group("unit").equals("year")
                ? on.get().minusYears(count.getAsInt())
                : on.get().minusMonths(count.getAsInt());
        span(
                sentence,
                recent.start(),
                recent.end(),
                new Sense.During(new Period(start, on.get())),
                "period")
            .ifPresent(into::add);
      }
    }
  }

  /** Whether a date goes on a list of months: "in January, March and May". */
  private static boolean goesOn(List<Found> found, String text, int start) {
    if (found.isEmpty()) {
      return false;
    }
    Found last = found.get(found.size() - 1);
    return last.date().precision() == PartialDate.Precision.MONTH
        && last.end() <= start
        && LIST_GAP.matcher(text.substring(last.end(), start)).matches();
  }

  private static Optional<PartialDate> read(
      Matcher m, String text, boolean goesOn, Optional<LocalDate> on) {
    if (m.group("yyyy") != null) {
      int year = Integer.parseInt(m.group("yyyy"));
      int month = Integer.parseInt(m.group("mm"));
      int day = Integer.parseInt(m.group("dd"));
      return month >= 1
              && month <= 12
              && isDay(
                  new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.empty()),
                  day)
          ? Optional.of(PartialDate.of(year, month, day))
          : Optional.empty();
    }
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
      // "May" alone is a verb more often than a month, and a month without a year dates nothing,
      // but "in March" in an answer of October is the March before.
      if (year.isEmpty()
          && on.isPresent()
          && (goesOn
              || MONTH_OF_WHICH_YEAR
                  .matcher(text)
                  .region(Math.max(0, m.start() - 8), m.start())
                  .find())) {
        int past = month > on.get().getMonthValue() ? 1 : 0;
        year = OptionalInt.of(on.get().getYear() - past);
      }
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

  /** "in January, March and May 2021": months that leave the year to the date that follows. */
  private static void addBareMonths(
      String text, int from, int before, PartialDate date, List<Found> found) {
    if (date.day().isPresent() || date.month().isEmpty()) {
      return;
    }
    List<Found> months = new ArrayList<>();
    int end = before;
    while (end > from) {
      Matcher m = BARE_MONTH.matcher(text).region(Math.max(from, end - 20), end);
      if (!m.find()) {
        break;
      }
      months.add(
          0,
          new Found(
              m.start(),
              m.end("month"),
              PartialDate.of(date.year().getAsInt(), month(m.group("month")))));
      end = m.start();
    }
    found.addAll(months);
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

  private static Optional<Span> span(
      Sentence sentence, int start, int end, Sense sense, String rule) {
    int from = -1;
    int to = -1;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start() == start) {
        from = i;
      }
      if (tokens.get(i).start() < end) {
        to = i + 1;
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(new Span(from, to, sense, rule));
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
