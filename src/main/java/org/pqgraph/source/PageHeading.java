package org.pqgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that some pages print above "Asked by:": "Written Question", a heading, and the day of
 * the answer ("Monday 23rd January 2023").
 *
 * @param heading the heading
 * @param date the day of the answer
 */
record PageHeading(Optional<String> heading, Optional<LocalDate> date) {
  static final PageHeading NONE = new PageHeading(Optional.empty(), Optional.empty());

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(\\d{1,2})(?:st|nd|rd|th)? (\\p{Alpha}+),? (\\d{4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * Takes such lines off the end of the lines before an "Asked by:"; without a date line just
   * there, nothing is taken.
   */
  static PageHeading takeFrom(List<String> lines) {
    int last = lastLine(lines, lines.size());
    Optional<LocalDate> date = last < 0 ? Optional.empty() : date(lines.get(last));
    if (date.isEmpty()) {
      return NONE;
    }
    int from = last;
    Optional<String> heading = Optional.empty();
    if (from > 0 && !lines.get(from - 1).isEmpty()) {
      from--;
      heading = Optional.of(lines.get(from)).filter(line -> !isFurniture(line));
      if (from > 0 && isFurniture(lines.get(from - 1))) {
        from--;
      }
    }
    lines.subList(from, lines.size()).clear();
    return new PageHeading(heading, date);
  }

  private static int lastLine(List<String> lines, int before) {
    int i = before - 1;
    while (i >= 0 && lines.get(i).isEmpty()) {
      i--;
    }
    return i;
  }

  private static boolean isFurniture(String line) {
    return line.equalsIgnoreCase("Written Question")
        || line.equalsIgnoreCase("Written Questions & Answers");
  }

  private static Optional<LocalDate> date(String line) {
    Matcher m = DATE.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(m.group(1) + " " + m.group(2) + " " + m.group(3), DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
