package org.pqgraph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty thousand questions from a server that says at times that it is asked too often, and at
 * times hangs up: in one go, and stopped twenty times.
 */
class LongFetchTest {
  private static final int QUESTIONS = 20_000;
  private static final int STOPS = 20;

  /** One in so many stops kills a process; the others interrupt a thread. */
  private static final int KILL_EVERY = 4;

  private static final int RATE = 2_000;
  private static final int WINDOW = 500;
  private static final long INTERVAL = 1_000_000_000L / RATE;

  @TempDir Path folder;
  private final StandInApi server = new StandInApi();

  @BeforeEach
  void fill() {
    GeneratedQuestions.into(server, QUESTIONS);
    server.deepest = 600;
    server.fault = LongFetchTest::trouble;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static boolean trouble(HttpExchange exchange, int number) throws IOException {
    if (number % 211 == 0) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      exchange.sendResponseHeaders(429, -1);
      return true;
    }
    return number % 997 == 0;
  }

  @Test
  void inOneGo() throws Exception {
    Path archive = folder.resolve("archive");
    FetchResult result = new Fetch(options(archive), new Told()).run();
    assertEquals(QUESTIONS, result.questions());
    assertEquals(0, result.missing());
    assertAllIsThere(archive, 1);
  }

  @Test
  void stoppedTwentyTimes() throws Exception {
    Path archive = folder.resolve("archive");
    Random random = new Random();
    for (int i = 0; i < STOPS; i++) {
      stopOnce(archive, i, random);
    }
    Process last = start(archive);
    assertEquals(0, last.waitFor(), () -> read(log(archive)));
    assertAllIsThere(archive, 2);
  }

  /**
   * Stops a fetch at a random moment: while it lists, before any detail; or after some details. A
   * stop may cost the one request that is under way, and no client can tell whether that was
   * answered: so that none is hit twice, each fetch gets past its first detail or has none.
   */
  private void stopOnce(Path archive, int i, Random random) throws Exception {
    int requests = server.requestCount();
    int details = server.detailCount();
    int lists = 1 + random.nextInt(3);
    int more = 2 + random.nextInt(100);
    BooleanSupplier moment =
        i % 3 == 0
            ? () -> server.requestCount() - requests >= lists
            : () -> server.detailCount() - details >= more;
    long delay = random.nextInt(2_000_000);
    if (i % KILL_EVERY == 0) {
      kill(archive, moment, delay);
    } else {
      interrupt(archive, moment, delay);
    }
  }

  private void kill(Path archive, BooleanSupplier moment, long delay) throws Exception {
    Process fetch = start(archive);
    await(fetch::isAlive, moment);
    LockSupport.parkNanos(delay);
    fetch.destroyForcibly().waitFor();
    assertTrue(fetch.exitValue() != 0, "the fetch ended by itself");
  }

  /** An interrupt ends waits, requests and writes where they are, whatever is half done. */
  private void interrupt(Path archive, BooleanSupplier moment, long delay) throws Exception {
    FutureTask<FetchResult> fetch =
        new FutureTask<>(() -> new Fetch(options(archive), new Told()).run());
    Thread thread = Thread.ofPlatform().start(fetch);
    await(thread::isAlive, moment);
    LockSupport.parkNanos(delay);
    thread.interrupt();
    thread.join();
    assertThrows(ExecutionException.class, fetch::get, "the fetch ended by itself");
  }

  private static void await(BooleanSupplier isAlive, BooleanSupplier moment) {
    while (isAlive.getAsBoolean() && !moment.getAsBoolean()) {
      LockSupport.parkNanos(200_000);
    }
  }

  private FetchOptions options(Path archive) {
    return new FetchOptions(
        archive,
        server.uri(),
        Fetching.range("2024-01-01", GeneratedQuestions.lastDay(QUESTIONS).toString()),
        RATE,
        Duration.ofSeconds(20),
        100,
        WINDOW,
        "pqgraph/test",
        URI.create("https://example.org/"));
  }

  private Process start(Path archive) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.pqgraph.cli.Main",
            "fetch",
            archive.toString(),
            "--from",
            "2024-01-01",
            "--to",
            GeneratedQuestions.lastDay(QUESTIONS).toString(),
            "--api",
            server.uri().toString(),
            "--rate",
            Integer.toString(RATE),
            "--window-size",
            Integer.toString(WINDOW))
        .redirectErrorStream(true)
        .redirectOutput(log(archive).toFile())
        .start();
  }

  private static Path log(Path archive) {
    return archive.resolveSibling("log");
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The archive has what the server has, and the server was asked no more and no faster. */
  private void assertAllIsThere(Path archive, int mostOfEach) throws Exception {
    assertEquals(Fetching.contents(server), Fetching.contents(archive));
    assertTrue(
        server.details().values().stream().allMatch(n -> n <= mostOfEach),
        server.details().toString());
    assertEquals(
        server.all().stream().filter(LongFetchTest::needsDetail).count(), server.details().size());
    assertTrue(
        server.closest() >= INTERVAL,
        TimeUnit.NANOSECONDS.toMicros(server.closest()) + " µs between two requests");
  }

  private static boolean needsDetail(ObjectNode question) {
    return question.get("attachments").size() > 0
        || question.path("answerText").asText("").length() >= 255;
  }
}
