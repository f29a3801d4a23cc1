package org.pqgraph.extract.statement;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pqgraph.extract.statement.Calendar.Days;

/**
 * Finds when something is due and settles it to days, where the words and the day of the answer
 * tell. "By the end of March 2026" is due on its last day; "by March 2026" until then; "in March"
 * is the next March from the day of the answer on.
 */
final class DueFinder {
  private static final Map<String, Integer> MONTHS =
      IntStream.rangeClosed(1, 12)
          .boxed()
          .collect(
              Collectors.toUnmodifiableMap(
                  m -> Month.of(m).name().toLowerCase(Locale.ROOT), m -> m));
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String TIME =
      "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<dayMonth>"
          + MONTH
          + ")(?:,? (?<dayYear>"
          + YEAR
          + "))?"
          + "|(?:(?<monthRelative>next|this) )?(?<month>"
          + MONTH
          + ")(?:,? (?<monthYear>"
          + YEAR
          + ")|,? (?<monthThis>this year|next year))?(?! \\d)"
          + "|(?:(?<seasonRelative>next|this|the) )?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?! (?:Statement|Budget|Fuel|[Rr]ecess|holiday|term))(?:(?: of)?,? (?<seasonYear>"
          + YEAR
          + ")|,? (?<seasonThis>this year|next year))?"
          + "|(?:the )?(?:financial years? |FY ?)?(?<firstYear>"
          + YEAR
          + ")(?:/|-| to )(?<secondYear>(?:20)?\\d\\d)\\b(?: (?<academic>academic|school)(?: year)?)?(?: to (?<lastYear>"
          + YEAR
          + ")[/-]\\d\\d)?"
          + "|(?<year>"
          + YEAR
          + ")(?![\\d/,.-]\\d)"
          + "|(?<relative>(?:later |this |next |the current |the following )+(?:calendar )?(?:year|month|week|financial year))\\b)";
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:(?<how>[Bb]y|[Bb]efore|[Ii]n|[Ff]rom|[Oo]n|[Dd]uring|[Uu]ntil|[Ww]ithin|no later than|ahead of|later in|later) (?:the )?)??"
              + "(?<end>(?:the )?end of (?:the )?|(?:the )?week (?:commencing|beginning) (?:Monday )?)?"
              + "(?<part>early |late |mid-? ?|the (?:first|second) (?:half|part) of |the (?:first|second|third|fourth|final|last) quarter of |the course of |the start of |the beginning of )?"
              + TIME
              + "(?<onwards> onwards?)?");

  /** What stands before a time that is another event's: "the plan published in April 2024". */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<!\\bbe )\\b(?:published|introduced|announced|since [^,.;]{0,60}|issued|set out|launched|signed|compared [^,.;]{0,60}|based on [^,.;]{0,60}|made|agreed|held|interim guidance published)(?: (?:on|in|by))? ?(?:the )?$");

  private static final Pattern SPAN =
      Pattern.compile(
          "\\b(?:[Ww]ithin|[Ii]n|[Oo]ver) (?:the )?(?<next>next |coming |following )?(?<count>\\d{1,3}|[a-z]+)(?: working| calendar)? (?<unit>day|week|month|year)s?\\b(?! (?:of|since|to))");
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:in due course|very shortly|shortly|(?<!as )soon(?! as)|imminently|as (?:soon|quickly) as (?:possible|practicable|practical|reasonably (?:practicable|possible)|[Pp]arliamentary time allows|it is available|they are available)"
              + "|when [Pp]arliamentary time allows|at the earliest (?:possible )?opportunity|in (?:the )?(?:coming|next few) (?:days|weeks|months|year|years)|(?:over|in) the coming (?:weeks|months|year|years|quarter)|in the coming quarter|in the (?:near )?future|at the next (?:available )?opportunity"
              + "|(?:by|before) the end of (?:the|this) [Pp]arliament|(?:during|over the course of|in|within) this Parliament|(?:at|alongside|in|following|after) the (?:[A-Z][a-z]+ )?(?:Budget|Spending Review|Autumn Statement|Spring Statement)(?: \\d{4})?"
              + "|before the (?:[a-z]+ )?(?:[Ss]ummer |[Cc]hristmas |[Ee]aster |[Cc]onference )?[Rr]ecess|at the appropriate time|in good time|as plans progress|once [^,.;]{3,60} (?:is|are|has|have|been)(?: \\w+){1,2})");

  private final Calendar calendar;

  DueFinder(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * When something said in a text is due.
   *
   * @param words the words of the promise
   * @param on the day of the answer
   */
  Optional<Due> in(String words, Optional<LocalDate> on) {
    Optional<Due> best = Optional.empty();
    Matcher open = OPEN.matcher(words);
    if (open.find()) {
      // "will set out plans for 2026 in due course": the year is that of the plans.
      return Optional.of(Due.open(open.group()));
    }
    Matcher when = WHEN.matcher(words);
    while (when.find()) {
      if (when.group("how") == null && when.group("relative") == null && !isBare(when)) {
        continue;
      }
      if (TOLD.matcher(words).region(0, when.start()).find()) {
        continue;
      }
      Optional<Due> due = read(when, on);
      if (due.isPresent() && due.get().latest().isPresent()) {
        return due;
      }
      best = best.or(() -> due);
    }
    Matcher span = SPAN.matcher(words);
    while (span.find()) {
      Optional<Due> due = span(span, on);
      if (due.isPresent() && due.get().latest().isPresent()) {
        return due;
      }
      best = best.or(() -> due);
    }
    return best;
  }

  /** Whether a time stands without a preposition but tells one: "this summer", "next April". */
  private static boolean isBare(Matcher when) {
    return "next".equals(when.group("monthRelative"))
        || "this".equals(when.group("monthRelative"))
        || "next".equals(when.group("seasonRelative"))
        || "this".equals(when.group("seasonRelative"))
        || (when.group("end") != null && when.group("end").contains("week"));
  }

  private Optional<Due> read(Matcher m, Optional<LocalDate> on) {
    Optional<Days> time;
    try {
      time = time(m, on);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    String printed = m.group();
    if (time.isEmpty() || (m.group("onwards") != null && m.group("year") != null)) {
      return Optional.of(Due.open(printed));
    }
    Days days = part(m.group("part"), time.get());
    String how = m.group("how") == null ? "" : m.group("how").toLowerCase(Locale.ROOT);
    boolean end = m.group("end") != null && m.group("end").contains("end");
    if (m.group("end") != null && !end) {
      return Optional.of(Due.between(days.first(), days.first().plusDays(6), printed));
    }
    if (how.equals("before") || how.equals("ahead of")) {
      LocalDate last = end ? days.last() : days.first().minusDays(1);
      return Optional.of(until(last, on, printed));
    }
    if (end) {
      return Optional.of(Due.between(days.last(), days.last(), printed));
    }
    if (how.equals("by") || how.equals("until") || how.equals("no later than")) {
      return Optional.of(until(days.last(), on, printed));
    }
    if (on.isPresent() && days.last().isBefore(on.get())) {
      return Optional.empty();
    }
    return Optional.of(Due.between(days.first(), days.last(), printed));
  }

  private static Due until(LocalDate last, Optional<LocalDate> on, String printed) {
    return new Due(on.filter(day -> !day.isAfter(last)), Optional.of(last), printed);
  }

  private Optional<Days> time(Matcher m, Optional<LocalDate> on) {
    if (m.group("day") != null) {
      int month = month(m.group("dayMonth"));
      int day = Integer.parseInt(m.group("day"));
      Optional<Integer> year =
          m.group("dayYear") != null
              ? Optional.of(Integer.valueOf(m.group("dayYear")))
              : on.map(
                  said ->
                      LocalDate.of(said.getYear(), month, day).isBefore(said)
                          ? said.getYear() + 1
                          : said.getYear());
      return year.map(y -> new Days(LocalDate.of(y, month, day), LocalDate.of(y, month, day)));
    }
    if (m.group("month") != null) {
      int month = month(m.group("month"));
      return year(
              m.group("monthYear"), m.group("monthThis"), on, said -> month < said.getMonthValue())
          .map(y -> new Days(LocalDate.of(y, month, 1), YearMonth.of(y, month).atEndOfMonth()));
    }
    if (m.group("season") != null) {
      Calendar.Months season = calendar.seasons().get(m.group("season").toLowerCase(Locale.ROOT));
      boolean next = "next".equals(m.group("seasonRelative"));
      return year(
              m.group("seasonYear"),
              m.group("seasonThis"),
              on,
              said ->
                  season.in(said.getYear()).last().isBefore(said)
                      || (next && !season.in(said.getYear()).first().isAfter(said)))
          .map(season::in);
    }
    if (m.group("firstYear") != null) {
      return years(m);
    }
    if (m.group("year") != null) {
      int year = Integer.parseInt(m.group("year"));
      return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    return on.flatMap(said -> relative(m.group("relative").toLowerCase(Locale.ROOT), said));
  }

  private static Optional<Integer> year(
      String printed,
      String relative,
      Optional<LocalDate> on,
      java.util.function.Predicate<LocalDate> isPast) {
    if (printed != null) {
      return Optional.of(Integer.valueOf(printed));
    }
    if (relative != null) {
      return on.map(said -> said.getYear() + (relative.startsWith("next") ? 1 : 0));
    }
    return on.map(said -> said.getYear() + (isPast.test(said) ? 1 : 0));
  }

  private Optional<Days> years(Matcher m) {
    int first = Integer.parseInt(m.group("firstYear"));
    String second = m.group("secondYear");
    if (!Integer.toString(first + 1).endsWith(second)) {
      return second.length() == 4
          ? Optional.of(
              new Days(LocalDate.of(first, 1, 1), LocalDate.of(Integer.parseInt(second), 12, 31)))
          : Optional.empty();
    }
    Calendar.Months year =
        calendar.years().get(m.group("academic") == null ? "financial" : "academic");
    int last = m.group("lastYear") == null ? first : Integer.parseInt(m.group("lastYear"));
    return Optional.of(new Days(year.in(first).first(), year.in(last).last()));
  }

  private Optional<Days> relative(String words, LocalDate said) {
    boolean next = words.contains("next") || words.contains("following");
    if (words.endsWith("financial year")) {
      Calendar.Months year = calendar.years().get("financial");
      int begun = said.getMonthValue() >= year.from() ? said.getYear() : said.getYear() - 1;
      Days days = year.in(next ? begun + 1 : begun);
      return Optional.of(new Days(next ? days.first() : said, days.last()));
    }
    if (words.endsWith("year")) {
      int year = said.getYear() + (next ? 1 : 0);
      return Optional.of(
          new Days(next ? LocalDate.of(year, 1, 1) : said, LocalDate.of(year, 12, 31)));
    }
    if (words.endsWith("month")) {
      YearMonth month = YearMonth.from(said).plusMonths(next ? 1 : 0);
      return Optional.of(new Days(next ? month.atDay(1) : said, month.atEndOfMonth()));
    }
    LocalDate monday =
        said.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(next ? 1 : 0);
    return Optional.of(new Days(next ? monday : said, monday.plusDays(6)));
  }

  private static Days part(String part, Days days) {
    if (part == null || part.contains("course")) {
      return days;
    }
    long length = days.last().toEpochDay() - days.first().toEpochDay() + 1;
    if (part.startsWith("the start") || part.startsWith("the beginning")) {
      return new Days(days.first(), days.first());
    }
    if (length < 300) {
      return days;
    }
    LocalDate first = days.first();
    return switch (part.strip()) {
      case "the first half of", "the first part of" -> months(first, 0, 6);
      case "the second half of", "the second part of" -> months(first, 6, 12);
      case "the first quarter of" -> months(first, 0, 3);
      case "the second quarter of" -> months(first, 3, 6);
      case "the third quarter of" -> months(first, 6, 9);
      case "the fourth quarter of", "the final quarter of", "the last quarter of" ->
          months(first, 9, 12);
      case "early" -> months(first, 0, 4);
      case "late" -> months(first, 8, 12);
      default -> months(first, 4, 8);
    };
  }

  private static Days months(LocalDate first, int from, int to) {
    return new Days(first.plusMonths(from), first.plusMonths(to).minusDays(1));
  }

  private static Optional<Due> span(Matcher m, Optional<LocalDate> on) {
    String count = m.group("count");
    int number =
        Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : NUMBERS.indexOf(count);
    if (number < 1) {
      return Optional.empty();
    }
    return Optional.of(
        on.map(
                said ->
                    Due.between(
                        said,
                        switch (m.group("unit")) {
                          case "day" -> said.plusDays(number);
                          case "week" -> said.plusWeeks(number);
                          case "month" -> said.plusMonths(number);
                          default -> said.plusYears(number);
                        },
                        m.group()))
            .orElseGet(() -> Due.open(m.group())));
  }

  private static int month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }
}
