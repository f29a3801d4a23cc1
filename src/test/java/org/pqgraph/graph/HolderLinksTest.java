package org.pqgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.extract.Entity;
import org.pqgraph.extract.Mention;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.TextPart;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.reference.Holders;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceFolder;

/** The role holding that a place means, and the places that mean none. */
class HolderLinksTest {
  private final Holders holders;
  private final HolderLinks links;

  HolderLinksTest() throws IOException {
    holders =
        ReferenceData.load(
                new ReferenceFolder(Path.of("src/test/resources/reference/synced")).read())
            .holders();
    links = new HolderLinks(new Iris("https://example.org/"), holders);
  }

  private static AnswerRecord answer(Optional<LocalDate> date) {
    return AnswerRecord.once("Yes.", date, Optional.empty(), Optional.empty(), List.of(), false);
  }

  @Test
  void aPrintedRoleIsTheHoldingOfTheAnswersDay() {
    String role = "Minister of State (Home Office) (Security)";
    assertEquals(
        Optional.of(
            "https://example.org/id/role-holding/9006-minister-of-state-home-office-security-2024-07-08"),
        links.of(role, answer(Optional.of(LocalDate.parse("2025-01-10")))).map(Node::getURI));
    assertEquals(Optional.empty(), links.of(role, answer(Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is chaired by the Home Secretary.|true",
        "Home Secretary|true",
        "The Home Secretary's letter says so.|true",
        "As Home Secretary, my right hon. Friend decides.|true",
        "My right hon. Friend, the Home Secretary, and others met.|true",
        "The UK Home Secretary met her counterparts.|true",
        "The former Home Secretary decided.|false",
        "the then Home Secretary decided|false",
        "Shadow Home Secretary|false",
        "the French Home Secretary came|false",
        "Ruritania’s Home Secretary came|false",
        "the Home Secretary of Ruritania came|false",
        "Home Secretary Sample wrote.|false",
      })
  void theWordsAroundAPostTellWhetherItIsTheOneOfTheDay(String text, boolean isMeant) {
    int start = text.indexOf("Home Secretary");
    assertEquals(
        isMeant,
        holders
            .holder(
                "Home Secretary",
                text,
                start,
                start + "Home Secretary".length(),
                LocalDate.parse("2025-01-10"))
            .isPresent());
  }

  @Test
  void aBodyHasNoHolder() {
    Mention mention =
        new Mention(
            new Entity.Body("id/body/home-office", "Home Office", "department", true),
            new Place(TextPart.ANSWER, 0, 3, "r"));
    assertEquals(Optional.empty(), links.of(mention, null));
  }
}
