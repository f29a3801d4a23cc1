package org.pqgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/** The names of questions: valid, and no two questions under one. */
class QuestionIrisTest {
  private static final LocalDate DAY = LocalDate.of(1996, 3, 12);

  private final Iris iris = new Iris("https://example.org/");

  private Node question(OptionalLong id, Optional<String> uin) {
    return iris.question(
        new QuestionRecord(
            new SourcePosition("a", 1, Source.PARLIAMENT_API),
            id,
            Optional.empty(),
            uin,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "To ask.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(),
            Optional.empty()));
  }

  @Test
  void theSameWordsUnderTwoNumbersOfTheApiAreTwoQuestions() {
    assertEquals(
        question(OptionalLong.of(1), Optional.empty()),
        question(OptionalLong.of(1), Optional.empty()));
    assertNotEquals(
        question(OptionalLong.of(1), Optional.empty()),
        question(OptionalLong.of(2), Optional.empty()));
    assertNotEquals(
        question(OptionalLong.empty(), Optional.of("9180/96")),
        question(OptionalLong.empty(), Optional.of("9181/96")));
  }

  @ParameterizedTest
  @CsvSource({
    "12345, 12345",
    "HL3206, HL3206",
    "9180/96, 9180~2F96",
    "9180-96, 9180-96",
    "WAQ67257, WAQ67257",
    "'A 1', A~201",
    ".., ~2E~2E"
  })
  void aUinIsOnePartOfThePath(String uin, String part) {
    assertEquals(
        "https://example.org/id/question/commons/1996-03-12/" + part,
        iris.question(House.COMMONS, DAY, uin).getURI());
  }

  @Property(tries = 500)
  void anyUinMakesAnIriThatIsOne(
      @ForAll @StringLength(min = 1, max = 30) String uin, @ForAll String other) {
    URI parsed = URI.create(iris.question(House.LORDS, DAY, uin).getURI());
    assertEquals(7, parsed.normalize().getRawPath().concat("/").split("/", -1).length);
    if (!uin.equals(other) && !uin.contains("\ufffd") && isText(uin) && isText(other)) {
      assertNotEquals(iris.question(House.LORDS, DAY, uin), iris.question(House.LORDS, DAY, other));
    }
  }

  /** Half a pair of surrogates is no text, and has no bytes of its own. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }
}
