package org.pqgraph.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has ended and what bears its name today. */
class NameIndexTest {
  private static Named department(String iri, String name, String other, String... to) {
    return new Named(
        iri,
        Set.of(Kind.DEPARTMENT),
        name,
        List.of(other),
        to.length == 0 ? Map.of() : Map.of("to", List.of(to)));
  }

  private final NameIndex index =
      new NameIndex(
          List.of(
              department("a-old", "Ministry of Ports", "Ports", "2021-09-19"),
              department("b-new", "Ministry of Ports", "Ports"),
              department("c-gone", "Department of Tides", "Tide Office", "2018-01-07"),
              department("d-next", "Department of Tides and Harbours", "Tide Office")));

  @Test
  void ofTwoOfOneNameTheLivingComesFirstAndAloneIsSure() {
    for (String name : List.of("Ministry of Ports", "ports", "the Tide Office")) {
      List<Candidate> found = index.find(name, Set.of(), 5);
      assertTrue(Set.of("b-new", "d-next").contains(found.get(0).named().iri()), found.toString());
      assertTrue(found.get(1).score() < 95, found.toString());
    }
    assertEquals("b-new", index.complete("Ministry", Set.of(), 5).get(0).iri());
  }

  @Test
  void whatHasEndedIsFoundByANameThatNobodyBearsNow() {
    assertEquals("c-gone", index.find("Department of Tides", Set.of(), 5).get(0).named().iri());
  }
}
