package org.pqgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query of the library has a scene: its rows on the fixture, in expected/NAME.csv. */
class LibraryQueriesTest {
  private static final QueryLibrary LIBRARY = QueryLibrary.load();
  private static final Path EXPECTED = Path.of("src/test/resources/query/expected");

  /** The fixture's own names stand in for the examples, which are of the real record. */
  private static final Map<String, String> REQUIRED =
      Map.of("body", "harbour SAFETY taskforce", "member", "baroness ford", "words", "board cost*");

  /** Of this body, answers of several days say the same, and disagree. */
  private static final Map<String, String> DISPUTED = Map.of("body", "bf");

  static Stream<LibraryQuery> queries() {
    return LIBRARY.names().stream().map(LIBRARY::get);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void findsInTheFixtureWhatItsSceneSays(LibraryQuery query) throws IOException {
    Map<String, String> named = query.name().equals("body-timeline") ? DISPUTED : REQUIRED;
    Map<String, String> values = new HashMap<>();
    query.parameters().stream()
        .filter(Parameter::isRequired)
        .forEach(p -> values.put(p.name(), named.get(p.name())));
    String expected = Files.readString(EXPECTED.resolve(query.name() + ".csv"));
    assertEquals(expected, QueryFixture.run(QueryParameters.bind(query, values), Format.CSV, 0));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void runsWithItsOwnExamples(LibraryQuery query) {
    Map<String, String> values =
        query.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::sample));
    Query bound = QueryParameters.bind(query, values);
    assertFalse(QueryFixture.run(bound, Format.TABLE, 120).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void hasFrontMatterAndAFullOrder(LibraryQuery query) {
    assertFalse(query.title().endsWith("."), "a title is no sentence");
    assertTrue(query.description().endsWith("."), "a description is sentences");
    Query bound = QueryParameters.bind(query.text(), Map.of());
    assertTrue(bound.hasOrderBy(), "the order of rows must not be left to chance");
    for (Parameter parameter : query.parameters()) {
      assertTrue(
          parameter.defaultValue().isPresent() || parameter.example().isPresent(),
          parameter.name() + " needs a default or an example");
      parameter
          .defaultValue()
          .filter(value -> parameter.name().equals(Parameter.LIMIT))
          .ifPresent(value -> assertEquals(Long.parseLong(value), bound.getLimit()));
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void usesOnlyTermsOfTheVocabulary(LibraryQuery query) throws IOException {
    Set<String> declared =
        matches("(?m)^pq:(\\w+)", Files.readString(Path.of("ontology/pqgraph.ttl")));
    Set<String> used = matches("\\bpq:(\\w+)", query.text());
    used.removeAll(declared);
    assertTrue(used.isEmpty(), () -> "not in ontology/pqgraph.ttl: " + used);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isInTheDocumentationWithACommand(LibraryQuery query) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/queries.md"));
    String row =
        lines.stream()
            .filter(line -> line.startsWith("| `" + query.name() + "` |"))
            .findFirst()
            .orElse("");
    assertTrue(
        row.contains("`./pqgraph query " + query.name()),
        () -> "docs/queries.md has no row with a command for " + query.name());
    for (Parameter parameter : query.parameters()) {
      assertTrue(
          row.contains("`" + parameter.name() + "`"),
          () -> "docs/queries.md does not name " + parameter.name() + " of " + query.name());
      if (parameter.isRequired()) {
        assertTrue(
            row.contains("-p " + parameter.name() + "=\"" + parameter.sample() + "\""),
            () -> "the command lacks " + parameter.name());
      }
    }
  }

  @Test
  void sceneFilesAndDocumentationHaveNoQueryThatIsGone() throws IOException {
    SortedSet<String> scenes = new TreeSet<>();
    try (Stream<Path> files = Files.list(EXPECTED)) {
      files.forEach(file -> scenes.add(file.getFileName().toString().replace(".csv", "")));
    }
    assertEquals(LIBRARY.names(), scenes);
    assertEquals(
        LIBRARY.names(),
        new TreeSet<>(
            matches(
                "(?m)^\\| `([a-z-]+)` \\|.*`\\./pqgraph query ",
                Files.readString(Path.of("docs/queries.md")))));
  }

  @Test
  void theFactsTableHasTheColumnsThatOthersRelyOn() {
    Query facts = QueryParameters.bind(LIBRARY.get("facts"), Map.of());
    assertEquals(
        List.of("source", "factType", "subject", "value", "quote", "answer", "tier"),
        facts.getResultVars());
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
