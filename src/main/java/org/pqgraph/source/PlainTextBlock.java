package org.pqgraph.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/**
 * The lines from one "Asked by:" to the next, taken apart.
 *
 * @param asker the words after "Asked by:"
 * @param answeringBody the body in "Question to the …:"
 * @param questionText the question
 * @param answerer the words after "Answered by"
 * @param answerText the answer
 */
record PlainTextBlock(
    String asker,
    Optional<String> answeringBody,
    String questionText,
    Optional<String> answerer,
    String answerText) {
  private static final Pattern QUESTION =
      Pattern.compile("(?i)(?:written )?question(?: to (?:the )?(?<body>.+?))?\\s*:?");
  private static final Pattern ANSWERED = Pattern.compile("(?i)answered by\\s*:?\\s*(?<who>.+)");
  private static final Pattern BRACKET = Pattern.compile("(?<name>[^(]+)\\((?<inside>.+)\\)\\s*");
  private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");
  private static final Pattern ROLE = Pattern.compile("(?<person>.+?)\\s+[-–—]\\s+(?<role>.+)");
  private static final Pattern PEER =
      Pattern.compile("(?i).*\\b(life peer|peer|hereditary|excepted|bishops?|archbishop)\\b.*");
  private static final Pattern TO_LORDS =
      Pattern.compile("(?i)to ask (his|her) majesty['’]s government\\b.*", Pattern.DOTALL);
  private static final Pattern TO_MINISTER =
      Pattern.compile(
          "(?i)to ask the (secretary of state|chancellor|prime minister|minister|attorney|solicitor|hon\\b|member).*",
          Pattern.DOTALL);
  private static final int LONGEST_QUESTION_LINE = 150;

  static PlainTextBlock of(List<String> lines) {
    String asker = lines.get(0).replaceFirst("(?i)asked by\\s*:\\s*", "");
    Optional<String> body = Optional.empty();
    Optional<String> answerer = Optional.empty();
    StringBuilder question = new StringBuilder();
    StringBuilder answer = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      Matcher to = QUESTION.matcher(line);
      Matcher by = ANSWERED.matcher(line);
      if (answerer.isEmpty()
          && question.isEmpty()
          && line.length() < LONGEST_QUESTION_LINE
          && to.matches()) {
        body = Optional.ofNullable(to.group("body"));
      } else if (answerer.isEmpty() && by.matches()) {
        answerer = Optional.of(by.group("who").strip());
      } else if (!line.isEmpty()) {
        StringBuilder text = answerer.isPresent() ? answer : question;
        text.append(text.isEmpty() ? "" : "\n").append(line);
      }
    }
    return new PlainTextBlock(
        asker,
        body,
        HtmlText.of(question.toString()),
        answerer,
        TextNormalizer.normalize(answer.toString()));
  }

  QuestionRecord record(String document, int number, PageHeading heading) {
    Optional<Person> askedBy = person(asker);
    return new QuestionRecord(
        new SourcePosition(document, number, Source.PAGE),
        OptionalLong.empty(),
        house(askedBy),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        askedBy,
        answeringBody,
        heading.heading(),
        questionText,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        answerer.map(who -> answer(who, heading.date())));
  }

  private AnswerRecord answer(String who, Optional<LocalDate> date) {
    Matcher role = ROLE.matcher(who);
    boolean hasRole = role.matches();
    return AnswerRecord.once(
        answerText,
        date,
        person(hasRole ? role.group("person") : who),
        hasRole ? Optional.of(role.group("role").strip()) : Optional.empty(),
        List.of(),
        answerText.endsWith(":"));
  }

  /** "Lord Mott (Conservative - Life peer)", "Nick Gibb (Conservative)", "Lucy Powell". */
  private static Optional<Person> person(String printed) {
    Matcher m = BRACKET.matcher(printed);
    boolean bracket = m.matches();
    String name = (bracket ? m.group("name") : printed).strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String[] inside = bracket ? DASH.split(m.group("inside").strip(), 2) : new String[0];
    Optional<String> party = inside.length > 0 ? Optional.of(inside[0]) : Optional.empty();
    Optional<String> from = inside.length > 1 ? Optional.of(inside[1]) : Optional.empty();
    return Optional.of(new Person(name, OptionalInt.empty(), party, from));
  }

  /** The page does not print the House; the asker's seat and the opening words tell it. */
  private Optional<House> house(Optional<Person> askedBy) {
    Optional<String> from = askedBy.flatMap(Person::memberFrom);
    if (from.isPresent()) {
      return Optional.of(PEER.matcher(from.get()).matches() ? House.LORDS : House.COMMONS);
    }
    if (TO_LORDS.matcher(questionText).matches()) {
      return Optional.of(House.LORDS);
    }
    return TO_MINISTER.matcher(questionText).matches()
        ? Optional.of(House.COMMONS)
        : Optional.empty();
  }
}
