package org.pqgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.publish.FaultyStore.Fault;
import org.pqgraph.publish.PublishResult.Difference;
import org.pqgraph.publish.PublishResult.State;

/** A release goes to a Fuseki of somebody else's, and the way there has its faults. */
class PublicationTest {
  private static final String OURS = ExampleReleases.GRAPH;
  private static final String THEIR_PREFIX = "http://example.org/questions/";

  @TempDir static Path folder;
  private static Path release;
  private static Path later;
  private static Map<String, Graph> graphs;
  private static Map<String, Graph> laterGraphs;

  private final OtherFuseki fuseki = new OtherFuseki();
  private final FaultyStore store = new FaultyStore(fuseki.base());
  private final List<String> told = new ArrayList<>();

  PublicationTest() throws IOException {}

  @BeforeAll
  static void build() throws IOException {
    release = ExampleReleases.build(folder.resolve("one"), "defending-democracy.txt");
    later = ExampleReleases.build(folder.resolve("two"), "api-list.json");
    graphs = ExampleReleases.graphs(release);
    laterGraphs = ExampleReleases.graphs(later);
  }

  @AfterEach
  void stop() {
    store.close();
    fuseki.close();
  }

  private PublishResult publish(Path which, boolean atOnce, OptionalLong partSize, String prefix)
      throws IOException {
    Target target =
        new Target(
            store.at("data").orElseThrow(),
            store.at("sparql"),
            atOnce ? store.at("update") : Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(60));
    PublishProgress progress =
        new PublishProgress() {
          @Override
          public void sent(String graph, long triples, long total) {
            assertTrue(triples > 0 && total > 0, graph);
          }

          @Override
          public void note(String message) {
            told.add(message);
          }
        };
    return new Publication(
            new PublishOptions(which, target, Optional.ofNullable(prefix), partSize, true),
            progress,
            "test")
        .run();
  }

  private PublishResult publish(Path which, boolean atOnce) throws IOException {
    return publish(which, atOnce, OptionalLong.empty(), null);
  }

  private void assertHas(String prefix, Map<String, Graph> expected) {
    expected.forEach(
        (name, graph) ->
            assertTrue(fuseki.graph(prefix + name).isIsomorphicWith(graph), prefix + name));
    assertEquals(
        expected.size() + 3L,
        fuseki.graphs(),
        "ours, our description, theirs, and one that is named like ours");
    assertEquals(1, fuseki.graph(OtherFuseki.THEIRS).size());
    assertEquals(1, fuseki.graph(OURS + "somebody-elses").size());
    assertTrue(
        Description.names(fuseki.graph(prefix + "description"))
            .containsAll(expected.keySet().stream().map(name -> prefix + name).toList()));
  }

