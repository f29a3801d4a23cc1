package org.pqgraph.release;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.evaluate.GoldSet;
import org.pqgraph.evaluate.Scores;

class ReleaseBuilderTest {
  @TempDir static Path folder;

  static Path release;

  @BeforeAll
  static void buildExamples() throws IOException {
    release = Builds.build(Builds.EXAMPLES, folder.resolve("releases")).release();
  }

  @Test
  void everyExampleIsInTheReleaseAndBreaksNothing() throws IOException {
    JsonNode counts = manifest(release).path("counts");
    assertEquals(52, counts.path("questions").asInt());
    assertEquals(2, counts.path("repeated").asInt(), "41207 is in three examples");
    assertEquals(0, counts.path("differences").asInt());
    assertEquals(0, counts.path("violations").asInt());
    assertEquals(0, counts.path("lost").asInt());
    assertEquals(0, counts.path("problems").asInt());
  }

  @Test
  void jenaReadsWhatRdf4jWrote() throws IOException {
    Set<Quad> store = Builds.store(release);
    assertEquals(store, Builds.dump(release.resolve("dumps/pqgraph.nq.gz"), Lang.NQUADS));
    assertEquals(store, Builds.dump(release.resolve("dumps/pqgraph.jsonld.gz"), Lang.JSONLD11));
    Set<Triple> union = store.stream().map(Quad::asTriple).collect(toSet());
    Set<Triple> turtle =
        Builds.dump(release.resolve("dumps/pqgraph.ttl.gz"), Lang.TURTLE).stream()
            .map(Quad::asTriple)
            .collect(toSet());
    assertEquals(union, turtle);
  }

  @Test
  void noBlankNodesAnywhere() throws IOException {
    assertFalse(
        Builds.store(release).stream()
            .anyMatch(q -> q.getSubject().isBlank() || q.getObject().isBlank()));
  }

