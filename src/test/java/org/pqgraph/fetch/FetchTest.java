package org.pqgraph.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.source.ArchivedResponse;
import org.pqgraph.source.InputException;

/** Fetches from a server that behaves as the API does. */
class FetchTest {
  private static final FetchRequest JANUARY = Fetching.range("2024-01-01", "2024-01-31");

  @TempDir Path folder;
  private final StandInApi server = new StandInApi();
  private final StillTime time = new StillTime("2024-02-10T10:00:00Z");
  private final Told told = new Told();

  @AfterEach
  void stop() {
    server.close();
  }

  private Path archive() {
    return folder.resolve("archive");
  }

  private FetchResult fetch(FetchRequest request) throws IOException, InterruptedException {
    return fetch(Fetching.options(archive(), server.uri(), request));
  }

  private FetchResult fetch(FetchOptions options) throws IOException, InterruptedException {
    return new Fetch(options, told, time).run();
  }

  private void put(long id, String tabled, String text) {
    server.put(StandInApi.question(id, "Commons", tabled, text));
  }

  private void put(int count, String tabled) {
    for (int i = 0; i < count; i++) {
      put(5_000 + i, tabled, "To ask about river " + i + ".");
    }
  }

  private void answer(long id, String day, String text) {
    ObjectNode answered = server.get(id).deepCopy();
    answered.put("dateAnswered", day + "T00:00:00").put("answerText", text);
    server.put(answered);
  }

  private List<String> asked(String part) {
    return server.requests().stream().filter(request -> request.contains(part)).toList();
  }

  private List<ArchivedResponse> journal() throws IOException {
    List<ArchivedResponse> responses = new ArrayList<>();
    for (String line : Files.readAllLines(archive().resolve("archive.jsonl"))) {
      ArchivedResponse.of(line).ifPresent(responses::add);
    }
    return responses;
  }

  @Test
  void questionsOfTheDaysAskedForAndOfNoOther() throws Exception {
    put(1, "2023-12-31", "To ask too early.");
    put(2, "2024-01-01", "To ask on the first day.");
    put(3, "2024-01-31", "To ask on the last day.");
    put(4, "2024-02-01", "To ask too late.");
    FetchResult result = fetch(JANUARY);
    assertEquals(new FetchResult(2, 1, 0), result);
    assertEquals(
        Map.of(2L, "To ask on the first day. |  | 0", 3L, "To ask on the last day. |  | 0"),
        Fetching.contents(archive()));
    assertEquals(0, server.details().size(), "nothing was cut");
  }

  @Test
  void oneHouse() throws Exception {
    put(1, "2024-01-02", "To ask in the Commons.");
    server.put(StandInApi.question(2, "Lords", "2024-01-02", "To ask in the Lords."));
    FetchRequest.Range january = (FetchRequest.Range) JANUARY;
    fetch(new FetchRequest.Range(january.from(), january.to(), Optional.of(House.LORDS)));
    assertEquals(List.of(2L), List.copyOf(Fetching.byNumber(archive()).keySet()));
  }

  @Test
  void aCutTextIsCompletedByItsDetail() throws Exception {
    String words = "how many there are of each ";
    put(1, "2024-01-02", "To ask " + words.repeat(20) + "kind.");
    put(2, "2024-01-03", "To ask. " + "x".repeat(247));
    put(3, "2024-01-04", "To ask briefly.");
    answer(3, "2024-01-05", "<p>" + words.repeat(40) + "</p>");
    put(4, "2024-01-05", "To ask for a file.");
    answer(4, "2024-01-06", "<p>It is attached.</p>");
    server.get(4).put("attachmentCount", 1);
    server.get(4).withArray("attachments").addObject().put("url", "https://example.org/a.pdf");
    put(5, "2024-01-06", "To ask nothing more.");
    fetch(JANUARY);
    assertEquals(Map.of(1L, 1, 2L, 1, 3L, 1, 4L, 1), server.details());
    Map<Long, QuestionRecord> records = Fetching.byNumber(archive());
    assertEquals("To ask " + words.repeat(20) + "kind.", records.get(1L).text());
    assertEquals(words.repeat(40).strip(), records.get(3L).answer().get().text());
    assertEquals(1, records.get(4L).answer().get().attachments().size());
    assertEquals(5, records.size());
  }

