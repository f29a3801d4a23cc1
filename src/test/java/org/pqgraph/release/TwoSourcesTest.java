package org.pqgraph.release;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.source.QuestionDocuments;

/** The same questions from several sources are one graph, whatever the order of the inputs. */
class TwoSourcesTest {
  private static final int COUNT = 1_000;
  private static final String NAMED_BY_TEXT = "/id/question/text/";

  @TempDir static Path folder;

  static List<QuestionRecord> records;
  static Path json;
  static Set<Quad> ofJson;

  @BeforeAll
  static void build() throws IOException {
    records = QuestionDocuments.samples(COUNT);
    json = Files.writeString(folder.resolve("a.json"), QuestionDocuments.apiJson(records));
    ofJson = Builds.store(build("json", json).release());
  }

  private static BuildResult build(String name, Path... inputs) throws IOException {
    return Builds.build(List.of(inputs), folder.resolve(name), new Builds.Quiet());
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static long count(Set<Quad> quads, String property) {
    return quads.stream().filter(q -> q.getPredicate().getURI().endsWith(property)).count();
  }

  private static List<JsonNode> differences(BuildResult result) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(result.release().resolve("report/differences.jsonl"))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  /** Everything that the API's document gives, and beside it one more source for each question. */
  private static void assertOneGraph(BuildResult result) throws IOException {
    Set<Quad> store = Builds.store(result.release());
    Set<Quad> added = new HashSet<>(store);
    added.removeAll(ofJson);
    Set<Quad> lost = new HashSet<>(ofJson);
    lost.removeAll(store);
    assertEquals(Set.of(), lost);
    Set<Node> questions =
        ofJson.stream()
            .filter(q -> q.getPredicate().getURI().endsWith("#questionText"))
            .map(Quad::getSubject)
            .collect(toSet());
    assertEquals(COUNT, questions.size());
    Set<Node> linked =
        added.stream()
            .filter(q -> q.getPredicate().getURI().endsWith("/terms/source"))
            .map(Quad::getSubject)
            .collect(toSet());
    assertEquals(questions, linked);
    assertEquals(COUNT + 2, added.size(), "the links, and the document with its name");
    assertEquals(COUNT, result.counts().get("questions"));
    assertEquals(COUNT, result.counts().get("repeated"));
    assertEquals(0, result.counts().get("lost"));
    try (var files = Files.walk(result.release())) {
      assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".tmp")).toList());
    }
  }

  @Test
  void apiAndXmlInBothOrders() throws IOException {
    Path xml = file("b.xml", QuestionDocuments.parlparse(records));
    BuildResult one = build("json-xml", json, xml);
    BuildResult other = build("xml-json", xml, json);
    assertOneGraph(one);
    assertOneGraph(other);
    assertEquals(Builds.store(one.release()), Builds.store(other.release()));
    assertEquals(List.of(), differences(one));
    assertEquals(List.of(), differences(other));
  }

  @Test
  void xmlThatPrintsNoDayOfTablingInBothOrders() throws IOException {
    Path xml = file("report.xml", QuestionDocuments.parlparseOfReport(records));
    BuildResult one = build("json-report", json, xml);
    BuildResult other = build("report-json", xml, json);
    assertOneGraph(one);
    assertOneGraph(other);
    assertEquals(List.of(), differences(other));
  }

  @Test
  void csvAndApi() throws IOException {
    BuildResult result =
        build("csv-json", file("c.csv", QuestionDocuments.csv(records, ',')), json);
    assertOneGraph(result);
    assertEquals(List.of(), differences(result));
  }

  @Test
  void theOfficialWordsLeadAndTheDifferenceIsTold() throws IOException {
    List<QuestionRecord> few = records.subList(2, 4);
    Path official = file("few.json", QuestionDocuments.apiJson(few));
    Path other =
        file(
            "few.xml",
            QuestionDocuments.parlparse(few)
                .replace("Boards: Count 2", "Panels")
                .replaceFirst("The Low Pay Commission met", "The Commission met"));
    for (BuildResult result :
        List.of(build("few1", official, other), build("few2", other, official))) {
      List<JsonNode> differences = differences(result);
      assertEquals(2, differences.size());
      assertEquals(2L, result.counts().get("differences"));
      JsonNode heading = differences.get(0);
      assertEquals("few.xml", heading.path("document").asText());
      assertEquals(1, heading.path("record").asInt());
      assertEquals("heading", heading.path("field").asText());
      assertEquals("Boards: Count 2", heading.path("graph").asText());
      assertEquals("Panels", heading.path("says").asText());
      assertEquals("answerText", differences.get(1).path("field").asText());
      assertTrue(
          heading.path("question").asText().endsWith("/id/question/lords/2024-01-08/HL3002"),
          heading.toString());
      Set<Quad> store = Builds.store(result.release());
      assertEquals(2, count(store, "#heading"));
      assertTrue(
          store.stream()
              .noneMatch(
                  q ->
                      q.getObject().isLiteral()
                          && q.getObject().getLiteralLexicalForm().equals("Panels")));
    }
  }

  @Test
  void aNumberAndDayThatTwoRecordsClaimIsTakenForNeither() throws IOException {
    List<QuestionRecord> one = records.subList(2, 3);
    String xml = QuestionDocuments.parlparseOfReport(one);
    Path other = file("claimed.xml", xml);
    Path disputing = file("disputing.xml", xml.replace("how many", "how few"));
    Builds.Quiet progress = new Builds.Quiet();
    BuildResult result =
        Builds.build(
            List.of(disputing, file("one.json", QuestionDocuments.apiJson(one)), other),
            folder.resolve("claims"),
            progress);
    assertEquals(2, progress.problems.size());
    assertTrue(
        progress
            .problems
            .get(0)
            .toString()
            .startsWith(
                "disputing.xml, record 1: (UIN HL3002) no day of tabling is printed, and records of other words have"),
        progress.problems.toString());
    Set<Quad> store = Builds.store(result.release());
    assertEquals(3, count(store, "#questionText"));
    assertEquals(
        2,
        store.stream()
            .filter(
                q ->
                    q.getPredicate().getURI().endsWith("#questionText")
                        && q.getSubject().getURI().contains(NAMED_BY_TEXT))
            .count());
  }

  @Test
  void anotherDayOfTheAnswerIsAnotherQuestion() throws IOException {
    List<QuestionRecord> one = records.subList(2, 3);
    LocalDate day = one.get(0).answer().orElseThrow().date().orElseThrow();
    Path other =
        file(
            "later.xml",
            QuestionDocuments.parlparseOfReport(one)
                .replace(day.toString(), day.plusYears(1).toString()));
    Builds.Quiet progress = new Builds.Quiet();
    BuildResult result =
        Builds.build(
            List.of(other, file("first.json", QuestionDocuments.apiJson(one))),
            folder.resolve("later"),
            progress);
    assertEquals(List.of(), progress.problems);
    assertEquals(2, count(Builds.store(result.release()), "#questionText"));
  }

  @Test
  void recordsSurviveTheirWait() throws IOException {
    JsonFile<QuestionRecord> file =
        new JsonFile<>(folder.resolve("wait.tmp"), QuestionRecord.class);
    for (QuestionRecord record : records.subList(0, 50)) {
      file.add(record);
      file.add(record.tabledOn(Optional.empty()));
    }
    List<QuestionRecord> read = new ArrayList<>();
    try (var all = file.read()) {
      all.forEachRemaining(read::add);
    }
    file.delete();
    for (int i = 0; i < 50; i++) {
      assertEquals(records.get(i), read.get(2 * i));
      assertEquals(Optional.empty(), read.get(2 * i + 1).dateTabled());
    }
  }
}
