package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new release takes over while requests run. */
final class ReleaseSwapTest {

  private static final String FACTS =
      "SELECT (COUNT(*) AS ?n) { ?f <https://w3id.org/pqgraph/ontology#about> ?b }";

  @TempDir Path folder;
  private SmallReleases releases;

  @BeforeEach
  void twoReleases() {
    releases = new SmallReleases(folder);
    releases.add("r1", 1000);
    releases.add("r2", 2000);
    releases.makeCurrent("r1");
  }

  @Test
  void noRequestFailsWhileReleasesChange()
      throws ServeException, IOException, InterruptedException, ExecutionException {
    try (var server = PqgraphServer.start(ServerOptions.of(folder).withPort(0));
        var visitors = Executors.newFixedThreadPool(4)) {
      Set<String> answers = ConcurrentHashMap.newKeySet();
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        counts.add(visitors.submit(() -> ask(new Http(server.uri()), answers, done)));
      }
      Http http = new Http(server.uri());
      for (String id : List.of("r2", "r1", "r2")) {
        releases.makeCurrent(id);
        awaitRelease(http, id);
      }
      done.set(true);
      int total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      assertTrue(total > 50, "only " + total + " requests were made");
      assertEquals(Set.of("200 1000", "200 2000"), answers);
    }
  }

  @Test
  void aBrokenReleaseLeavesTheOldOneServing()
      throws ServeException, IOException, InterruptedException {
    try (var server = PqgraphServer.start(ServerOptions.of(folder).withPort(0))) {
      Http http = new Http(server.uri());
      Files.createDirectory(folder.resolve("r3"));
      releases.makeCurrent("r3");
      Thread.sleep(1500);
      assertEquals("200 1000", answer(http));
      releases.makeCurrent("r2");
      awaitRelease(http, "r2");
      assertEquals("200 2000", answer(http));
    }
  }

  @Test
  void currentMayBeAFileThatHoldsTheName()
      throws ServeException, IOException, InterruptedException {
    Files.delete(folder.resolve("current"));
    Files.writeString(folder.resolve("current"), "r1\n");
    try (var server = PqgraphServer.start(ServerOptions.of(folder).withPort(0))) {
      Http http = new Http(server.uri());
      assertEquals("200 1000", answer(http));
      Files.writeString(folder.resolve("current"), "r2\n");
      awaitRelease(http, "r2");
    }
  }

  @Test
  void aReleaseIsReadByManyAndChangedByNone() throws ServeException, IOException {
    List<String> before = files("r1");
    ServerOptions options = ServerOptions.of(folder).withPort(0);
    try (var one = PqgraphServer.start(options);
        var other = PqgraphServer.start(options)) {
      assertEquals("200 1000", answer(new Http(one.uri())));
      assertEquals("200 1000", answer(new Http(other.uri())));
      assertEquals(before, files("r1"));
    }
    assertEquals(before, files("r1"));
  }

  @Test
  void aStoreWithUnfinishedWritesIsRefused() throws IOException {
    Files.writeString(folder.resolve("r1/tdb2/Data-0001/journal.jrnl"), "x");
    ServeException refused =
        assertThrows(
            ServeException.class, () -> PqgraphServer.start(ServerOptions.of(folder)).close());
    assertTrue(refused.getMessage().contains("never finished"), refused::getMessage);
  }

  /** Every file of a release with its size and time. */
  private List<String> files(String id) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(id))) {
      List<String> found = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        found.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
      return found;
    }
  }

  private static Integer ask(Http http, Set<String> answers, AtomicBoolean done)
      throws IOException {
    int n = 0;
    for (; !done.get(); n++) {
      answers.add(answer(http));
    }
    return n;
  }

  private static String answer(Http http) throws IOException {
    HttpResponse<String> answer = http.query(FACTS, "Accept", "text/csv");
    return answer.statusCode() + " " + answer.body().replace("n\r\n", "").strip();
  }

  /** It looks every second; a busy machine may take far longer. */
  private static void awaitRelease(Http http, String id) throws IOException, InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!Http.header(http.get("health"), "Release").equals(id)) {
      assertTrue(System.nanoTime() < end, "the server has not swapped to " + id);
      Thread.sleep(50);
    }
  }
}