  @ParameterizedTest
  @CsvSource({"true, ", "false, ", "true, 500", "false, 500"})
  void theStoreHasTheReleaseAndWhatItHadBefore(boolean atOnce, Long partSize) throws IOException {
    OptionalLong size = partSize == null ? OptionalLong.empty() : OptionalLong.of(partSize);
    PublishResult result = publish(release, atOnce, size, null);
    assertEquals(
        new PublishResult(
            State.PUBLISHED, graphs.size() + 1, result.triples(), List.of(), List.of()),
        result);
    assertHas(OURS, graphs);
    assertTrue(store.requests.stream().anyMatch(r -> r.encoding().equals("gzip")), "compressed");
    publish(release, atOnce, size, null);
    assertHas(OURS, graphs);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void underAPrefixOfTheStoresOwn(boolean atOnce) throws IOException {
    publish(release, atOnce, OptionalLong.empty(), THEIR_PREFIX);
    assertHas(THEIR_PREFIX, graphs);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheNewReleaseHasNotGoesOnlyWhereItWasOurs(boolean atOnce) throws IOException {
    publish(release, atOnce);
    // As an earlier release that had one graph more, and an interrupted run, leave it.
    String old = OURS + "old-view";
    fuseki.put(old, "<a:s> <a:p> 1");
    fuseki.put(
        OURS + "description",
        "<a:old> <http://www.w3.org/ns/sparql-service-description#name> <" + old + ">");
    fuseki.put(
        OURS + "description",
        "<a:bad> <http://www.w3.org/ns/sparql-service-description#name> <"
            + OtherFuseki.THEIRS
            + ">");
    fuseki.put(OURS + "facts-staging-20250101T000000.000Z", "<a:s> <a:p> 1");
    PublishResult result = publish(later, atOnce);
    assertEquals(List.of(OURS + "facts-staging-20250101T000000.000Z", old), result.deleted());
    assertHas(OURS, laterGraphs);
    assertEquals(
        List.of(
            "left as it is: "
                + OURS
                + "somebody-elses begins like ours, but was not published by us"),
        told.stream().filter(line -> line.startsWith("left")).distinct().toList());
  }

  @Test
  void descriptionComesLast() throws IOException {
    publish(release, false);
    List<String> sent =
        store.requests.stream().filter(r -> r.method().equals("PUT")).map(r -> r.graph()).toList();
    assertEquals(
        List.of("vocabulary", "reference", "provenance", "record", "facts", "description"),
        sent.stream()
            .map(graph -> graph.substring(OURS.length()))
            .filter(name -> graphs.containsKey(name) || name.equals("description"))
            .filter(name -> !name.equals("links"))
            .toList());
    assertEquals(OURS + "description", sent.getLast());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStoreWithoutGzipHasItPlain(boolean atOnce) throws IOException {
    store.rule(r -> r.encoding().isEmpty() ? new Fault.None() : new Fault.Status(415));
    publish(release, atOnce);
    assertHas(OURS, graphs);
    assertEquals(
        1, store.requests.stream().filter(r -> r.encoding().equals("gzip")).count(), "tried once");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStoreWithALimitHasItInParts(boolean atOnce) throws IOException {
    int limit = 10_000;
    store.rule(r -> r.bytes() > limit ? new Fault.Status(413) : new Fault.None());
    publish(release, atOnce);
    assertHas(OURS, graphs);
    assertTrue(
        store.requests.stream()
            .anyMatch(r -> r.method().equals("POST") && r.path().equals("/data")));
    assertTrue(told.stream().anyMatch(line -> line.contains("smaller bodies")), told.toString());
  }

  @Test
  void aStoreThatTakesNothingIsGivenUpWithAWayOut() {
    store.rule(
        r -> r.bytes() > 9 && r.path().equals("/data") ? new Fault.Status(413) : new Fault.None());
    PublishException e = assertThrows(PublishException.class, () -> publish(release, false));
    assertTrue(
        e.getMessage()
            .matches(
                "graph .*, triples 1 to [0-9,]+: status 413: No of the store; give a smaller --part-size, .*"),
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"401, --password-env", "403, --password-env", "405, Graph Store endpoint"})
  void aRefusalIsToldBeforeAnythingIsSent(int status, String wayOut) {
    store.rule(r -> r.method().equals("GET") ? new Fault.None() : new Fault.Status(status));
    PublishException e = assertThrows(PublishException.class, () -> publish(release, false));
    assertTrue(e.getMessage().contains("status " + status + ": No of the store"), e.getMessage());
    assertTrue(e.getMessage().contains(wayOut), e.getMessage());
    assertEquals(1, store.requests.size());
  }

  /** A request fails, a later one each time; the run after it completes the release. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterAFailureAnywhereAnotherRunCompletesIt(boolean atOnce) throws IOException {
    publish(release, atOnce);
    int failures = 0;
    for (int failing = 1; ; failing += 5) {
      AtomicInteger number = new AtomicInteger();
      int which = failing;
      boolean cut = failing % 2 == 0;
      store.rule(
          r ->
              number.incrementAndGet() < which
                  ? new Fault.None()
                  : number.get() == which && cut ? new Fault.Cut() : new Fault.Status(500));
      try {
        publish(later, atOnce);
        break;
      } catch (PublishException e) {
        failures++;
        assertTrue(
            e.getMessage().contains("run the same command again")
                || e.getMessage().contains("see that --query"),
            e.getMessage());
        if (atOnce) {
          assertOneRelease();
        }
      }
      store.rule(r -> new Fault.None());
      publish(later, atOnce);
      assertHas(OURS, laterGraphs);
      publish(release, atOnce);
    }
    assertTrue(failures >= 3, failures + " places");
    assertHas(OURS, laterGraphs);
  }

  /** What readers see is of one release, whole, wherever a publication at once broke. */
  private void assertOneRelease() {
    boolean isOld = graphs.entrySet().stream().allMatch(this::isThere);
    boolean isNew = laterGraphs.entrySet().stream().allMatch(this::isThere);
    assertTrue(isOld || isNew, "old or new, not something between");
  }

  private boolean isThere(Map.Entry<String, Graph> graph) {
    return fuseki.graph(OURS + graph.getKey()).isIsomorphicWith(graph.getValue());
  }

  @Test
  void whatTheStoreLostIsCountedAndNamedAndNothingSwitched() throws IOException {
    publish(release, true);
    store.rule(r -> r.graph().contains("facts") ? new Fault.Lose() : new Fault.None());
    PublishResult result = publish(later, true);
    assertEquals(State.NOT_SWITCHED, result.state());
    Difference difference = result.differences().get(0);
    assertTrue(difference.graph().startsWith(OURS + "facts-staging-"));
    assertEquals(0, difference.counted());
    assertEquals(laterGraphs.get("facts").size(), difference.expected());
    assertOneRelease();
    assertTrue(isThere(Map.entry("facts", graphs.get("facts"))));
  }

  @Test
  void aReleaseThatIsNotAsItDescribesItselfIsNotDescribed() throws IOException {
    int size = graphs.get("facts").size();
    Path wrong =
        ExampleReleases.miscounted(
            release, folder.resolve("wrong"), "void:triples " + size + " ", "void:triples 7 ");
    PublishResult result = publish(wrong, false);
    assertEquals(List.of(new Difference(OURS + "facts", 7, size)), result.differences());
    assertEquals(State.WITHOUT_DESCRIPTION, result.state());
    assertEquals(0, fuseki.graph(OURS + "description").size());
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Target target =
        new Target(
            URI.create("http://localhost:" + port + "/data"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5));
    Publication publication =
        new Publication(
            new PublishOptions(release, target, Optional.empty(), OptionalLong.empty(), true),
            new PublishProgress() {
              @Override
              public void sent(String graph, long triples, long total) {}

              @Override
              public void note(String message) {}
            },
            "test");
    PublishException e = assertThrows(PublishException.class, publication::run);
    assertTrue(e.getMessage().contains("no connection could be made"), e.getMessage());
    assertFalse(e.getMessage().contains("Exception"), e.getMessage());
  }
}
