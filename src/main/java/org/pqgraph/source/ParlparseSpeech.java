package org.pqgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;

/**
 * A {@code ques} or {@code reply} of TheyWorkForYou's XML.
 *
 * @param head its attributes and place
 * @param markup what stands in it
 */
record ParlparseSpeech(Head head, XmlMarkup markup) {
  /**
   * The attributes of such an element.
   *
   * @param id as {@code uk.org.publicwhip/wrans/2024-12-10.HL3206.q0}
   * @param url the page that it was taken from
   * @param speakerId as {@code uk.org.publicwhip/lord/100300}, in older files
   * @param speakerName the member's name
   * @param line the line of the document
   */
  record Head(
      Optional<String> id,
      Optional<String> url,
      Optional<String> speakerId,
      Optional<String> speakerName,
      int line) {}

  /**
   * A question in it.
   *
   * @param uin its number
   * @param text the question
   */
  record Numbered(Optional<String> uin, String text) {}

  private static final Pattern DAY_OF_ID =
      Pattern.compile("uk\\.org\\.publicwhip/[a-z]+/(\\d{4}-\\d\\d-\\d\\d)[a-z]*\\..*");

  /** The official address of a question prints its day of tabling, in two forms over time. */
  private static final Pattern PERMALINK =
      Pattern.compile(
          "https?://[a-z.-]*parliament\\.uk/(?:.*/written-question/(?<house>Commons|Lords)|written-questions/detail)/"
              + "(?<day>\\d{4}-\\d\\d-\\d\\d)/(?<uin>[A-Za-z0-9]+)/?");

  private static final Pattern LORDS_PAGE = Pattern.compile(".*/pa/ld\\d{4,6}/.*");
  private static final Pattern COMMONS_PAGE = Pattern.compile(".*/pa/cm\\d{4,6}/.*");

  /**
   * The day of a page of the Official Report, which its address has in two forms; of the year, the
   * last digit or two.
   */
  private static final Pattern DAY_OF_PAGE =
      Pattern.compile(
          ".*/pa/(?:cm|ld)(?<session>\\d{4})\\d{0,2}/.*?/(?:cm|ld|vo)?(?<year>\\d{1,2})(?<month>[01]\\d)(?<day>[0-3]\\d)(?:/|[a-z-]).*");

  private static final int YEARS_OF_SESSION = 3;

  private static final Pattern UIN = Pattern.compile("(?:HL)?[1-9][0-9]{0,8}");

  /** Two numbers or more in one mark. */
  private static final Pattern BETWEEN_NUMBERS =
      Pattern.compile("(?i)[\\s,;&]+(?:and\\s+)?(?=HL|[0-9])");

  Optional<Person> speaker() {
    return head.speakerName()
        .filter(name -> !name.equalsIgnoreCase("unknown"))
        .map(name -> new Person(name, OptionalInt.empty(), Optional.empty(), Optional.empty()));
  }

  /**
   * The questions that it asks. In older files one member's numbered questions stand in one
   * element, below words that belong to each of them.
   */
  List<Numbered> questions() {
    List<Integer> numbered = new ArrayList<>();
    for (int i = 0; i < markup.parts().size(); i++) {
      if (markup.parts().get(i).number().isPresent()) {
        numbered.add(i);
      }
    }
    if (numbered.size() < 2) {
      Optional<String> number =
          numbered.isEmpty() ? Optional.empty() : markup.parts().get(numbered.get(0)).number();
      return numbered(number, HtmlText.of(html(0)));
    }
    List<Numbered> questions = new ArrayList<>();
    String before = html(0, numbered.get(0));
    for (int i = 0; i < numbered.size(); i++) {
      int from = numbered.get(i);
      int to = i + 1 < numbered.size() ? numbered.get(i + 1) : markup.parts().size();
      questions.addAll(
          numbered(markup.parts().get(from).number(), HtmlText.of(before + html(from, to))));
    }
    return questions;
  }

  /** The questions of one mark: one, or as many as it has numbers. */
  private static List<Numbered> numbered(Optional<String> mark, String text) {
    List<Numbered> questions =
        mark.stream()
            .flatMap(BETWEEN_NUMBERS::splitAsStream)
            .flatMap(number -> uin(number).stream())
            .distinct()
            .map(uin -> new Numbered(Optional.of(uin), text))
            .toList();
    return questions.isEmpty() ? List.of(new Numbered(Optional.empty(), text)) : questions;
  }

  private String html(int from) {
    return html(from, markup.parts().size());
  }

  private String html(int from, int to) {
    StringBuilder html = new StringBuilder();
    markup.parts().subList(from, to).forEach(part -> html.append(part.html()));
    return html.toString();
  }

  /** A number as printed; "0" is how parlparse says that none was. */
  private static Optional<String> uin(String printed) {
    String uin = PrintedUin.of(printed);
    return UIN.matcher(uin).matches() ? Optional.of(uin) : Optional.empty();
  }

  /** Whether it was taken from the site of questions, and not from the Official Report. */
  boolean isFromQuestionsSite() {
    return permalink().isPresent();
  }

  /** Whether it was taken from the Official Report, whose days are days of answers. */
  boolean isFromOfficialReport() {
    String where = head.url().orElse("");
    return LORDS_PAGE.matcher(where).matches() || COMMONS_PAGE.matcher(where).matches();
  }

  /** The day of tabling, where the official address tells it of this very number. */
  Optional<LocalDate> tabled(String uin) {
    return permalink()
        .filter(m -> m.group("uin").equalsIgnoreCase(uin))
        .flatMap(m -> day(m.group("day")));
  }

  /**
   * The day in its id. In files from the Official Report that is the day of the report, in files
   * from the questions site the day of tabling.
   */
  Optional<LocalDate> dayOfId() {
    Optional<Matcher> matched = head.id().map(DAY_OF_ID::matcher).filter(Matcher::matches);
    return matched.flatMap(m -> day(m.group(1)));
  }

  /** The day of the page of the Official Report that it was taken from. */
  Optional<LocalDate> dayOfPage() {
    Matcher page = DAY_OF_PAGE.matcher(head.url().orElse(""));
    if (!page.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(page.group("session"));
    for (int year = first; year < first + YEARS_OF_SESSION; year++) {
      if (Integer.toString(year).endsWith(page.group("year"))) {
        return day(year + "-" + page.group("month") + "-" + page.group("day"));
      }
    }
    return Optional.empty();
  }

  /** The House, told by the number's form, the address, or the kind of member who asked. */
  Optional<House> house(Optional<String> uin) {
    if (uin.isPresent()) {
      return Optional.of(uin.get().startsWith("HL") ? House.LORDS : House.COMMONS);
    }
    Optional<House> printed =
        permalink().map(m -> m.group("house")).flatMap(name -> House.of(name));
    if (printed.isPresent()) {
      return printed;
    }
    String where = head.url().orElse("");
    if (LORDS_PAGE.matcher(where).matches() || isSpeaker("lord")) {
      return Optional.of(House.LORDS);
    }
    boolean commons = COMMONS_PAGE.matcher(where).matches() || isSpeaker("member");
    return commons ? Optional.of(House.COMMONS) : Optional.empty();
  }

  private boolean isSpeaker(String kind) {
    return head.speakerId()
        .filter(id -> id.startsWith("uk.org.publicwhip/" + kind + "/"))
        .isPresent();
  }

  private Optional<Matcher> permalink() {
    return head.url().map(PERMALINK::matcher).filter(Matcher::matches);
  }

  private static Optional<LocalDate> day(String printed) {
    try {
      return Optional.of(LocalDate.parse(printed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