  @Test
  void responsesAreKeptByteForByteWithWhatTheyWere() throws Exception {
    put(1, "2024-01-02", "To ask about Ceredigion’s rivers. " + "ŵ".repeat(300));
    fetch(JANUARY);
    List<ArchivedResponse> responses = journal();
    assertEquals(2, responses.size());
    for (ArchivedResponse response : responses) {
      byte[] sent = server.body(response.url());
      Path file = archive().resolve(response.file());
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        assertArrayEquals(sent, in.readAllBytes());
      }
      assertEquals(sent.length, response.bytes());
      assertEquals(Files.size(file), response.storedBytes());
      assertEquals(200, response.status());
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(sent);
      assertEquals(HexFormat.of().formatHex(hash), response.sha256());
      assertTrue(Instant.parse(response.time()).isAfter(Instant.parse("2024-02-10T09:59:59Z")));
    }
  }

  @Test
  void theSameFetchAgainAddsNothing() throws Exception {
    GeneratedQuestions.into(server, 1_000);
    fetch(JANUARY);
    List<String> responses = journal().stream().map(ArchivedResponse::file).toList();
    assertEquals(1, server.details().values().stream().mapToInt(n -> n).max().orElseThrow());
    server.forget();
    assertEquals(new FetchResult(1_000, 0, 0), fetch(JANUARY));
    assertEquals(Map.of(), server.details());
    assertEquals(responses, journal().stream().map(ArchivedResponse::file).toList());
    assertEquals(Fetching.contents(server), Fetching.contents(archive()));
  }

  @Test
  void pagesSmallerThanAskedFor() throws Exception {
    server.cap = 7;
    put(50, "2024-01-02");
    fetch(JANUARY);
    assertEquals(50, Fetching.byNumber(archive()).size());
  }

  @Test
  void windowsShrinkUntilNoneIsTooFull() throws Exception {
    GeneratedQuestions.into(server, 3_000);
    server.deepest = 900;
    FetchResult result = fetch(JANUARY);
    assertEquals(3_000, result.questions());
    assertEquals(Fetching.contents(server), Fetching.contents(archive()));
    assertEquals(List.of(), told.problems);
    assertFalse(asked("tabledWhenFrom=2024-01-01&tabledWhenTo=2024-01-15").isEmpty());
  }

  @Test
  void aListThatFailsInItsDepthIsCutUpThoughItIsNotTooFull() throws Exception {
    GeneratedQuestions.into(server, 900);
    server.deepest = 250;
    fetch(JANUARY);
    assertEquals(Fetching.contents(server), Fetching.contents(archive()));
    assertEquals(List.of(), told.problems);
  }

  @Test
  void aDayThatIsTooFullIsListedByHouse() throws Exception {
    put(150, "2024-01-02");
    for (int i = 0; i < 120; i++) {
      server.put(StandInApi.question(9_000 + i, "Lords", "2024-01-02", "To ask of lake " + i));
    }
    server.deepest = 180;
    fetch(JANUARY);
    assertEquals(270, Fetching.byNumber(archive()).size());
    assertEquals(2, asked("house=Lords").size());
    assertEquals(List.of(), told.problems);
  }

  @Test
  void whatStaysTooDeepIsToldAndAskedForAgainTheNextTime() throws Exception {
    put(300, "2024-01-02");
    server.deepest = 150;
    FetchResult result = fetch(JANUARY);
    assertEquals(1, result.missing());
    assertEquals(
        List.of(
            "the questions tabled 2024-01-02 in the commons could not all be listed: status 500 (An error occurred), 6 times"),
        told.problems);
    assertEquals(199, Fetching.byNumber(archive()).size());
    server.deepest = 5_000;
    assertEquals(0, fetch(Fetching.range("2024-02-01", "2024-02-02")).missing());
    assertEquals(300, Fetching.byNumber(archive()).size());
  }

  @Test
  void questionsComeAndGoWhileTheListIsRead() throws Exception {
    GeneratedQuestions.into(server, 900);
    server.fault =
        (exchange, number) -> {
          if (exchange.getRequestURI().getPath().equals(StandInApi.PATH) && number % 3 == 0) {
            // The newest come first: each goes, or comes, before what was read already.
            long id = 1_600_899 - number * 5L;
            if (number % 2 == 0) {
              server.remove(id);
            } else {
              put(1_700_000 + number, "2024-01-09", "To ask of what is new, " + number + ".");
            }
          }
          return false;
        };
    fetch(JANUARY);
    server.fault = (exchange, number) -> false;
    Map<Long, String> had = Fetching.contents(archive());
    Map<Long, String> there = Fetching.contents(server);
    List<Long> lost =
        there.keySet().stream().filter(id -> id < 1_700_000 && !had.containsKey(id)).toList();
    assertEquals(List.of(), lost);
  }

  @Test
  void aQuestionThatTwoPagesGiveIsThereOnce() throws Exception {
    put(250, "2024-01-02");
    server.deepest = 5_000;
    fetch(JANUARY);
    assertEquals(250, Fetching.read(archive()).size());
    assertEquals(
        List.of("skip=0&take=1", "skip=0&take=100", "skip=99&take=100", "skip=198&take=100"),
        server.requests().stream().map(r -> r.replaceAll(".*(?=skip)", "")).toList());
  }

  @Test
  void theNewerOfTwoVersionsLeads() throws Exception {
    put(1, "2024-01-02", "To ask about rivers.");
    put(2, "2024-01-02", "To ask " + "about every river ".repeat(30) + ".");
    fetch(JANUARY);
    answer(1, "2024-01-09", "<p>They flow.</p>");
    answer(2, "2024-01-09", "<p>They flow too.</p>");
    fetch(JANUARY);
    Map<Long, QuestionRecord> records = Fetching.byNumber(archive());
    assertEquals("They flow.", records.get(1L).answer().get().text());
    assertEquals("They flow too.", records.get(2L).answer().get().text());
    assertFalse(records.get(2L).isTruncated());
    answer(2, "2024-01-09", "<p>They do not.</p>");
    fetch(JANUARY);
    assertEquals("They do not.", Fetching.byNumber(archive()).get(2L).answer().get().text());
  }

  @Test
  void sinceLastHasWhatIsNewAnsweredAndCorrected() throws Exception {
    put(1, "2024-01-02", "To ask what will be answered.");
    put(2, "2024-01-03", "To ask what will be corrected.");
    answer(2, "2024-01-04", "<p>Wrong.</p>");
    put(3, "2024-01-05", "To ask what stays.");
    fetch(Fetching.range("2024-01-01", "2024-02-10"));
    time.pause(java.time.Duration.ofDays(10));
    answer(1, "2024-02-15", "<p>At last.</p>");
    answer(2, "2024-01-04", "<p>Right.</p>");
    server.get(2).put("dateAnswerCorrected", "2024-02-16T00:00:00");
    put(4, "2024-02-18", "To ask something new.");
    server.forget();
    FetchResult result = fetch(new FetchRequest.SinceLast());
    assertEquals(3, result.questions());
    assertTrue(asked("tabledWhenFrom=2024-02-09").size() > 0, server.requests().toString());
    assertEquals(Fetching.contents(server), Fetching.contents(archive()));
    server.forget();
    time.pause(java.time.Duration.ofDays(5));
    assertEquals(0, fetch(new FetchRequest.SinceLast()).questions());
    assertTrue(asked("WhenFrom=2024-02-19").size() > 0, server.requests().toString());
  }

  @Test
  void sinceLastLeavesNoGapAfterAFetchOfThePast() throws Exception {
    put(1, "2024-01-20", "To ask in between.");
    fetch(Fetching.range("2024-01-01", "2024-01-05"));
    fetch(new FetchRequest.SinceLast());
    assertEquals(List.of(1L), List.copyOf(Fetching.byNumber(archive()).keySet()));
  }

  @Test
  void sinceLastLooksBackForWithdrawals() throws Exception {
    put(1, "2024-01-20", "To ask what will be withdrawn.");
    fetch(Fetching.range("2024-01-01", "2024-02-10"));
    server.get(1).put("isWithdrawn", true);
    time.pause(java.time.Duration.ofDays(1));
    fetch(new FetchRequest.SinceLast(60));
    assertEquals(Optional.of(true), Fetching.byNumber(archive()).get(1L).isWithdrawn());
  }

  @Test
  void aQuestionThatIsGoneIsKeptAndMarked() throws Exception {
    put(1, "2024-01-20", "To ask what stays.");
    put(2, "2024-01-20", "To ask what will be gone. " + "x ".repeat(200));
    fetch(JANUARY);
    server.remove(2);
    fetch(JANUARY);
    QuestionRecord gone = Fetching.byNumber(archive()).get(2L);
    assertEquals(Optional.of(time.now()), gone.gone());
    assertTrue(gone.text().startsWith("To ask what will be gone."));
    assertEquals(Optional.empty(), Fetching.byNumber(archive()).get(1L).gone());
    assertTrue(told.stages.stream().anyMatch(s -> s.startsWith("question 2 is gone: status 404")));

    server.forget();
    fetch(JANUARY);
    assertEquals(List.of(), asked("questions/2"), "it is not asked for each time");

    put(2, "2024-01-20", "To ask what is back.");
    fetch(JANUARY);
    assertEquals(Optional.empty(), Fetching.byNumber(archive()).get(2L).gone());
    server.remove(2);
    time.pause(java.time.Duration.ofDays(1));
    fetch(JANUARY);
    assertEquals(Optional.of(time.now()), Fetching.byNumber(archive()).get(2L).gone());
  }

  @Test
  void aQuestionMissedWhileTheServerFailsIsNotGone() throws Exception {
    put(1, "2024-01-20", "To ask what stays.");
    put(2, "2024-01-20", "To ask what is not listed for a while.");
    fetch(JANUARY);
    server.remove(2);
    server.fault =
        (exchange, number) -> {
          if (exchange.getRequestURI().getPath().endsWith("/2")) {
            server.send(exchange, 500, "{\"status\":500,\"title\":\"An error occurred\"}");
            return true;
          }
          return false;
        };
    fetch(JANUARY);
    assertEquals(Optional.empty(), Fetching.byNumber(archive()).get(2L).gone());
    server.fault = (exchange, number) -> false;
    fetch(JANUARY);
    assertEquals(Optional.of(time.now()), Fetching.byNumber(archive()).get(2L).gone());
  }

  @Test
  void aQuestionThatWasTabledAnewOnAnotherDayIsNotGone() throws Exception {
    put(1, "2024-01-20", "To ask what moves.");
    fetch(JANUARY);
    put(1, "2024-02-05", "To ask what moves.");
    fetch(JANUARY);
    QuestionRecord moved = Fetching.byNumber(archive()).get(1L);
    assertEquals(Optional.empty(), moved.gone());
    assertEquals(java.time.LocalDate.parse("2024-02-05"), moved.dateTabled().get());
  }

  @Test
  void sinceLastNeedsAFinishedFetch() {
    InputException e =
        assertThrows(InputException.class, () -> fetch(new FetchRequest.SinceLast()));
    assertTrue(e.getMessage().contains("no fetch into " + archive() + " was finished"));
  }

  @Test
  void aDetailThatIsGoneIsToldOnceAndItsListServes() throws Exception {
    put(1, "2024-01-02", "To ask " + "about every river ".repeat(30) + ".");
    server.fault =
        (exchange, number) -> {
          if (!exchange.getRequestURI().getPath().endsWith("/1")) {
            return false;
          }
          server.send(exchange, 404, "{\"status\":404,\"title\":\"Not Found\"}");
          return true;
        };
    assertEquals(1, fetch(JANUARY).missing());
    assertEquals(
        List.of("question 1: all of it could not be had: status 404 (Not Found)"), told.problems);
    assertTrue(Fetching.byNumber(archive()).get(1L).isTruncated());
    server.forget();
    assertEquals(0, fetch(JANUARY).missing());
    assertEquals(List.of(), asked("questions/1"));
  }

  @Test
  void aDetailThatFailsIsAskedForByTheNextFetch() throws Exception {
    put(1, "2024-01-02", "To ask " + "about every river ".repeat(30) + ".");
    put(2, "2024-01-02", "To ask " + "about every lake ".repeat(30) + ".");
    server.fault =
        (exchange, number) -> {
          if (!exchange.getRequestURI().getPath().endsWith("/1")) {
            return false;
          }
          server.send(exchange, 500, "oops");
          return true;
        };
    assertEquals(1, fetch(JANUARY).missing());
    server.fault = (exchange, number) -> false;
    assertEquals(0, fetch(Fetching.range("2024-02-01", "2024-02-02")).missing());
    assertEquals(Fetching.contents(server), Fetching.contents(archive()));
    assertEquals(Map.of(1L, 1, 2L, 1), server.details());
  }

  @Test
  void anAddressThatIsNotTheApis() {
    FetchException e =
        assertThrows(
            FetchException.class,
            () -> fetch(Fetching.options(archive(), server.uri().resolve("/elsewhere/"), JANUARY)));
    assertTrue(e.getMessage().startsWith("the API refuses to list questions: status 404"));
    assertTrue(e.getMessage().endsWith("is " + server.uri() + "/elsewhere/ its address?"));
  }

  @Test
  void anArchiveIsOfOneApi() throws Exception {
    fetch(JANUARY);
    try (StandInApi other = new StandInApi()) {
      InputException e =
          assertThrows(
              InputException.class, () -> fetch(Fetching.options(archive(), other.uri(), JANUARY)));
      assertTrue(e.getMessage().contains("is an archive of " + server.uri() + "/, not of "));
    }
  }

  @Test
  void oneFetchAtATime() throws Exception {
    try (Archive held = Archive.open(archive())) {
      FetchException e = assertThrows(FetchException.class, () -> fetch(JANUARY));
      assertEquals(
          "another fetch is writing to " + held.folder() + "; wait for it to end", e.getMessage());
    }
  }

  @Test
  void aLineThatWasCutOffAndAFileWithoutALineAreReplaced() throws Exception {
    GeneratedQuestions.into(server, 300);
    fetch(JANUARY);
    Map<Long, String> whole = Fetching.contents(archive());
    Path journal = archive().resolve("archive.jsonl");
    List<String> lines = Files.readAllLines(journal);
    // As after a kill while the sixth line was written, its response being there in part.
    Files.writeString(
        journal, String.join("\n", lines.subList(0, 5)) + "\n" + lines.get(5).substring(0, 40));
    Path next = archive().resolve(ResponseFiles.name(5));
    Files.writeString(next, "half", StandardOpenOption.TRUNCATE_EXISTING);
    Files.writeString(next.resolveSibling("." + next.getFileName()), "half");
    fetch(JANUARY);
    assertEquals(whole, Fetching.contents(archive()));
    try (Stream<Path> files = Files.list(next.getParent())) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".")));
    }
  }

  @Test
  void aResponseThatIsMissingIsFetchedAgain() throws Exception {
    put(1, "2024-01-02", "To ask " + "about every river ".repeat(30) + ".");
    fetch(JANUARY);
    for (ArchivedResponse response : journal()) {
      Files.delete(archive().resolve(response.file()));
    }
    assertEquals(2, fetch(JANUARY).responses());
    assertEquals(
        4,
        journal().stream().map(ArchivedResponse::file).distinct().count(),
        "no name serves twice");
    assertEquals(0, fetch(JANUARY).responses());
  }

  @Test
  void aJournalThatIsNoneIsLeftAlone() throws Exception {
    Files.createDirectories(archive());
    Files.writeString(archive().resolve("archive.jsonl"), "my notes\n", StandardCharsets.UTF_8);
    IOException e = assertThrows(IOException.class, () -> fetch(JANUARY));
    assertTrue(
        e.getMessage().contains("archive.jsonl, line 1, is no line of a journal"), e.getMessage());
    assertEquals("my notes\n", Files.readString(archive().resolve("archive.jsonl")));
  }
}
