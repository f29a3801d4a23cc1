package org.pqgraph.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.pqgraph.fetch.UnansweredException.Kind;

/**
 * Asks within a rate, waits as it is told to, and tries again what may be better the next time:
 * after a random time of up to one second, two, four and so on ("full jitter"), or after what
 * {@code Retry-After} says.
 */
public final class PoliteClient {
  /** How often anything is asked for that there is no other way to. */
  public static final int ATTEMPTS = 6;

  static final Duration LONGEST_ASKED_PAUSE = Duration.ofHours(1);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration WORTH_TELLING = Duration.ofSeconds(5);
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_FAILURES_IN_A_ROW = 5;
  private static final String KEPT =
      "; what was fetched is kept: run the same command again to go on";

  /** Makes of a body what was asked for. */
  public interface BodyReader<T> {
    /**
     * Reads a body.
     *
     * @throws UnusableBodyException where it is not what was asked for; then it is asked for again
     */
    T read(byte[] body) throws UnusableBodyException;
  }

  /** A response with what it says. */
  public record Answer<T>(Response response, T content) {}

  /**
   * Why an attempt was in vain.
   *
   * @param retryAfter when the server says to ask again
   * @param isOfAll whether any other request would fare the same
   */
  private record Failure(String why, Optional<Duration> retryAfter, Kind kind, boolean isOfAll) {
    static Failure passing(String why) {
      return new Failure(why, Optional.empty(), Kind.PASSING, false);
    }
  }

  private final Transport transport;
  private final RateLimit rate;
  private final Timekeeper time;
  private final RandomGenerator random;
  private final FetchProgress progress;
  private final String goOn;
  private int failuresInARow;

  PoliteClient(
      Transport transport,
      RateLimit rate,
      Timekeeper time,
      RandomGenerator random,
      FetchProgress progress) {
    this(transport, rate, time, random, progress, KEPT);
  }

  /**
   * @param transport what asks once
   * @param rate how far requests are kept apart
   * @param time the clock by which it waits
   * @param random the source of the pauses' lengths
   * @param progress hears of long pauses
   * @param goOn what ends the message where all fails: what became of the work, and the way out
   */
  public PoliteClient(
      Transport transport,
      RateLimit rate,
      Timekeeper time,
      RandomGenerator random,
      FetchProgress progress,
      String goOn) {
    this.goOn = goOn;
    this.transport = transport;
    this.rate = rate;
    this.time = time;
    this.random = random;
    this.progress = progress;
  }

