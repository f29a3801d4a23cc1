package org.pqgraph.release;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The six real questions that the project began with, from a folder beside the project; skipped
 * where it is absent.
 */
class SeedTest {
  private static final Path SEED = Path.of("../shared/seed");
  private static final String PREFIXES =
      """
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX org: <http://www.w3.org/ns/org#>
      """;

  @TempDir static Path folder;

  static BuildResult result;
  static StoreReader store;

  @BeforeAll
  static void buildSeed() throws IOException {
    assumeTrue(Files.isDirectory(SEED), "the seed is not beside the project");
    result = Builds.build(SEED, folder.resolve("releases"));
    store = StoreReader.open(result.release());
    store.graph().begin(ReadWrite.READ);
  }

  @AfterAll
  static void close() throws IOException {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void sixQuestionsOneAskerOneAnswererInOnePost() {
    assertEquals(
        List.of("6 1 1 6"),
        rows(
            "SELECT (COUNT(DISTINCT ?q) AS ?a) (COUNT(DISTINCT ?m) AS ?b) (COUNT(DISTINCT ?d) AS ?c) (COUNT(DISTINCT ?x) AS ?e) "
                + "{ ?q a pq:WrittenQuestion ; pq:askedBy ?m ; pq:answeringBody ?d ; pq:answer ?x }"));
    assertEquals(
        // The authority file knows him by the name that he had in the Commons.
        List.of("David Hanson Minister of State (Home Office) Home Office"),
        rows(
            "SELECT DISTINCT ?m ?p ?d { ?a pq:answeredBy/skos:prefLabel ?m ; pq:answeredAs ?post . ?post skos:prefLabel ?p ; org:postIn/skos:prefLabel ?d }"));
  }

  @Test
  void theTaskforceIsOneBodyUnderAllItsForms() {
    assertEquals(
        List.of("Defending Democracy Taskforce"),
        rows(
            "SELECT DISTINCT ?l { ?t pq:mentions ?b . ?b org:classification/skos:notation 'taskforce' ; skos:prefLabel ?l }"));
    Set<String> forms =
        new TreeSet<>(
            rows(
                "SELECT DISTINCT ?words { ?b skos:prefLabel 'Defending Democracy Taskforce'@en ; pq:evidence ?e . ?e pq:exact ?words . ?t pq:mentions ?b . ?e pq:statedIn ?t }"));
    assertEquals(Set.of("Defending Democracy Taskforce", "Taskforce"), forms);
  }

  @Test
  void sevenMinisterialMembersWithTheirDepartments() {
    // Posts that moved between departments are in each of them.
    Set<String> seven =
        Set.of(
            "Security Minister Home Office",
            "Parliamentary Secretary (Cabinet Office) Cabinet Office",
            "Minister for the Future Digital Economy and Online Safety Department for Science, Innovation and Technology",
            "Minister for Skills Department for Education",
            "Minister for Media and Data Department for Culture, Media and Sport",
            "Minister of State for Europe, North America and Overseas Territories Foreign, Commonwealth and Development Office",
            "Minister for Homelessness and Democracy Ministry of Housing, Communities and Local Government");
    Set<String> posts =
        rows(
                "SELECT ?p ?d { ?f a pq:Membership ; pq:participant ?post . ?post a pq:Post ; skos:prefLabel ?p ; org:postIn/skos:prefLabel ?d }")
            .stream()
            .collect(toSet());
    assertTrue(posts.containsAll(seven), posts::toString);
  }

  @Test
  void theOtherBodiesAreNamed() {
    Set<String> bodies =
        Set.copyOf(
            rows(
                "SELECT DISTINCT ?l { ?t pq:mentions ?b . ?b org:classification ?k ; skos:prefLabel ?l }"));
    assertTrue(
        bodies.containsAll(
            Set.of(
                "Joint Election Preparedness Unit",
                "National Protective Security Authority",
                "National Cyber Security Centre",
                "Parliamentary Security Department")),
        bodies.toString());
  }

  @Test
  void theAnswerThatIsCutOffIsKeptWithAWarning() throws IOException {
    assertEquals(1L, result.counts().get("truncated"));
    assertEquals(1, rows("SELECT ?a { ?a a pq:Answer ; pq:isTruncated true }").size());
    assertTrue(
        Files.readString(result.release().resolve("report/validation.ttl"))
            .contains("cut the text off"));
  }

  @Test
  void nothingIsViolated() {
    assertEquals(0L, result.counts().get("violations"));
    assertEquals(0L, result.counts().get("lost"));
  }

  private static List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(store.graph()))
            .query(PREFIXES + query)
            .set(TDB2.symUnionDefaultGraph, true)
            .build()) {
      var results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution row = results.next();
        rows.add(
            String.join(
                " ",
                results.getResultVars().stream()
                    .map(
                        v ->
                            row.get(v).isLiteral()
                                ? row.getLiteral(v).getLexicalForm()
                                : row.get(v).toString())
                    .toList()));
      }
    }
    return rows;
  }
}