  @Test
  void sameInputGivesTheSameBytesWhateverTheThreads() throws IOException {
    Path one =
        Builds.build(Builds.EXAMPLES, folder.resolve("one"), 1, false, new Builds.Quiet())
            .release();
    Path many =
        Builds.build(Builds.EXAMPLES, folder.resolve("many"), 4, false, new Builds.Quiet())
            .release();
    for (String name : List.of("pqgraph.nq.gz", "pqgraph.ttl.gz", "pqgraph.jsonld.gz")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve("dumps").resolve(name)),
          Files.readAllBytes(many.resolve("dumps").resolve(name)),
          name);
    }
  }

  @Test
  void manifestNamesEveryFileWithItsHash() throws IOException {
    int files = 0;
    for (JsonNode file : manifest(release).path("files")) {
      Path path = release.resolve(file.path("path").asText());
      assertEquals(file.path("bytes").asLong(), Files.size(path), path.toString());
      assertEquals(file.path("sha256").asText(), Hashes.sha256(path), path.toString());
      files++;
    }
    try (var all = Files.walk(release)) {
      assertEquals(all.filter(Files::isRegularFile).count() - 1, files);
    }
  }

  @Test
  void voidDescriptionIsTurtleWithADumpForEachFormat() {
    var graph = RDFDataMgr.loadGraph(release.resolve("void.ttl").toUri().toString());
    Node dump = org.apache.jena.graph.NodeFactory.createURI("http://rdfs.org/ns/void#dataDump");
    assertEquals(3, graph.find(Node.ANY, dump, Node.ANY).toList().size());
  }

  @Test
  void qualityIsMeasuredAsACubeOfWholeObservations() {
    Model quality = RDFDataMgr.loadModel(release.resolve("quality.ttl").toUri().toString());
    String prefixes =
        "PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX qb: <http://purl.org/linked-data/cube#> ";
    // The Data Cube's integrity constraints 1, 11, 12 and 14, as far as they concern this cube.
    for (String fault :
        List.of(
            "ASK { ?m a dqv:QualityMeasurement FILTER NOT EXISTS { ?m qb:dataSet ?d . ?d a dqv:QualityMeasurementDataset ; qb:structure ?s } }",
            "ASK { ?m a dqv:QualityMeasurement FILTER NOT EXISTS { ?m dqv:computedOn ?t ; dqv:isMeasurementOf ?metric ; dqv:value ?v . ?metric a dqv:Metric ; dqv:inDimension ?dim . ?dim a dqv:Dimension } }",
            "ASK { ?m dqv:computedOn ?t ; dqv:isMeasurementOf ?metric . ?n dqv:computedOn ?t ; dqv:isMeasurementOf ?metric FILTER(?m != ?n) }",
            "ASK { ?m dqv:value ?v, ?w FILTER(?v != ?w) }",
            "ASK { ?m dqv:isMeasurementOf ?metric ; dqv:value ?v . ?metric dqv:expectedDataType ?t FILTER(DATATYPE(?v) != ?t) }",
            "ASK { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }")) {
      try (QueryExecution ask = QueryExecution.create(prefixes + fault, quality)) {
        assertFalse(ask.execAsk(), fault);
      }
    }
    assertEquals("52", measured(quality, "questions", "dataset"));
    assertEquals("13", measured(quality, "questions", "dataset/month/2025-06"));
    assertEquals("19", measured(quality, "shape/question-date-tabled-missing", "dataset"));
  }

  @Test
  void theScoresAreThoseThatEvaluatingTheGoldSetGives() throws IOException {
    Model quality = RDFDataMgr.loadModel(release.resolve("quality.ttl").toUri().toString());
    for (String set : Metric.GOLD_SETS) {
      Scores scores =
          GoldScores.of(GoldSet.read(Path.of("src/test/gold", set)), GoldScores.Reach.ALL);
      String texts = "quality/gold/" + set;
      assertEquals(Integer.toString(scores.core().right()), measured(quality, "right", texts), set);
      assertEquals(
          scores.core().recall(), Double.parseDouble(measured(quality, "recall", texts)), 1e-4);
      assertEquals(
          Integer.toString(scores.byType().get("chair").missed()),
          measured(quality, "missed", texts + "/chair"));
    }
  }

  private static String measured(Model quality, String metric, String thing) {
    String base = "https://w3id.org/pqgraph/id/";
    return quality
        .getProperty(
            quality.getResource(base + "quality/measurement/" + metric + "/of/" + thing),
            quality.createProperty("http://www.w3.org/ns/dqv#value"))
        .getString();
  }

  @Test
  void theOptimiserHasItsStatistics() throws IOException {
    String statistics = Files.readString(release.resolve("tdb2/Data-0001/stats.opt"));
    assertTrue(statistics.contains("questionText"), statistics);
  }

  @Test
  void aSecondBuildSwitchesCurrentAndLeavesTheFirst() throws IOException {
    Path releases = folder.resolve("twice");
    Path first = Builds.build(Builds.EXAMPLES.resolve("inquiries.txt"), releases).release();
    assertEquals(first.toRealPath(), releases.resolve("current").toRealPath());
    Path second = Builds.build(Builds.EXAMPLES, releases).release();
    assertNotEquals(first, second);
    assertEquals(second.toRealPath(), releases.resolve("current").toRealPath());
    assertEquals(4, manifest(first).path("counts").path("questions").asInt());
  }

  @Test
  void aRecordThatBreaksAShapeIsLeftOutAndStrictPublishesNothing() throws IOException {
    Path input = Files.writeString(folder.resolve("early.json"), EARLY_ANSWER);
    Builds.Quiet progress = new Builds.Quiet();
    BuildResult result = Builds.build(input, folder.resolve("lenient"), 1, false, progress);
    assertTrue(result.published());
    assertEquals(1L, result.counts().get("questions"));
    assertEquals(1L, result.counts().get("lost"));
    assertTrue(
        progress.problems.get(0).toString().startsWith("early.json, record 1: (UIN 11111) "),
        progress.problems.toString());
    assertTrue(
        Files.readString(result.release().resolve("report/rejected.jsonl"))
            .contains("\"record\":1"));

    Path strict = folder.resolve("strict");
    assertFalse(Builds.build(input, strict, 1, true, new Builds.Quiet()).published());
    assertFalse(Files.exists(strict.resolve("current")));
  }

  @Test
  void theSameQuestionAgainIsOneAndInOtherWordsTheFirstStays() throws IOException {
    Path input = Files.createDirectories(folder.resolve("again"));
    String question =
        "{\"house\":\"Commons\",\"uin\":\"7\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask %s.\"}";
    Files.writeString(input.resolve("a.json"), question.formatted("this"));
    Files.writeString(input.resolve("b.json"), question.formatted("this"));
    Files.writeString(input.resolve("c.json"), question.formatted("that"));
    Builds.Quiet progress = new Builds.Quiet();
    BuildResult result = Builds.build(input, folder.resolve("once"), 2, false, progress);
    assertEquals(1, progress.problems.size());
    assertEquals("c.json", progress.problems.get(0).document());
    long texts =
        Builds.store(result.release()).stream()
            .filter(q -> q.getPredicate().getURI().endsWith("#questionText"))
            .count();
    assertEquals(1, texts);
  }

  @Test
  void oneBuildAtATimeWritesToAFolder() throws IOException {
    Path releases = folder.resolve("held");
    try (Releases.Hold hold = new Releases(releases).hold()) {
      hold.stage("x");
      assertThrows(BuildException.class, () -> Builds.build(Builds.EXAMPLES, releases));
    }
  }

  private static JsonNode manifest(Path release) throws IOException {
    return new ObjectMapper().readTree(release.resolve("manifest.json").toFile());
  }

  private static final String EARLY_ANSWER =
      """
      [{"house":"Commons","uin":"11111","dateTabled":"2024-03-04","questionText":"To ask about the past.",
        "answerText":"<p>It was so.</p>","dateAnswered":"2024-03-01"},
       {"house":"Commons","uin":"11112","dateTabled":"2024-03-04","questionText":"To ask about the present.",
        "answerText":"<p>It is so.</p>","dateAnswered":"2024-03-07"}]
      """;
}
