package org.pqgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.extract.Extractor;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.source.Documents;
import org.pqgraph.source.RecordConsumer;
import org.pqgraph.validate.GraphValidator;
import org.pqgraph.validate.Severity;

/** What ties the questions of a build to each other, in whatever order they come. */
class QuestionTiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final ReferenceData REFERENCE = ReferenceData.load();
  private static final RecordWork WORK =
      new RecordWork(
          Extractor.load(REFERENCE), new QuestionMapper(IRIS, REFERENCE), GraphValidator.load());
  private static final String PQ = "https://w3id.org/pqgraph/ontology#";
  private static final String ID = "https://w3id.org/pqgraph/id/";

  @TempDir Path temp;

  private final List<Map<String, Object>> records = new ArrayList<>();
  private int files;

  @BeforeEach
  void nothingAsked() {
    records.clear();
  }

  // ---- Citations

  @Test
  void anAnswerOfAStatedDayIsThatOfTheQuestionAnsweredOnIt() throws IOException {
    askedAndFollowedUp();
    Set<Quad> graph = build();
    assertEquals(
        Set.of("question/commons/2015-10-19/12724"),
        links(graph, "question/commons/2015-11-02/15001", "pursuantTo"));
    assertEquals(
        Set.of("question/commons/2015-10-19/12724"),
        links(graph, "citation/question/commons-12724-answered-2015-10-26", "resolvesTo"));
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() throws IOException {
    askedAndFollowedUp();
    Set<Quad> forth = ties(build());
    Collections.reverse(records);
    assertEquals(forth, ties(build()));
  }

  @Test
  void aCitationStaysOpenUntilABuildHasTheCitedQuestion() throws IOException {
    asked(
        "15001",
        "2015-11-02",
        "2015-11-09",
        "pursuant to the Answer of 26 October 2015 to Question 12724, how many sail");
    assertEquals(
        Set.of("citation/question/commons-12724-answered-2015-10-26"),
        links(build(), "question/commons/2015-11-02/15001", "pursuantTo"));
    asked("12724", "2015-10-19", "2015-10-26", "how many ships there are");
    assertEquals(
        Set.of("question/commons/2015-10-19/12724"),
        links(build(), "question/commons/2015-11-02/15001", "pursuantTo"));
  }

  @Test
  void aNumberOfTwoParliamentsIsSettledByTheStatedDay() throws IOException {
    asked("12724", "2015-10-19", "2015-10-26", "how many ships there are");
    asked("12724", "2024-11-04", "2024-11-11", "how many trains there are");
    asked(
        "20001",
        "2024-12-02",
        "2024-12-09",
        "pursuant to the Answer of 26 October 2015 to Question 12724, how many sail");
    assertEquals(
        Set.of("question/commons/2015-10-19/12724"),
        links(build(), "question/commons/2024-12-02/20001", "pursuantTo"));
  }

  @Test
  void aStatedDayOnWhichNoneWasAnsweredLeavesItOpen() throws IOException {
    asked("12724", "2015-10-19", "2015-10-26", "how many ships there are");
    asked("12724", "2024-11-04", "2024-11-11", "how many trains there are");
    asked(
        "20001",
        "2024-12-02",
        "2024-12-09",
        "pursuant to the Answer of 12 November 2024 to Question 12724, how many run");
    assertEquals(
        Set.of("citation/question/commons-12724-answered-2024-11-12"),
        links(build(), "question/commons/2024-12-02/20001", "pursuantTo"));
  }

  @Test
  void aNumberWithoutADayIsOfTheParliamentItIsCitedIn() throws IOException {
    asked("12724", "2015-10-19", "2015-10-26", "how many ships there are");
    asked("12724", "2024-11-04", "2024-11-11", "how many trains there are");
    asked("20001", "2024-12-02", "2024-12-09", "pursuant to the Answer to Question 12724, why");
    assertEquals(
        Set.of("question/commons/2024-11-04/12724"),
        links(build(), "question/commons/2024-12-02/20001", "pursuantTo"));
  }

  @Test
  void aNumberWithoutADayIsNeverSoughtInAnotherParliament() throws IOException {
    asked("12724", "2015-10-19", "2015-10-26", "how many ships there are");
    asked("20001", "2024-12-02", "2024-12-09", "pursuant to the Answer to Question 12724, why");
    asked("20002", "2024-12-02", "2024-12-09", "pursuant to the Answer to Question 12724, when");
    Set<Quad> graph = build();
    Set<String> one = links(graph, "question/commons/2024-12-02/20001", "pursuantTo");
    Set<String> other = links(graph, "question/commons/2024-12-02/20002", "pursuantTo");
    assertTrue(one.iterator().next().startsWith("citation/question/commons-12724-in-"));
    assertFalse(one.equals(other), "nothing says that both mean the same");
  }

  @Test
  void aQuestionAnsweredLaterIsNotTheOneWhoseAnswerIsCited() throws IOException {
    asked("12724", "2024-11-04", "2024-12-20", "how many trains there are");
    asked("20001", "2024-12-02", "2024-12-09", "pursuant to the Answer to Question 12724, why");
    assertTrue(
        links(build(), "question/commons/2024-12-02/20001", "pursuantTo").stream()
            .allMatch(target -> target.startsWith("citation/")));
  }

  @Test
  void inTheLordsANumberIsOfOneSession() throws IOException {
    asked("HL100", "2022-06-06", "2022-06-20", "how many peers there are");
    asked("HL900", "2023-12-04", "2023-12-18", "further to the Written Answer to HL100, why");
    asked("HL901", "2022-07-04", "2022-07-18", "further to the Written Answer to HL100, when");
    Set<Quad> graph = build();
    assertTrue(
        links(graph, "question/lords/2023-12-04/HL900", "pursuantTo").stream()
            .allMatch(target -> target.startsWith("citation/")));
    assertEquals(
        Set.of("question/lords/2022-06-06/HL100"),
        links(graph, "question/lords/2022-07-04/HL901", "pursuantTo"));
  }

  @Test
  void anAnswerThatSendsTheReaderToAnotherRefersToIt() throws IOException {
    asked("12724", "2024-11-04", "2024-11-11", "how many trains there are");
    asked("20001", "2024-12-02", "2024-12-09", "how many trains there were")
        .put(
            "answerText",
            "<p>I refer the hon. Member to the answer I gave on 11 November 2024 to Question 12724.</p>");
    assertEquals(
        Set.of("question/commons/2024-11-04/12724"),
        links(build(), "question/commons/2024-12-02/20001/answer", "refersTo"));
  }

  @Test
  void aStatedDayOfTablingSettlesItWithoutTheRecord() throws IOException {
    asked(
        "20001",
        "2024-12-02",
        "2024-12-09",
        "with reference to Question 777 tabled on 4 November 2024, why");
    assertEquals(
        Set.of("question/commons/2024-11-04/777"),
        links(build(), "question/commons/2024-12-02/20001", "pursuantTo"));
  }

  @Test
  void aReleaseHasTheTiesAndNoTemporaryFile() throws IOException {
    askedAndFollowedUp();
    BuildResult result = Builds.build(written(), temp.resolve("releases"));
    assertEquals(1, result.counts().get("citations settled"));
    assertEquals(
        Set.of("question/commons/2015-10-19/12724"),
        links(Builds.store(result.release()), "question/commons/2015-11-02/15001", "pursuantTo"));
    try (Stream<Path> all = Files.walk(temp)) {
      assertEquals(List.of(), all.filter(file -> file.toString().endsWith(".tmp")).toList());
    }
  }

  // ---- Round robins

  @Test
  void oneQuestionToThreeDepartmentsIsARoundRobin() throws IOException {
    put(
        "101",
        "2024-11-04",
        "Home Office",
        "for the Home Department, how many apprentices her Department employs in its agencies");
    put(
        "102",
        "2024-11-04",
        "Ministry of Defence",
        "for Defence, how many apprentices his Department employs in its agencies");
    put(
        "103",
        "2024-11-06",
        "Department for Education",
        "for Education, how many apprentices the Department for Education employs in its executive agencies");
    assertEquals(List.of(Set.of("101", "102", "103")), roundRobins());
  }

  @Test
  void twoQuestionsOfOnePatternAreNone() throws IOException {
    put(
        "101",
        "2024-11-04",
        "Home Office",
        "for the Home Department, how many apprentices her Department employs in each region of the United Kingdom in each of the last five years");
    put(
        "102",
        "2024-11-04",
        "Ministry of Defence",
        "for Defence, how many contractors his Department employs in each region of the United Kingdom in each of the last five years");
    put(
        "103",
        "2024-11-04",
        "Department for Education",
        "for Education, how many apprentices her Department employs in each region of the United Kingdom in each of the last ten years");
    assertEquals(List.of(), roundRobins());
  }

  @Test
  void theSameWordsOfAnotherMemberOrMonthOrToTheSameBodyAreNone() throws IOException {
    put(
        "101",
        "2024-11-04",
        "Home Office",
        "for the Home Department, how many apprentices her Department employs");
    put(
        "102",
        "2024-12-04",
        "Ministry of Defence",
        "for Defence, how many apprentices his Department employs");
    put(
        "103",
        "2024-11-05",
        "Home Office",
        "for the Home Department, how many apprentices her Department employs");
    put(
            "104",
            "2024-11-05",
            "Department for Education",
            "for Education, how many apprentices her Department employs")
        .put("askingMemberId", 77);
    assertEquals(List.of(), roundRobins());
  }

  @Test
  void aRoundIsTheSameInWhateverOrderAndOnAnyNumberOfThreads() throws IOException {
    for (int topic = 0; topic < 20; topic++) {
      for (int body = 0; body < 4; body++) {
        put(
            String.valueOf(1000 + topic * 10 + body),
            "2024-11-0" + (4 + body),
            List.of("Home Office", "Ministry of Defence", "HM Treasury", "Cabinet Office")
                .get(body),
            "for X, what his Department spent on item" + topic + " in the last year");
      }
    }
    List<Set<String>> forth = roundRobins();
    assertEquals(20, forth.size());
    assertTrue(forth.stream().allMatch(group -> group.size() == 4));
    Set<Quad> once = ties(build());
    Collections.shuffle(records, new java.util.Random(1));
    assertEquals(once, ties(build()));
  }

  @Test
  void aHundredOfTheSameQuestionsToTwoBodiesAreOneRound() throws IOException {
    for (int i = 0; i < 100; i++) {
      put(
          String.valueOf(1000 + i),
          "2024-11-04",
          i % 2 == 0 ? "Home Office" : "Ministry of Defence",
          "for X, how many apprentices his Department employs");
    }
    List<Set<String>> found = roundRobins();
    assertEquals(1, found.size());
    assertEquals(100, found.get(0).size());
  }

  // ---- The record and the graph

  private void askedAndFollowedUp() {
    asked("12724", "2015-10-19", "2015-10-26", "how many ships there are");
    asked(
        "15001",
        "2015-11-02",
        "2015-11-09",
        "pursuant to the Answer of 26 October 2015 to Question 12724, how many sail");
  }

  private Map<String, Object> asked(String uin, String tabled, String answered, String what) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", records.size() + 1);
    record.put("askingMemberId", 4000 + records.size());
    record.put("house", uin.startsWith("HL") ? "Lords" : "Commons");
    record.put("uin", uin);
    record.put("dateTabled", tabled + "T00:00:00");
    record.put(
        "questionText",
        (uin.startsWith("HL") ? "To ask His Majesty's Government " : "To ask the Minister, ")
            + what
            + ".");
    record.put("answeringBodyName", "Home Office");
    record.put("answeringMemberId", 5000);
    record.put("dateAnswered", answered + "T00:00:00");
    record.put("answerText", "<p>It is so.</p>");
    records.add(record);
    return record;
  }

  private Map<String, Object> put(String uin, String tabled, String body, String what) {
    Map<String, Object> record = asked(uin, tabled, tabled, what);
    record.put("questionText", "To ask the Secretary of State " + what + ".");
    record.put("answeringBodyName", body);
    record.put("askingMemberId", 4000);
    return record;
  }

  /** All quads of the records, without the store of a release. */
  private Set<Quad> build() throws IOException {
    Set<Quad> quads = new HashSet<>();
    try (QuestionTies ties = new QuestionTies(IRIS, temp)) {
      for (QuestionRecord record : read()) {
        CheckedRecord checked = WORK.check(record);
        assertTrue(
            checked.results().stream().noneMatch(r -> r.severity() == Severity.VIOLATION),
            checked.results()::toString);
        quads.addAll(checked.quads().own());
        quads.addAll(checked.quads().shared());
        ties.add(checked);
      }
      ties.finish(quads::add, (name, count) -> {});
    }
    return quads;
  }

  private List<QuestionRecord> read() throws IOException {
    List<QuestionRecord> read = new ArrayList<>();
    try {
      Documents.of(List.of(written()), InputStream.nullInputStream())
          .read(
              new RecordConsumer() {
                @Override
                public void record(QuestionRecord record) {
                  read.add(record);
                }

                @Override
                public void problem(InputProblem problem) {
                  throw new AssertionError(problem);
                }
              });
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return read;
  }

  private Path written() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> record : records) {
      lines.append(JSON.writeValueAsString(record)).append('\n');
    }
    return Files.writeString(temp.resolve("in" + files++ + ".jsonl"), lines);
  }

  /** What does not depend on the documents' names and order. */
  private static Set<Quad> ties(Set<Quad> graph) {
    return graph.stream()
        .filter(quad -> quad.getGraph().getURI().endsWith("/graph/facts"))
        .collect(Collectors.toSet());
  }

  private static Set<String> links(Set<Quad> graph, String from, String property) {
    return graph.stream()
        .filter(quad -> quad.getSubject().toString().equals(ID + from))
        .filter(quad -> quad.getPredicate().getURI().equals(PQ + property))
        .map(quad -> quad.getObject().getURI().substring(ID.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Set<String>> roundRobins() throws IOException {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Quad quad : build()) {
      if (quad.getPredicate().getURI().equals(PQ + "partOfRoundRobin")
          && quad.getSubject().getURI().contains("/id/question/")) {
        String uin = quad.getSubject().getURI().replaceFirst(".*/", "");
        groups.computeIfAbsent(quad.getObject().getURI(), g -> new TreeSet<>()).add(uin);
      }
    }
    return List.copyOf(groups.values());
  }
}
