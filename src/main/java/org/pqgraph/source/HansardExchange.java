package org.pqgraph.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/** The questions and the answer below one heading of the Official Report's text. */
final class HansardExchange {
  private static final Pattern NUMBER = Pattern.compile("\\s*\\[((?:HL)?[1-9][0-9]{0,8})\\]\\.?");

  private final String document;
  private final Optional<String> heading;
  private final Optional<House> house;
  private final Optional<LocalDate> day;
  private final List<HansardSpeech> speeches;
  private final RecordConsumer out;
  private int number;

  HansardExchange(
      String document,
      Optional<String> heading,
      Optional<House> house,
      Optional<LocalDate> day,
      List<HansardSpeech> speeches,
      RecordConsumer out) {
    this.document = document;
    this.heading = heading;
    this.house = house;
    this.day = day;
    this.speeches = List.copyOf(speeches);
    this.out = out;
  }

  /** A question with the number that it prints. */
  private record Asked(Person asker, Optional<String> uin, String text) {}

  /**
   * Gives out the records.
   *
   * @param before the number of records of the document so far
   * @return the number with these
   */
  int deliver(int before) throws InterruptedException {
    number = before + 1;
    List<HansardSpeech> questions = speeches.stream().filter(HansardSpeech::isQuestion).toList();
    List<HansardSpeech> answers = speeches.stream().filter(speech -> !speech.isQuestion()).toList();
    if (questions.isEmpty()) {
      tell(speeches.get(0), "no question is to be told from the words", "it was left out", true);
      return number;
    }
    List<Asked> asked = new ArrayList<>();
    for (HansardSpeech question : questions) {
      asked.add(asked(question));
    }
    Optional<AnswerRecord> answer = answers.isEmpty() ? Optional.empty() : answer(answers);
    for (Asked one : asked) {
      List<GroupedQuestion> grouped =
          asked.stream()
              .filter(other -> !other.equals(one) && other.uin().isPresent())
              .map(other -> new GroupedQuestion(other.uin().get(), Optional.empty()))
              .toList();
      out.record(record(one, grouped, answer));
      number++;
    }
    return number - 1;
  }

  private Asked asked(HansardSpeech speech) throws InterruptedException {
    HansardSpeech.Spoken spoken = speech.question().orElseThrow();
    List<String> numbers = new ArrayList<>();
    for (Matcher m = NUMBER.matcher(spoken.text()); m.find(); ) {
      numbers.add(m.group(1).toUpperCase(Locale.ROOT));
    }
    if (numbers.size() > 1) {
      tell(
          speech,
          "it prints " + numbers.size() + " numbers, and which words each is of is not to be told",
          "they were left in the text, as one question",
          false);
    }
    boolean one = numbers.size() == 1;
    String text = one ? NUMBER.matcher(spoken.text()).replaceFirst("") : spoken.text();
    return new Asked(
        person(spoken.name()),
        one ? Optional.of(numbers.get(0)) : Optional.empty(),
        TextNormalizer.normalize(text));
  }

  private static Person person(String name) {
    return new Person(name, OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  private Optional<AnswerRecord> answer(List<HansardSpeech> answers) throws InterruptedException {
    HansardSpeech first = answers.get(0);
    Optional<HansardSpeech.Spoken> spoken = first.answer();
    if (spoken.isEmpty()) {
      tell(
          first,
          "where the name ends and the answer begins is not to be told",
          "the answer's words were left out",
          true);
      return Optional.of(answer("", Optional.empty()));
    }
    if (answers.size() > 1) {
      tell(answers.get(1), "a further speech follows the answer", "it was left out", true);
    }
    HoldingAnswer holding =
        HoldingAnswer.takeFrom(TextNormalizer.normalize(spoken.get().text()), day);
    return Optional.of(
        answer(holding.answer().strip(), Optional.of(person(spoken.get().name())))
            .afterHolding(holding.day()));
  }

  private AnswerRecord answer(String text, Optional<Person> member) {
    return AnswerRecord.once(text, day, member, Optional.empty(), List.of(), text.endsWith(":"));
  }

  private QuestionRecord record(
      Asked asked, List<GroupedQuestion> grouped, Optional<AnswerRecord> answer) {
    return new QuestionRecord(
        new SourcePosition(document, number, Source.OFFICIAL_REPORT),
        OptionalLong.empty(),
        house.or(() -> asked.uin().map(HansardExchange::houseOf)),
        asked.uin(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(asked.asker()),
        Optional.empty(),
        heading,
        asked.text(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        grouped,
        answer);
  }

  private static House houseOf(String uin) {
    return uin.startsWith("HL") ? House.LORDS : House.COMMONS;
  }

  private void tell(HansardSpeech speech, String what, String outcome, boolean lost)
      throws InterruptedException {
    out.problem(
        new InputProblem(document, number, "line " + speech.line() + ": " + what, outcome, lost));
  }
}