  /**
   * Asks until there is a usable answer.
   *
   * @param attempts how often at the most
   * @throws UnansweredException where there is none
   * @throws FetchException where nothing else would be answered either
   */
  public <T> Answer<T> get(URI uri, BodyReader<T> reader, int attempts)
      throws UnansweredException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Failure failure;
      try {
        Response response = follow(uri);
        failure = failure(response);
        if (failure == null) {
          T content = reader.read(response.body());
          failuresInARow = 0;
          return new Answer<>(response, content);
        }
      } catch (UnusableBodyException e) {
        failure =
            e.status() == 200
                ? Failure.passing(e.getMessage())
                : status(e.status(), e.getMessage());
      } catch (IOException e) {
        failure = failure(e);
      }
      if (failure.kind() != Kind.PASSING) {
        throw new UnansweredException(failure.why(), failure.kind());
      }
      if (attempt >= (failure.isOfAll() ? ATTEMPTS : attempts)) {
        throw givenUp(failure, attempt);
      }
      pause(failure, attempt);
    }
  }

  /** One response, after redirects within the host. */
  private Response follow(URI uri) throws IOException, InterruptedException {
    URI at = uri;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Response response = ask(at);
      if (response.status() < 301
          || response.status() > 308
          || response.header("Location").isEmpty()) {
        return response;
      }
      at = target(at, response.header("Location").get());
    }
    throw new IOException("it redirects more than " + MOST_REDIRECTS + " times");
  }

  private Response ask(URI uri) throws IOException, InterruptedException {
    rate.await();
    try {
      return transport.get(uri);
    } finally {
      rate.ended();
    }
  }

  private static URI target(URI from, String location) throws IOException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("it redirects to what is no address: " + location, e);
    }
    boolean isSameServer =
        from.getHost().equalsIgnoreCase(to.getHost())
            && (from.getPort() == to.getPort() || "https".equals(to.getScheme()));
    if (!isSameServer || !("http".equals(to.getScheme()) || "https".equals(to.getScheme()))) {
      throw new FetchException(
          from.getHost()
              + " redirects to another server, "
              + to
              + "; if you trust it, give its address with --api");
    }
    return to;
  }

  /** What is wrong with a response, null where nothing is. */
  private Failure failure(Response response) {
    int status = response.status();
    if (status == 200) {
      return null;
    }
    String title = ApiJson.errorTitle(response.body()).map(t -> " (" + t + ")").orElse("");
    Failure failure = status(status, "status " + status + title);
    Instant sent = response.header("Date").flatMap(RetryAfter::date).orElseGet(time::now);
    return new Failure(
        failure.why(),
        response.header("Retry-After").flatMap(value -> RetryAfter.of(value, sent)),
        failure.kind(),
        failure.isOfAll());
  }

  private Failure status(int status, String why) {
    if (status == 401 || status == 403) {
      throw new FetchException("the API refuses to answer: " + why + goOn);
    }
    boolean passing = status == 408 || status == 429 || status >= 500 || status < 400;
    Kind kind = passing ? Kind.PASSING : status == 404 || status == 410 ? Kind.GONE : Kind.REFUSED;
    return new Failure(why, Optional.empty(), kind, status == 429);
  }

  private static Failure failure(IOException e) {
    boolean unreachable = isUnreachable(e);
    String why =
        switch (e) {
          case HttpTimeoutException x when !unreachable -> x.getMessage();
          case LimitedBody.TooLargeException x -> x.getMessage();
          default ->
              (unreachable ? "no connection could be made" : "the connection broke") + cause(e);
        };
    Kind kind = e instanceof LimitedBody.TooLargeException ? Kind.TOO_LARGE : Kind.PASSING;
    return new Failure(why, Optional.empty(), kind, unreachable);
  }

  /** Whether there was no connection at all; the JDK's client wraps that, and tries twice. */
  private static boolean isUnreachable(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? "" : " (" + deepest.getMessage() + ")";
  }

  private UnansweredException givenUp(Failure failure, int attempts) {
    failuresInARow++;
    String tried = attempts == 1 ? "" : ", " + attempts + " times";
    if (failure.isOfAll()) {
      throw new FetchException("the API does not answer: " + failure.why() + tried + goOn);
    }
    if (failuresInARow >= MOST_FAILURES_IN_A_ROW) {
      throw new FetchException(
          failuresInARow
              + " requests in a row were in vain, the last: "
              + failure.why()
              + tried
              + goOn);
    }
    return new UnansweredException(failure.why() + tried, Kind.PASSING);
  }

  private void pause(Failure failure, int attempt) throws InterruptedException {
    long limit = Math.min(FIRST_PAUSE.toNanos() << (attempt - 1), LONGEST_PAUSE.toNanos());
    Duration jitter = Duration.ofNanos(random.nextLong(limit));
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    if (asked.compareTo(LONGEST_ASKED_PAUSE) > 0) {
      throw new FetchException(
          "the API asks to wait until "
              + time.now().plus(asked)
              + " ("
              + failure.why()
              + ")"
              + goOn
              + " then");
    }
    Duration pause = failure.retryAfter().isPresent() ? asked.plus(jitter.dividedBy(10)) : jitter;
    if (pause.compareTo(WORTH_TELLING) >= 0) {
      progress.stage("waiting " + pause.toSeconds() + " s: " + failure.why());
    }
    time.pause(pause);
  }
}
