package org.pqgraph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One request, and what may come of it. */
class PoliteClientTest {
  private static final Duration TIMEOUT = Duration.ofMillis(1_500);

  private final StandInApi server = new StandInApi();
  private final StillTime time = new StillTime("2024-12-10T10:00:00Z");
  private final Told told = new Told();
  private final Transport transport = new Transport(TIMEOUT, "pqgraph/test (+https://x)", time);
  private final PoliteClient client = client(transport, 1e6, time);

  PoliteClientTest() {
    server.put(StandInApi.question(7, "Commons", "2024-01-08", "To ask about rivers."));
  }

  private PoliteClient client(Transport transport, double rate, Timekeeper time) {
    return new PoliteClient(transport, new RateLimit(rate, time), time, new Random(1), told);
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private Response detail() throws UnansweredException, InterruptedException {
    return new QuestionsApi(server.uri(), client).detail(7);
  }

  /** The first requests meet a fault; the last one that is made is answered. */
  private void first(int requests, StandInApi.Fault fault) {
    server.fault = (exchange, number) -> number <= requests && fault.meets(exchange, number);
  }

  private static boolean status(HttpExchange exchange, int status, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, -1);
    return true;
  }

  private List<Duration> waits() {
    return time.pauses.stream().filter(pause -> pause.compareTo(Duration.ofMillis(1)) > 0).toList();
  }

  private void assertWaited(Duration least, Duration most) {
    assertEquals(1, waits().size(), waits().toString());
    Duration wait = waits().get(0);
    assertTrue(wait.compareTo(least) >= 0 && wait.compareTo(most) <= 0, wait.toString());
  }

  @Test
  void theRequestNamesTheToolAndItsPage() throws Exception {
    Response response = detail();
    assertEquals(200, response.status());
    assertEquals(List.of("pqgraph/test (+https://x)"), server.agents());
    assertEquals(List.of("/api/writtenquestions/questions/7?expandMember=true"), server.requests());
  }

  @Test
  void retryAfterInSecondsIsObeyed() throws Exception {
    first(1, (exchange, n) -> status(exchange, 429, "Retry-After", "30"));
    detail();
    assertWaited(Duration.ofSeconds(30), Duration.ofSeconds(31));
    assertEquals(List.of("waiting 30 s: status 429"), told.stages);
  }

