package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a release: query, validate, export, report. */
class ReleaseCommandsTest {
  private static final String PREFIX = "PREFIX pq: <https://w3id.org/pqgraph/ontology#>\n";

  @TempDir static Path folder;

  private static Path releases;

  @BeforeAll
  static void buildExamples() {
    releases = folder.resolve("releases");
    assertEquals(0, Console.run("build", "examples", "--out", releases, "--quiet").code());
  }

  @Test
  void aQueryComesInEveryFormatWithTheSameRows() throws IOException {
    String csv = query("unanswered", "csv").out();
    long rows = csv.lines().count() - 1;
    assertTrue(rows > 0, csv);
    JsonNode json = new ObjectMapper().readTree(query("unanswered", "json").out());
    assertEquals(rows, json.path("results").path("bindings").size());
    String columns =
        String.join(
            ",", new ObjectMapper().convertValue(json.path("head").path("vars"), String[].class));
    assertEquals(columns, csv.lines().findFirst().orElseThrow());
    assertEquals(rows + 1, query("unanswered", "tsv").out().lines().count());
    assertFalse(turtle(query("unanswered", "ttl").out()).isEmpty());
    String table = query("unanswered", "table").out();
    assertTrue(table.contains(columns.substring(0, columns.indexOf(','))), table);
  }

  @Test
  void aQueryOfOnesOwnComesFromAFile() throws IOException {
    Path count =
        Files.writeString(
            folder.resolve("count.rq"),
            PREFIX + "SELECT (COUNT(*) AS ?n) { ?q a pq:WrittenQuestion }");
    assertEquals("n\n52\n", query(count, "csv").out().replace("\r", ""));
    Path triples =
        Files.writeString(
            folder.resolve("triples.rq"),
            PREFIX + "CONSTRUCT { ?q a pq:WrittenQuestion } { ?q a pq:WrittenQuestion }");
    assertEquals(52, turtle(query(triples, "ttl").out()).size());
  }

  @Test
  void parametersAreBoundAndNeededOnesAskedFor() {
    Console bound =
        Console.run(
            "query",
            "questions-on-body",
            "-p",
            "body=Defending Democracy Taskforce",
            "--releases",
            releases,
            "--format",
            "csv");
    assertEquals(0, bound.code(), bound.err());
    assertTrue(bound.out().lines().count() > 1, bound.out());
    Console missing = query("questions-on-body", "csv");
    assertEquals(Main.WRONG_USAGE, missing.code());
    assertTrue(missing.err().contains("body"), missing.err());
  }

  @Test
  void theLibraryIsListedAndDescribed() {
    Console list = Console.run("query");
    assertEquals(0, list.code());
    assertTrue(list.out().lines().anyMatch(l -> l.startsWith("who-asks-whom ")), list.out());
    Console one = Console.run("query", "questions-on-body", "--describe");
    assertEquals(0, one.code());
    assertTrue(one.out().contains("-p body="), one.out());
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    Console name = query("who-asks-who", "csv");
    assertEquals(Main.WRONG_USAGE, name.code());
    assertTrue(name.err().contains("who-asks-whom"), name.err());
    assertEquals(1, name.err().lines().count(), name.err());
    assertEquals(Main.WRONG_USAGE, query(folder.resolve("none.rq"), "csv").code());
    Console none = Console.run("query", "facts", "--releases", folder.resolve("nowhere"));
    assertEquals(Main.WRONG_USAGE, none.code());
    assertTrue(none.err().contains("make one with: pqgraph build"), none.err());
  }

