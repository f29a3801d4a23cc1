package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.model.Person;

/** A model may say anything of any span: what makes no sense makes no fact, and no failure. */
class ClassifiedFactsTest {
  private static final Body BOARD = new Body("id/body/board", "River Board", "board", false);
  private static final LocalDate DAY = LocalDate.of(2024, 10, 2);

  private static final Map<String, Sense> SENSES =
      Map.of(
          "date",
          new Sense.Date(PartialDate.of(2023)),
          "period",
          new Sense.During(new Period(DAY.minusYears(1), DAY)),
          "times",
          new Sense.Times(2),
          "number",
          new Sense.Cardinal(3),
          "money",
          new Sense.Money(BigDecimal.TEN),
          "body",
          new Sense.Named(new Body("id/body/a", "Anglers' League", "association", false)),
          "post",
          new Sense.Named(new Entity.Post("id/post/a", "Home Secretary", Optional.empty(), true)),
          "self",
          new Sense.Named(
              new Entity.Named(
                  new Person(
                      "Ann Quill", OptionalInt.empty(), Optional.empty(), Optional.empty()))),
          "name",
          new Sense.Other("Weir Trust", false),
          "short",
          new Sense.ShortForm("board", "board", true, false));

  private static final Map<String, Set<String>> MAKE =
      Map.of(
          "MeetingCount", Set.of("times", "number"),
          "Meeting", Set.of("date"),
          "Establishment", Set.of("date"),
          "Membership", Set.of("body", "post", "self", "name"),
          "Chairing", Set.of("body", "post", "self", "name"),
          "SecretariatProvision", Set.of("body", "name"),
          "DepartmentLink", Set.of("body", "name"),
          "Funding", Set.of("money"));

  @Test
  void eachRuleMakesFactsOfItsSortsOfSpansAndOfNoOther() {
    Sentence sentence = Sentences.of("The Board Span").get(0);
    for (Rule rule : RuleBook.load().rules()) {
      if (rule.confidence().isEmpty()) {
        continue;
      }
      Set<String> made = new TreeSet<>();
      SENSES.forEach(
          (sort, sense) -> {
            Span span = new Span(2, 3, sense, "test");
            Units units = new Units(sentence, List.of(span));
            StatementClassifier.Candidate candidate =
                new StatementClassifier.Candidate(span, BOARD, List.of());
            if (ClassifiedFacts.of(candidate, rule, units, Optional.of(DAY)).isPresent()) {
              made.add(sort);
            }
          });
      assertEquals(new TreeSet<>(MAKE.get(rule.makes())), made, rule.id());
    }
  }

  @Test
  void aYearThatIsNoDateIsNoMeeting() {
    Extraction found =
        Answers.extract(
            "To ask the Minister for the Cabinet Office what he does.",
            "The River Health Board met in formal session for the first time in 2023-24, and again in 2024-25.",
            Optional.of(DAY));
    assertTrue(found.facts().stream().noneMatch(Fact.Meeting.class::isInstance));
  }

  /** "Inquiry, set up, final report" stands in the head of the table, not in its rows. */
  @Test
  void aRowOfATableStatesNothingByItself() {
    Extraction found =
        Answers.extract(
            "To ask who chairs each of the recent statutory inquiries; and when each was set up.",
            """
            The Cabinet Office is the sponsor of the Infected Blood Inquiry.
            Their dates are below.
            Inquiry\tSet up\tFinal report
            UK Covid-19 Inquiry\tJune 2022\t–
            Infected Blood Inquiry\tJuly 2018\t20 May 2024""",
            Optional.of(DAY));

    assertEquals(
        List.of(),
        found.facts().stream()
            .filter(fact -> fact instanceof Fact.Meeting || fact instanceof Fact.Establishment)
            .toList());
    assertTrue(
        found.mentions().stream().anyMatch(m -> m.entity().label().startsWith("UK Covid")),
        "the row still names the body");
  }
}