  @Test
  void retryAfterAsADateIsObeyedByTheServersClock() throws Exception {
    first(
        1,
        (exchange, n) -> {
          // The server's own Date header is of this year.
          String date =
              java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC).plusSeconds(60));
          return status(exchange, 503, "Retry-After", date);
        });
    detail();
    assertWaited(Duration.ofSeconds(58), Duration.ofSeconds(62));
  }

  @Test
  void aWaitOfHoursIsLeftToTheUser() {
    first(1, (exchange, n) -> status(exchange, 429, "Retry-After", "7200"));
    FetchException e = assertThrows(FetchException.class, this::detail);
    assertTrue(e.getMessage().contains("asks to wait until 2024-12-10T12:00:0"), e.getMessage());
    assertTrue(waits().isEmpty());
  }

  @Test
  void pausesGrowAndAreRandom() throws Exception {
    first(5, (exchange, n) -> status(exchange, 500));
    detail();
    assertEquals(5, waits().size());
    for (int i = 0; i < 5; i++) {
      assertTrue(waits().get(i).compareTo(Duration.ofSeconds(1L << i)) <= 0, waits().toString());
    }
    assertTrue(waits().get(4).compareTo(Duration.ofSeconds(1)) > 0, waits().toString());
  }

  @Test
  void afterSixTimesItIsGivenUp() {
    server.fault = (exchange, n) -> status(exchange, 502);
    UnansweredException e = assertThrows(UnansweredException.class, this::detail);
    assertEquals("status 502, 6 times", e.getMessage());
    assertFalse(e.isLasting());
    assertEquals(6, server.requestCount());
  }

  @Test
  void aServerThatFailsForEverythingStopsTheFetch() {
    server.fault = (exchange, n) -> status(exchange, 500);
    for (int i = 0; i < 4; i++) {
      assertThrows(UnansweredException.class, this::detail);
    }
    FetchException e = assertThrows(FetchException.class, this::detail);
    assertTrue(e.getMessage().startsWith("5 requests in a row were in vain"), e.getMessage());
  }

  @Test
  void aServerThatOnlySaysTooManyStopsTheFetch() {
    server.fault = (exchange, n) -> status(exchange, 429);
    FetchException e = assertThrows(FetchException.class, this::detail);
    assertTrue(e.getMessage().contains("status 429, 6 times"), e.getMessage());
  }

  @Test
  void whatIsNotThereIsNotAskedForAgain() {
    server.remove(7);
    UnansweredException e = assertThrows(UnansweredException.class, this::detail);
    assertEquals("status 404 (Not Found)", e.getMessage());
    assertTrue(e.isRefused());
    assertEquals(1, server.requestCount());
  }

  @Test
  void aRefusalStopsTheFetchAtOnce() {
    first(1, (exchange, n) -> status(exchange, 403));
    FetchException e = assertThrows(FetchException.class, this::detail);
    assertTrue(e.getMessage().startsWith("the API refuses to answer: status 403"), e.getMessage());
    assertEquals(1, server.requestCount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":500,\"title\":\"An error occurred\"}|an error in place of an answer: status 500 (An error occurred)",
        "<html>Back soon</html>|its body is no JSON",
        "{\"value\":{\"id\":7,\"quest|its body is no JSON",
        "[]|its body is no JSON object",
        "{\"value\":{\"id\":8,\"questionText\":\"To ask.\"}}|its body is not the question asked for",
        "{\"value\":{\"id\":7}}|its body has no text of a question"
      })
  void aBodyThatIsNoAnswerIsAskedForAgain(String body, String why) throws Exception {
    first(1, (exchange, n) -> sent(exchange, body));
    detail();
    assertEquals(2, server.requestCount());
    server.fault = (exchange, n) -> sent(exchange, body);
    UnansweredException e = assertThrows(UnansweredException.class, this::detail);
    assertEquals(why + ", 6 times", e.getMessage());
  }

  private boolean sent(HttpExchange exchange, String body) throws IOException {
    server.send(exchange, 200, body);
    return true;
  }

  @Test
  void aServerThatDoesNotAnswerInTime() throws Exception {
    first(1, (exchange, n) -> sleep(exchange, 5_000));
    detail();
    assertEquals(2, server.requestCount());
  }

  @Test
  void aBodyThatStopsComing() throws Exception {
    first(
        1,
        (exchange, n) -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write("{\"value\"".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          return sleep(exchange, 5_000);
        });
    long start = System.nanoTime();
    detail();
    assertTrue(System.nanoTime() - start < 4_500_000_000L, "it waited for the body");
    assertEquals(2, server.requestCount());
  }

  private static boolean sleep(HttpExchange exchange, long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
    return true;
  }

  @Test
  void connectionsThatBreakAreTriedAgainWithinTheRate() throws Exception {
    detail();
    server.fault = (exchange, n) -> n <= 4;
    try (Transport real = new Transport(TIMEOUT, "t", Timekeeper.SYSTEM)) {
      PoliteClient client = client(real, 50, new Hurried());
      new QuestionsApi(server.uri(), client).detail(7);
      new QuestionsApi(server.uri(), client).detail(7);
    }
    assertEquals(6, server.requestCount());
    assertTrue(server.closest() >= 20_000_000, server.closest() + " ns apart");
  }

  /** Real time, but no pause is longer than the one between two requests. */
  private static final class Hurried implements Timekeeper {
    @Override
    public java.time.Instant now() {
      return SYSTEM.now();
    }

    @Override
    public long nanos() {
      return SYSTEM.nanos();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
      if (time.compareTo(Duration.ofMillis(20)) <= 0) {
        SYSTEM.pause(time);
      }
    }
  }

  @Test
  void aBodyCutOffByTheServer() throws Exception {
    first(
        1,
        (exchange, n) -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write("{\"value\":{}}".getBytes(StandardCharsets.UTF_8));
          return true;
        });
    detail();
    assertEquals(2, server.requestCount());
  }

  @Test
  void aBodyTooLargeIsNotAskedForAgain() {
    server.fault =
        (exchange, n) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
          try {
            for (int i = 0; i < 40; i++) {
              exchange.getResponseBody().write(spaces);
            }
          } catch (IOException e) {
            // The client hung up, as it should.
          }
          return true;
        };
    try (Transport patient = new Transport(Duration.ofSeconds(20), "t", time)) {
      QuestionsApi api = new QuestionsApi(server.uri(), client(patient, 1e6, time));
      UnansweredException e = assertThrows(UnansweredException.class, () -> api.detail(7));
      assertTrue(e.getMessage().contains("larger than 33554432 bytes"), e.getMessage());
      assertTrue(e.isLasting());
    }
    assertEquals(1, server.requestCount());
  }

  @Test
  void aRedirectWithinTheServerIsFollowed() throws Exception {
    first(1, (exchange, n) -> status(exchange, 302, "Location", StandInApi.PATH + "/7?moved"));
    assertEquals(server.uri() + StandInApi.PATH + "/7?moved", detail().uri().toString());
  }

  @Test
  void aRedirectToAnotherServerIsNot() throws Exception {
    try (StandInApi other = new StandInApi()) {
      first(1, (exchange, n) -> status(exchange, 301, "Location", other.uri() + "/x"));
      FetchException e = assertThrows(FetchException.class, this::detail);
      assertTrue(e.getMessage().contains("redirects to another server, " + other.uri()));
      assertEquals(0, other.requestCount());
    }
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    server.fault = (exchange, n) -> status(exchange, 302, "Location", "/again");
    UnansweredException e = assertThrows(UnansweredException.class, this::detail);
    assertTrue(e.getMessage().contains("it redirects more than 5 times"), e.getMessage());
  }

  @Test
  void noServerStopsTheFetch() throws Exception {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = URI.create("http://localhost:" + socket.getLocalPort());
    }
    FetchException e =
        assertThrows(FetchException.class, () -> new QuestionsApi(nobody, client).detail(7));
    assertTrue(e.getMessage().contains("no connection could be made"), e.getMessage());
    assertTrue(e.getMessage().endsWith("run the same command again to go on"), e.getMessage());
  }

  @Test
  void requestsKeepTheirDistance() throws Exception {
    try (Transport real = new Transport(TIMEOUT, "t", Timekeeper.SYSTEM)) {
      PoliteClient client = client(real, 100, Timekeeper.SYSTEM);
      for (int i = 0; i < 30; i++) {
        new QuestionsApi(server.uri(), client).detail(7);
      }
    }
    assertTrue(server.closest() >= 10_000_000, server.closest() + " ns apart");
  }
}
