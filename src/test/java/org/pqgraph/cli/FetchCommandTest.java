package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, against a server with two questions; one of them is long, and was answered anew. */
class FetchCommandTest {
  private static final String LONG = "how many rivers there are in each county, ".repeat(10);

  @TempDir Path folder;
  private final HttpServer server;
  private volatile String answer = "\"answerText\":null";
  private volatile int detailStatus = 200;

  FetchCommandTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/writtenquestions/questions",
        exchange -> {
          boolean isDetail = exchange.getRequestURI().getPath().endsWith("/2");
          String body = isDetail ? value(2, LONG) : list();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(isDetail ? detailStatus : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String value(int id, String text) {
    return "{\"value\":{\"id\":%d,\"house\":\"Commons\",\"uin\":\"%d\",\"dateTabled\":\"2024-01-08T00:00:00\",\"questionText\":\"%s\",%s}}"
        .formatted(id, 100 + id, text, answer);
  }

  private String list() {
    return "{\"totalResults\":2,\"results\":["
        + value(1, "To ask about a river.")
        + ","
        + value(2, LONG.substring(0, 252) + "...")
        + "]}";
  }

  private Console fetch(Object... more) {
    Object[] words = new Object[more.length + 6];
    Object[] start = {
      "fetch",
      folder.resolve("archive"),
      "--api",
      "http://localhost:" + server.getAddress().getPort(),
      "--rate",
      "1000"
    };
    System.arraycopy(start, 0, words, 0, 6);
    System.arraycopy(more, 0, words, 6, more.length);
    return Console.run(words);
  }

  /** Builds the archive; a version told as a duplicate would fail the build, which is strict. */
  private Path build() {
    Path releases = folder.resolve("releases");
    Console build =
        Console.run("build", folder.resolve("archive"), "--out", releases, "--quiet", "--strict");
    assertEquals(0, build.code(), build.err());
    return releases;
  }

  private String texts(Path releases, String property) throws IOException {
    String query =
        "SELECT ?t { ?q <https://w3id.org/pqgraph/ontology#%s> ?t } ORDER BY ?t"
            .formatted(property);
    Path file = Files.writeString(folder.resolve("q.rq"), query);
    return Console.run("query", file, "--releases", releases, "--format", "csv").out();
  }

  @Test
  void whatIsFetchedIsBuiltAndTheNewerVersionLeads() throws IOException {
    Console fetch = fetch("--from", "2024-01-01", "--to", "2024-01-31");
    assertEquals(0, fetch.code(), fetch.err());
    assertEquals(folder.resolve("archive").toString(), fetch.out().strip());
    assertTrue(
        fetch.err().contains("2 questions, 2 new responses, 0 could not be had"), fetch.err());
    answer = "\"dateAnswered\":\"2024-01-10T00:00:00\",\"answerText\":\"<p>There are nine.</p>\"";
    Console again = fetch("--since", "last", "--quiet");
    assertEquals(0, again.code(), again.err());
    assertEquals("", again.err());
    Path releases = build();
    String questions = texts(releases, "questionText");
    assertTrue(questions.contains(LONG.strip()), questions);
    String answers = texts(releases, "answerText");
    assertEquals(3, answers.lines().count(), answers);
  }

  @Test
  void whatCouldNotBeHadIsListedAndTheExitCodeTells() {
    detailStatus = 404;
    Console fetch = fetch("--from", "2024-01-01", "--to", "2024-01-31");
    assertEquals(Main.NEEDS_A_PERSON, fetch.code());
    assertTrue(
        fetch.err().contains("question 2: all of it could not be had: status 404"), fetch.err());
    assertTrue(fetch.err().contains("1 could not be had"), fetch.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--since yesterday",
        "--since last",
        "--since last --from 2024-01-01",
        "--since last --house Lords",
        "--from 2024-13-01",
        "--from 2024-02-01 --to 2024-01-01",
        "--from 2999-01-01",
        "--from 2024-01-01 --house Congress",
        "--from 2024-01-01 --rate 0",
        "--from 2024-01-01 --timeout 0",
        "--from 2024-01-01 --page-size 0",
        "--from 2024-01-01 --window-size -1",
        "--from 2024-01-01 --api ftp://example.org",
        "--from 2024-01-01 --api nowhere"
      })
  void wrongUsage(String words) {
    Console fetch = words.isEmpty() ? fetch() : fetch((Object[]) words.split(" "));
    assertEquals(Main.WRONG_USAGE, fetch.code(), fetch.err());
    assertEquals("", fetch.out());
    assertFalse(fetch.err().isBlank() || fetch.err().contains("\tat "), fetch.err());
  }

  @Test
  void anArchiveThatCannotBeMadeIsTheEnvironments() throws IOException {
    Files.writeString(folder.resolve("archive"), "");
    Console fetch = fetch("--from", "2024-01-01");
    assertEquals(Main.ENVIRONMENT_FAILED, fetch.code());
    assertTrue(fetch.err().contains(folder.resolve("archive").toString()), fetch.err());
    assertFalse(fetch.err().contains("\tat "), fetch.err());
  }

  @Test
  void aServerThatRefusesIsTheEnvironments() {
    server.removeContext("/api/writtenquestions/questions");
    Console fetch = fetch("--from", "2024-01-01");
    assertEquals(Main.ENVIRONMENT_FAILED, fetch.code());
    assertTrue(fetch.err().contains("the API refuses to list questions: status 404"), fetch.err());
  }

  @Test
  void theLineOfProgressTellsWhatIsLeft() {
    assertEquals(
        "  1,500 questions (tabled 2024-01-08), 15 %, about 14 min left",
        FetchConsole.text(
            1_500, 500, OptionalLong.of(10_000), "tabled 2024-01-08", 100_000_000_000L));
    assertEquals(
        "  1,500 questions (tabled 2024-01-08)",
        FetchConsole.text(1_500, 1_500, OptionalLong.empty(), "tabled 2024-01-08", 1));
  }
}
