package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pqgraph.model.House;

/** The examples of {@code rules/citations.yaml} are the tests of its rules. */
class CitationRulesTest {
  private final CitationFinder finder = new CitationFinder();
  private final List<CitationRules.Rule> rules =
      CitationRules.load().rules().stream().map(CitationRules.Compiled::rule).toList();

  @TestFactory
  Stream<DynamicTest> eachExampleGivesWhatItSays() {
    return rules.stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ": " + example.text(),
                                () -> assertEquals(example.gives(), found(example)))));
  }

  @Test
  void eachRuleHasExamplesThatMatchAndItsOwnId() {
    Set<String> ids = new HashSet<>();
    for (CitationRules.Rule rule : rules) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.catches().endsWith("."), rule.id());
      assertTrue(rule.examples().stream().anyMatch(e -> hits(rule, e)), rule.id());
    }
  }

  private boolean hits(CitationRules.Rule rule, CitationRules.Example example) {
    return citations(example).stream()
        .anyMatch(c -> c.place().rule().equals(rule.id() + "/" + rule.version()));
  }

  private List<String> found(CitationRules.Example example) {
    return citations(example).stream()
        .map(
            c ->
                String.join(
                    " | ",
                    switch (c.link()) {
                      case PURSUANT_TO -> "pursuantTo";
                      case REFERS_TO -> "refersTo";
                      case CITES -> "cites";
                    },
                    c.cited().label(),
                    example.text().substring(c.place().start(), c.place().end())))
        .toList();
  }

  private List<Citation> citations(CitationRules.Example example) {
    TextPart part =
        example.in() != null && example.in().filter("question"::equals).isPresent()
            ? TextPart.QUESTION
            : TextPart.ANSWER;
    Optional<LocalDate> said =
        example.said() == null ? Optional.empty() : example.said().map(LocalDate::parse);
    return finder.in(example.text(), part, Optional.of(House.COMMONS), said);
  }
}
