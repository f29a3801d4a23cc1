package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of reference data that a person or a killed sync left behind. */
class ReferenceFolderTest {
  private static final String PREFIXES =
      """
      @prefix id: <https://w3id.org/pqgraph/id/> .
      @prefix pq: <https://w3id.org/pqgraph/ontology#> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix schema: <https://schema.org/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @TempDir Path folder;

  private ReferenceFolder with(String turtle) throws IOException {
    Files.writeString(folder.resolve("members.ttl"), PREFIXES + turtle);
    return new ReferenceFolder(folder);
  }

  @Test
  void aBlankNodeIsNamedWithItsFile() throws IOException {
    ReferenceFolder blank = with("[] a pq:Member .");
    ReferenceException e = assertThrows(ReferenceException.class, blank::read);
    assertTrue(e.getMessage().contains("members.ttl: a blank node"), e.getMessage());
  }

  @Test
  void whatIsNoTurtleIsNamedWithItsFileAndLine() throws IOException {
    ReferenceFolder broken = with("id:member\\/1 a\n");
    ReferenceException e = assertThrows(ReferenceException.class, broken::read);
    assertTrue(e.getMessage().contains("members.ttl: [line: "), e.getMessage());
  }

  @Test
  void aDayThatIsNoneIsNamedWithItsResource() throws IOException {
    ReferenceFolder odd =
        with(
            "id:role-holding\\/1 a pq:RoleHolding ; org:member id:member\\/1 ; pq:post id:post\\/prime-minister ; schema:startDate \"soon\" .");
    var graph = odd.read();
    ReferenceException e = assertThrows(ReferenceException.class, () -> ReferenceData.load(graph));
    assertTrue(e.getMessage().contains("id/role-holding/1>: soon is no date"), e.getMessage());
  }

  @Test
  void aPostOfTheProgramNeedsNoDescription() throws IOException {
    ReferenceFolder short_ =
        with(
            "id:role-holding\\/1 a pq:RoleHolding ; org:member id:member\\/1 ; pq:post id:post\\/prime-minister ; schema:startDate \"2024-07-05\"^^xsd:date .");
    Files.writeString(folder.resolve(".members.ttl.1.part"), "half");
    assertEquals(
        Optional.of("id/member/1"),
        ReferenceData.load(short_.read())
            .holders()
            .holder("the Prime Minister", Optional.empty(), LocalDate.parse("2025-01-01"))
            .map(RoleHolding::member));
  }
}
