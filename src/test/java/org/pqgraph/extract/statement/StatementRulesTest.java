package org.pqgraph.extract.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.TextPart;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/** The examples of the files in {@code rules/statements} are the tests of their rules. */
class StatementRulesTest {
  private static final StatementFinder FINDER = StatementFinder.load();
  private static final List<StatementRule> RULES = StatementBook.rules();

  @TestFactory
  Stream<DynamicTest> everyExampleGivesWhatItSays() {
    return RULES.stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.text(),
                                () -> assertEquals(example.gives(), found(rule, example)))));
  }

  @Test
  void eachRuleHasAnIdOfItsOwnAnExampleAndASentence() {
    Set<String> ids = new HashSet<>();
    for (StatementRule rule : RULES) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.catches().endsWith("."), rule.id());
      assertTrue(!rule.examples().isEmpty(), rule.id() + " has examples");
    }
  }

  @Test
  void figuresAreThoseThatTheQuestionAsksFor() {
    List<String> lines =
        lines(
            record(
                "To ask the Minister, how many buoys were painted in 2024; and at what cost.",
                "In 2024, 1,312 buoys were painted, of which two were green. The 14 lighthouses"
                    + " were not.",
                Optional.empty()),
            "figure");
    assertEquals(
        List.of(
            " | 1312 | In 2024, 1,312 buoys were painted, of which two were green",
            " | 2 | In 2024, 1,312 buoys were painted, of which two were green"),
        lines);
  }

  @Test
  void anAddressOnTheNextLineIsThatOfThePointer() {
    List<String> lines =
        lines(
            record(
                "To ask the Minister, what he does.",
                "The list of lights is available at the following link:\n\nhttps://lights.example/a.",
                Optional.empty()),
            "pointer-found");
    assertEquals(
        List.of(
            " | https://lights.example/a |"
                + " The list of lights is available at the following link"),
        lines);
  }

  @Test
  void whoIsFoundBehindCommasAndOtherSentences() {
    assertEquals(
        List.of("The Lights Board | shortly | It will publish a list shortly"),
        lines(
            record(
                "What is done?",
                "The Lights Board has met. It will publish a list shortly.",
                Optional.empty()),
            "will-"));
    assertEquals(
        List.of("The Lights Board |  | and will publish a list".replace("and ", "")),
        lines(
            record(
                "What is done?",
                "The Lights Board, which advises Ministers, will publish a list.",
                Optional.empty()),
            "will-"));
  }

  /** Each would keep a pattern going back over it almost without end, or use up its stack. */
  @Test
  void textsMadeToBeReadForeverAreReadToAnEnd() {
    for (String part :
        List.of(
            "will be be will ",
            "a matter for ",
            "The Plan, published in ",
            "is available the ",
            "set out in ",
            "We met the Board of ",
            "no assessment of ",
            "how many what number of ",
            "Secretary of State for Aa, Bb and ",
            "in 2024 by 2025 ",
            "£1,111 ")) {
      for (String text :
          List.of(
              part.repeat(1400 / part.length()),
              (part.repeat(1400 / part.length()) + ". ").repeat(20))) {
        QuestionRecord record = record(text, text, Optional.of(LocalDate.of(2025, 3, 3)));
        for (Statement statement : FINDER.in(record)) {
          assertTrue(statement.place().end() <= text.length());
        }
      }
    }
  }

  private static List<String> found(StatementRule rule, StatementRule.Example example) {
    QuestionRecord record =
        record(
            example.question().orElse("To ask the Minister, what he does."),
            example.text(),
            example.answered().map(LocalDate::parse));
    String prefix =
        switch (rule.makes()) {
          case "asked", "outcome" -> "quantity-";
          default -> rule.id() + "/";
        };
    return lines(record, prefix);
  }

  private static List<String> lines(QuestionRecord record, String prefix) {
    List<String> lines = new ArrayList<>();
    for (Statement statement : FINDER.in(record)) {
      if (statement.place().rule().startsWith(prefix)) {
        lines.add(line(statement, record));
      }
    }
    return lines;
  }

  private static String line(Statement statement, QuestionRecord record) {
    String said =
        switch (statement) {
          case Statement.Commitment s ->
              s.who().orElse("") + " | " + s.due().map(StatementRulesTest::due).orElse("");
          case Statement.NoPlan s -> " | " + s.kind();
          case Statement.Responsibility s -> s.who() + " | " + s.kind();
          case Statement.Pointer s -> " | " + s.url().or(s::title).orElse("");
          case Statement.Contact s -> s.with() + " | " + s.on().map(Object::toString).orElse("");
          case Statement.QuantityOutcome s -> " | " + s.outcome();
          case Statement.Figure s -> " | " + s.value().toPlainString();
        };
    Place place = statement.place();
    String text =
        place.part() == TextPart.QUESTION ? record.text() : record.answer().orElseThrow().text();
    return said + " | " + text.substring(place.start(), place.end());
  }

  private static String due(Due due) {
    return due.latest()
        .map(last -> due.earliest().map(Object::toString).orElse("") + "/" + last)
        .orElse(due.printed());
  }

  private static QuestionRecord record(
      String question, String answer, Optional<LocalDate> answered) {
    return new QuestionRecord(
        new SourcePosition("test.txt", 1, Source.PAGE),
        OptionalLong.empty(),
        Optional.empty(),
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
                answer, answered, Optional.empty(), Optional.empty(), List.of(), false)));
  }
}