  @Test
  void aBrokenQueryIsNamedWithItsPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.rq"), "SELECT ?s WHERE { ?s ?p }");
    Console query = query(broken, "csv");
    assertEquals(Main.WRONG_USAGE, query.code());
    assertEquals("", query.out());
    assertEquals(1, query.err().lines().count(), query.err());
  }

  @Test
  void exportWritesAGraphOrAll() throws IOException {
    Console facts = Console.run("export", "--graph", "facts", "--releases", releases);
    assertEquals(0, facts.code(), facts.err());
    Model read = turtle(facts.out());
    assertTrue(
        read.contains(null, read.createProperty("https://w3id.org/pqgraph/ontology#evidence")));
    Path file = folder.resolve("all.nq");
    assertEquals(
        0,
        Console.run("export", "--format", "nq", "--output", file, "--releases", releases).code());
    assertTrue(RDFDataMgr.loadDataset(file.toString()).listNames().hasNext());
    Console unknown = Console.run("export", "--graph", "fcts", "--releases", releases);
    assertEquals(Main.WRONG_USAGE, unknown.code());
    assertTrue(unknown.err().contains("facts"), unknown.err());
  }

  @Test
  void theCurrentReleaseIsValid() {
    Console validate = Console.run("validate", "--releases", releases);
    assertEquals(0, validate.code(), validate.out());
    assertTrue(validate.err().startsWith("0 violations"), validate.err());
  }

  @Test
  void someonesTurtleIsCheckedAndReported() throws IOException {
    Path theirs =
        Files.writeString(
            folder.resolve("theirs.ttl"),
            """
            @prefix pq: <https://w3id.org/pqgraph/ontology#> .
            <https://example.org/question/1> a pq:WrittenQuestion .
            """);
    Path report = folder.resolve("report.ttl");
    Console validate = Console.run("validate", theirs, "--report", report);
    assertEquals(Main.NEEDS_A_PERSON, validate.code(), validate.err());
    assertTrue(
        validate
            .out()
            .lines()
            .anyMatch(l -> l.startsWith("violation\thttps://example.org/question/1\t")),
        validate.out());
    Model model = RDFDataMgr.loadModel(report.toString());
    assertTrue(
        model.contains(
            null,
            model.createProperty("http://www.w3.org/ns/shacl#focusNode"),
            model.createResource("https://example.org/question/1")));
  }

  @Test
  void whereNoShapeAppliesNothingWasChecked() throws IOException {
    Path misspelt =
        Files.writeString(
            folder.resolve("misspelt.ttl"),
            "<https://example.org/1> a <https://w3id.org/pqgraph/ontology#WrittnQuestion> .\n");
    Console validate = Console.run("validate", misspelt);
    assertEquals(Main.NEEDS_A_PERSON, validate.code());
    assertTrue(
        validate
            .err()
            .contains(
                "nothing was checked: nothing in it is of a class that has a shape; its classes are https://w3id.org/pqgraph/ontology#WrittnQuestion"),
        validate.err());
    Path empty = Files.writeString(folder.resolve("empty.ttl"), "");
    assertEquals(Main.NEEDS_A_PERSON, Console.run("validate", empty).code());
  }

  @Test
  void whatIsNoRdfIsTheUsersMistake() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> .\n");
    Console validate = Console.run("validate", broken);
    assertEquals(Main.WRONG_USAGE, validate.code());
    assertTrue(validate.err().contains("broken.ttl"), validate.err());
    assertTrue(validate.err().contains("line: 1"), validate.err());
    Path jsonLd = Files.writeString(folder.resolve("remote.jsonld"), "{}");
    assertEquals(Main.WRONG_USAGE, Console.run("validate", jsonLd).code());
    assertEquals(Main.WRONG_USAGE, Console.run("validate", folder.resolve("no.ttl")).code());
  }

  @Test
  void aReportMarksTheWordsThatTheReleaseHasAndIsTheSameAgain() throws IOException {
    Path file = folder.resolve("report.html");
    assertEquals(
        0, Console.run("report", "--releases", releases, "--sample", 1000, "-o", file).code());
    Document page = Jsoup.parse(Files.readString(file));
    Path own =
        Files.writeString(
            folder.resolve("quotes.rq"),
            PREFIX
                + "SELECT ?e ?f ?q { ?e pq:exact ?q ; pq:start ?s ; pq:rule ?r . ?f pq:evidence ?e }");
    JsonNode rows =
        new ObjectMapper().readTree(query(own, "json").out()).path("results").path("bindings");
    Map<String, String> quotes = new HashMap<>();
    for (JsonNode row : rows) {
      quotes.put(
          row.path("e").path("value").asText() + " " + row.path("f").path("value").asText(),
          row.path("q").path("value").asText());
    }
    assertFalse(quotes.isEmpty());
    Map<String, String> marked = new HashMap<>();
    for (Element article : page.select("article")) {
      marked.put(
          article.attr("data-evidence") + " " + article.attr("data-finding"),
          article.selectFirst("mark").wholeText());
    }
    assertEquals(quotes, marked);
    String small = Console.run("report", "--releases", releases, "--sample", 1).out();
    assertEquals(small, Console.run("report", "--releases", releases, "--sample", 1).out());
  }

  @Test
  void aReportOfARuleThatIsNoneNamesTheNearest() {
    Console report = Console.run("report", "--releases", releases, "--rule", "met-onn");
    assertEquals(Main.WRONG_USAGE, report.code());
    assertTrue(report.err().contains("met-on"), report.err());
    assertEquals(Main.WRONG_USAGE, Console.run("report", "--sample", 0).code());
  }

  @Test
  void aBodyIsToldInTheOrderOfTimeWithWordsAndSources() throws IOException {
    Console text = Console.run("body", "defending democracy taskforce", "--releases", releases);
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("“It has met 19 times"), text.out());
    assertTrue(text.out().contains("meeting count: 19"), text.out());
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Console.run(
                        "body",
                        "Defending Democracy Taskforce",
                        "--releases",
                        releases,
                        "--format",
                        "json")
                    .out());
    assertFalse(json.path("claims").isEmpty());
    String last = "";
    for (JsonNode claim : json.path("claims")) {
      assertFalse(claim.path("quote").asText().isEmpty(), claim.toString());
      assertTrue(claim.path("fact").asText().contains("/id/fact/"), claim.toString());
      assertFalse(claim.path("source").asText().isEmpty(), claim.toString());
      String day = claim.path("day").asText();
      assertTrue(day.isEmpty() || day.compareTo(last) >= 0, json.toPrettyString());
      last = day.isEmpty() ? last : day;
    }
  }

  @Test
  void aBodyThatNoAnswerNamesIsAnsweredWithTheNearest() {
    Console none = Console.run("body", "Defending Democracy Taskfroce", "--releases", releases);
    assertEquals(Main.NEEDS_A_PERSON, none.code());
    assertEquals("", none.out());
    assertTrue(none.err().contains("Defending Democracy Taskforce"), none.err());
  }

  @Test
  void rulesOfAllFilesAreListedWithTheirHits() throws IOException {
    Console table = Console.run("rules", "--releases", releases);
    assertEquals(0, table.code(), table.err());
    JsonNode rules =
        new ObjectMapper()
            .readTree(Console.run("rules", "--releases", releases, "--format", "json").out());
    assertEquals(rules.size() + 1, table.out().lines().count());
    Map<String, Integer> hits = new HashMap<>();
    for (JsonNode rule : rules) {
      assertFalse(rule.path("catches").asText().isEmpty(), rule.toString());
      hits.put(rule.path("rule").asText().replaceFirst("/.*", ""), rule.path("places").asInt());
    }
    for (String rule : List.of("met-n-times", "question-pursued", "disproportionate-cost")) {
      assertTrue(hits.getOrDefault(rule, 0) > 0, rule + " of " + hits);
    }
    String csv = Console.run("rules", "--releases", releases, "--format", "csv").out();
    assertEquals("rule,makes,examples,places,claims,catches", csv.lines().findFirst().orElse(""));
    Console without = Console.run("rules", "--releases", folder.resolve("nowhere"));
    assertEquals(0, without.code());
    assertTrue(without.err().contains("without hits"), without.err());
  }

  private static Console query(Object name, String format) {
    return Console.run("query", name, "--releases", releases, "--format", format);
  }

  private static Model turtle(String text) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(text), null, Lang.TURTLE);
    return model;
  }
}
