package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/** Answers made for tests, and what is found in them. */
final class Answers {
  static final Extractor EXTRACTOR = Extractor.load(KnownNames.gazetteer());

  private Answers() {}

  /** A question to the Cabinet Office, answered by Alex Example. */
  static QuestionRecord record(String question, String answer, Optional<LocalDate> answered) {
    return new QuestionRecord(
        new SourcePosition("test.txt", 1, Source.PAGE),
        OptionalLong.empty(),
        Optional.of(House.COMMONS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Cabinet Office"),
        Optional.empty(),
        question,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Optional.of(
            AnswerRecord.once(
                answer,
                answered,
                Optional.of(
                    new Person(
                        "Alex Example", OptionalInt.empty(), Optional.empty(), Optional.empty())),
                Optional.empty(),
                List.of(),
                false)));
  }

  static Extraction extract(String question, String answer, Optional<LocalDate> answered) {
    return EXTRACTOR.extract(record(question, answer, answered));
  }

  /** A fact as "subject | value | quote", as the facts query would show it. */
  static String line(Fact fact, QuestionRecord record) {
    return String.join(" | ", fact.about().label(), value(fact), quote(fact.place(), record));
  }

  static String value(Fact fact) {
    return switch (fact) {
      case Fact.MeetingCount f -> Integer.toString(f.count());
      case Fact.Meeting f -> f.date().toString();
      case Fact.Establishment f -> f.date().map(PartialDate::toString).orElse("");
      case Fact.Membership f -> f.participant().label();
      case Fact.Chairing f -> f.participant().label();
      case Fact.SecretariatProvision f -> f.at().map(Entity::label).orElse("");
      case Fact.Funding f -> f.pounds().map(pounds -> pounds.toPlainString()).orElse("");
      case Fact.DepartmentLink f -> f.department().label();
      case Fact.PurposeStatement f -> f.purpose();
    };
  }

  static String quote(Place place, QuestionRecord record) {
    String text =
        place.part() == TextPart.QUESTION ? record.text() : record.answer().orElseThrow().text();
    return text.substring(place.start(), place.end());
  }
}
