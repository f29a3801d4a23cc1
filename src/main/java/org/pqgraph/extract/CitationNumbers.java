package org.pqgraph.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the UINs in the words of a citation, each with the day that belongs to it. */
final class CitationNumbers {
  private static final Pattern UIN = Pattern.compile("(?:\\bHL ?)?(?<!\\d)\\d{1,7}(?!\\d)");
  private static final Pattern TABLED = Pattern.compile("(?:tabled|asked) on\\s*$");
  private static final Pattern ANSWERED = Pattern.compile("(?:answered|given) on\\s*$");
  private static final Pattern REPLY = Pattern.compile("(?i)\\b(?:answer|repl|response)");
  private static final Pattern NUMBERS_BEGIN =
      Pattern.compile(
          "(?:[Qq]uestions?|PQs?|WPQ|UINs?|HL)(?: UINs?| PQ)?(?: [Nn]os?\\.?| [Nn]umbers?)? ?(?=\\d|HL)");
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}+)(?:,? (\\d{4}))?");

  private static final Pattern BARE_DAY =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?:, and|,| and| &) $");

  /**
   * A UIN.
   *
   * @param uin in the form of {@link Cited.Question#uin}
   * @param answered the day of the answer, where stated
   * @param tabled the day of tabling, where stated
   */
  record Numbered(String uin, Optional<LocalDate> answered, Optional<LocalDate> tabled) {}

  /** A day in the words, and whether it is that of the answer or of tabling. */
  private record Day(int at, LocalDate date, boolean isTabled) {}

  private record Printed(int at, String uin) {}

  private final Pattern date;

  CitationNumbers(Pattern date) {
    this.date = date;
  }

  /** The UIN as Parliament writes it; empty for zero. */
  static Optional<String> uin(String printed) {
    String digits = printed.replaceAll("\\D", "").replaceFirst("^0+", "");
    boolean lords = printed.toUpperCase(Locale.ROOT).startsWith("HL");
    return digits.isEmpty() ? Optional.empty() : Optional.of((lords ? "HL" : "") + digits);
  }

  /**
   * The numbers in the words of a citation. One day belongs to all numbers. Of several, each
   * belongs to the numbers behind it where the words begin with a day, else to those before it.
   */
  List<Numbered> in(String words, Optional<LocalDate> said) {
    List<Day> days = new ArrayList<>();
    StringBuilder rest = new StringBuilder(words);
    Matcher matcher = date.matcher(words);
    while (matcher.find()) {
      String before = words.substring(0, matcher.start());
      boolean tabled = TABLED.matcher(before).find();
      boolean known = tabled || ANSWERED.matcher(before).find() || REPLY.matcher(before).find();
      if (known) {
        read(matcher.group(), said)
            .ifPresent(day -> days.add(new Day(before.length(), day, tabled)));
        // "on 12 and 19 December": the day before is of the same month.
        Matcher bare = BARE_DAY.matcher(before);
        if (bare.find()) {
          String month = matcher.group().replaceFirst("^\\d+(?:st|nd|rd|th)? ", "");
          read(bare.group(1) + " " + month, said)
              .ifPresent(day -> days.add(days.size() - 1, new Day(bare.start(), day, tabled)));
        }
      }
      rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.group().length()));
    }
    List<Printed> numbers = numbers(rest);
    boolean daysFirst =
        !days.isEmpty() && !numbers.isEmpty() && days.get(0).at() < numbers.get(0).at();
    List<Numbered> found = new ArrayList<>();
    for (Printed number : numbers) {
      Optional<Day> day = day(days, numbers, number, daysFirst);
      found.add(
          new Numbered(
              number.uin(),
              day.filter(d -> !d.isTabled()).map(Day::date),
              day.filter(Day::isTabled).map(Day::date)));
    }
    return found;
  }

  /** Numbers count from the first "Question", "PQ", "UIN" or "HL" before a digit. */
  private static List<Printed> numbers(CharSequence words) {
    List<Printed> numbers = new ArrayList<>();
    Matcher begin = NUMBERS_BEGIN.matcher(words);
    if (begin.find()) {
      Matcher matcher = UIN.matcher(words).region(begin.start(), words.length());
      while (matcher.find()) {
        int at = matcher.start();
        uin(matcher.group()).ifPresent(uin -> numbers.add(new Printed(at, uin)));
      }
    }
    return numbers;
  }

  /**
   * The day of a number: the one that stands between it and the numbers next to it. Where several
   * stand there ("on 12 and 19 December (HL1 and HL2)"), none is known to be its own.
   */
  private static Optional<Day> day(
      List<Day> days, List<Printed> numbers, Printed number, boolean daysFirst) {
    if (days.size() == 1) {
      return Optional.of(days.get(0));
    }
    List<Day> side =
        days.stream()
            .filter(day -> daysFirst ? day.at() < number.at() : day.at() > number.at())
            .toList();
    if (side.isEmpty()) {
      return Optional.empty();
    }
    Day next = daysFirst ? side.get(side.size() - 1) : side.get(0);
    List<Day> together =
        side.stream()
            .filter(
                day ->
                    numbers.stream()
                        .noneMatch(
                            other ->
                                Math.min(day.at(), next.at()) < other.at()
                                    && other.at() < Math.max(day.at(), next.at())))
            .toList();
    return together.size() == 1 ? Optional.of(next) : Optional.empty();
  }

  /** The one day in the words; empty where they have none or several. */
  Optional<LocalDate> day(String words, Optional<LocalDate> said) {
    List<LocalDate> days = new ArrayList<>();
    Matcher matcher = date.matcher(words);
    while (matcher.find()) {
      read(matcher.group(), said).ifPresent(days::add);
    }
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  /**
   * A day as printed. Without a year it is the last such day up to that of the text, since what is
   * cited came before.
   */
  private static Optional<LocalDate> read(String printed, Optional<LocalDate> said) {
    Matcher matcher = DAY.matcher(printed);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(matcher.group(1));
    Month month = Month.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
    try {
      if (matcher.group(3) != null) {
        return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(3)), month, day));
      }
      if (said.isEmpty()) {
        return Optional.empty();
      }
      LocalDate same = LocalDate.of(said.get().getYear(), month, day);
      return Optional.of(
          same.isAfter(said.get()) ? LocalDate.of(same.getYear() - 1, month, day) : same);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
