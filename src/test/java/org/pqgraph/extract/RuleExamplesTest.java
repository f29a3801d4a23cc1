package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pqgraph.extract.Rule.Example;
import org.pqgraph.model.QuestionRecord;

/** Every rule finds in its examples just what they say, and has some of either kind. */
class RuleExamplesTest {
  private static final RuleBook BOOK = RuleBook.load();

  @TestFactory
  Stream<DynamicTest> everyExampleGivesWhatItSays() {
    return BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.text(), () -> check(rule, example))));
  }

  private static void check(Rule rule, Example example) {
    QuestionRecord record =
        Answers.record(
            example.question().orElse("To ask the Minister for the Cabinet Office what he does."),
            example.text(),
            example.answered().map(LocalDate::parse));
    assertEquals(
        String.join("\n", example.gives()),
        String.join("\n", found(rule, Answers.EXTRACTOR.extract(record))));
  }

  /** What one rule found, as "subject | value | quote". */
  private static List<String> found(Rule rule, Extraction extraction) {
    String key = rule.id() + "/";
    List<String> lines = new ArrayList<>();
    for (Mention mention : extraction.mentions()) {
      if (mention.place().part() == TextPart.ANSWER && mention.place().rule().startsWith(key)) {
        lines.add(
            mention.entity().label()
                + " | | "
                + Answers.quote(mention.place(), extraction.record()));
      }
    }
    for (Fact fact : extraction.facts()) {
      if (fact.place().rule().startsWith(key)) {
        lines.add(Answers.line(fact, extraction.record()).replace(" |  | ", " | | "));
      }
    }
    for (Holding holding : extraction.holdings()) {
      if (holding.place().rule().startsWith(key)) {
        lines.add(
            String.join(
                " | ",
                holding.person().name(),
                holding.post().label(),
                Answers.quote(holding.place(), extraction.record())));
      }
    }
    extraction
        .refusal()
        .filter(refusal -> refusal.place().rule().startsWith(key))
        .map(r -> "| " + r.kind() + " | " + Answers.quote(r.place(), extraction.record()))
        .ifPresent(lines::add);
    return lines;
  }

  @Test
  void everyRuleHasExamplesThatMatchAndOneThatMustNot() {
    for (Rule rule : BOOK.rules()) {
      if (rule.patterns().isEmpty() && rule.examples().isEmpty()) {
        continue;
      }
      assertTrue(rule.examples().stream().anyMatch(e -> !e.gives().isEmpty()), rule.id());
      assertTrue(rule.examples().stream().anyMatch(e -> e.gives().isEmpty()), rule.id());
    }
  }

  @Test
  void noTwoRulesHaveOneId() {
    assertEquals(BOOK.rules().stream().map(Rule::id).distinct().count(), BOOK.rules().size());
  }

  @Test
  void everyRuleWithPatternsHasTriggers() {
    for (Rule rule : BOOK.rules()) {
      assertTrue(rule.patterns().isEmpty() == rule.triggers().isEmpty(), rule.id());
    }
    assertTrue(Optional.of(BOOK.rules()).filter(rules -> rules.size() > 40).isPresent());
  }
}
