package org.pqgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Official Report prints at the head of an answer that came after a holding answer:
 * "[holding answer 28 October 2009]:".
 *
 * @param answer the answer without it
 * @param day the day of the holding answer; absent where none is told
 */
record HoldingAnswer(String answer, Optional<LocalDate> day) {
  private static final String TAGS =
      "(?:\\s|&nbsp;|\u00a0|</?(?:i|b|em|strong|span|phrase|p)\\b[^<>]*>)*";
  private static final Pattern HEAD =
      Pattern.compile(
          "(?is)^(?<before>"
              + TAGS
              + ")(?<open>[\\[(]?)"
              + TAGS
              + "holding\\s+(?:answers?|repl(?:y|ies))\\b(?<words>[^<>\\]):.]{0,80}(?:<phrase\\b[^<>]*>[^<>]{0,40}</phrase>[^<>\\]):.]{0,40})?)"
              + TAGS
              + "[\\])]?"
              + TAGS
              + "[:.]?");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(\\d{1,2})(?:st|nd|rd|th)?\\s+(January|February|March|April|May|June|July|August|September|October|November|December)(?:\\s+(\\d{4}))?");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  /**
   * Takes it from the head of an answer.
   *
   * @param html the answer, as HTML or plain text
   * @param answered the day of the answer, for a day that is printed without its year
   */
  static HoldingAnswer takeFrom(String html, Optional<LocalDate> answered) {
    Matcher head = HEAD.matcher(html);
    if (!head.find()) {
      return new HoldingAnswer(html, Optional.empty());
    }
    String words = TAG.matcher(head.group("words")).replaceAll(" ");
    Matcher printed = DAY.matcher(words);
    if (!printed.find()) {
      return new HoldingAnswer(html, Optional.empty());
    }
    Optional<LocalDate> day = day(printed, answered);
    if (day.isEmpty() || answered.filter(day.get()::isAfter).isPresent()) {
      return new HoldingAnswer(html, Optional.empty());
    }
    // Tags that were opened before stay open for the rest; jsoup mends what is left over.
    String before = head.group("before").contains("<p") ? "<p>" : "";
    return new HoldingAnswer(before + html.substring(head.end()).stripLeading(), day);
  }

  private static Optional<LocalDate> day(Matcher printed, Optional<LocalDate> answered) {
    try {
      Month month = Month.valueOf(printed.group(2).toUpperCase(Locale.ROOT));
      int day = Integer.parseInt(printed.group(1));
      if (printed.group(3) != null) {
        return Optional.of(LocalDate.of(Integer.parseInt(printed.group(3)), month, day));
      }
      // Without a year it is the last such day up to the answer's.
      return answered.map(
          date -> {
            LocalDate same = LocalDate.of(date.getYear(), month, day);
            return same.isAfter(date) ? same.minusYears(1) : same;
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
