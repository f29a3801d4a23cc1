package org.pqgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for analysts says what the vocabulary says, and its example works. */
class OntologyPageTest {
  private static final String PAGE = Turtle.text(Path.of("docs/ontology.md"));

  private final Model core = Turtle.core();

  static Stream<String> terms() {
    return Terms.all();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void pageHasTheTermWithItsDefinition(String name) {
    Resource term = core.getResource(Turtle.NAMESPACE + name);
    String row =
        "| `pq:%s` | %s | %s |"
            .formatted(
                name,
                term.getRequiredProperty(RDFS.label).getString(),
                term.getRequiredProperty(SKOS.definition).getString());
    assertTrue(
        PAGE.contains("\n" + row + "\n"), () -> "docs/ontology.md should have the row\n" + row);
  }

  @Test
  void pageNamesNoTermThatIsNotThere() {
    List<String> known = Terms.all().toList();
    Pattern.compile("pq:([A-Za-z]+)")
        .matcher(PAGE)
        .results()
        .forEach(match -> assertTrue(known.contains(match.group(1)), match.group()));
  }

  @Test
  void quotationsOfTheExampleStandAtTheirOffsets() {
    assertEquals(2, Quotations.check(example()));
  }

  @Test
  void queryOfThePageFindsTheExample() {
    try (QueryExecution execution = QueryExecutionFactory.create(fenced("sparql"), example())) {
      var rows = execution.execSelect();
      var row = rows.next();
      assertEquals(19, row.getLiteral("value").getInt());
      assertEquals("has met 19 times since November 2022", row.getLiteral("exact").getString());
      assertFalse(rows.hasNext());
    }
  }

  private static Model example() {
    return Turtle.snippet(fenced("turtle"));
  }

  private static String fenced(String language) {
    var blocks =
        Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(PAGE).results().toList();
    assertEquals(1, blocks.size(), language);
    return blocks.get(0).group(1);
  }
}
