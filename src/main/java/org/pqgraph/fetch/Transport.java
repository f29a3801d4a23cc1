package org.pqgraph.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One GET at a time over HTTP: whole within its time and its size, or an error. */
public final class Transport implements AutoCloseable {
  private static final int LARGEST_BODY = 32 << 20;

  static {
    // The JDK's client asks again by itself, and at once, where a kept connection turns out to be
    // closed: above the rate, and unseen. This makes it an error like any other.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
  }

  private final HttpClient client;
  private final Duration timeout;
  private final String userAgent;
  private final Timekeeper time;
  private final String accept;

  /**
   * @param timeout from the request's start to the body's last byte
   * @param userAgent how we name ourselves
   */
  Transport(Duration timeout, String userAgent, Timekeeper time) {
    this(timeout, userAgent, time, "application/json");
  }

  /**
   * @param timeout from the request's start to the body's last byte
   * @param userAgent how we name ourselves
   * @param time the clock that dates responses
   * @param accept the media types asked for, as the header {@code Accept} has them
   */
  public Transport(Duration timeout, String userAgent, Timekeeper time, String accept) {
    this.accept = accept;
    this.timeout = timeout;
    this.userAgent = userAgent;
    this.time = time;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * Asks once.
   *
   * @throws HttpTimeoutException where the response was not whole in time
   * @throws LimitedBody.TooLargeException where the body is too large
   * @throws IOException where no connection could be made, or it broke
   */
  Response get(URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("User-Agent", userAgent)
            .header("Accept", accept)
            .build();
    // The client's own time-out ends with the headers; this one covers the body too.
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request, head -> new LimitedBody(LARGEST_BODY));
    try {
      HttpResponse<byte[]> response = coming.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return new Response(
          uri, time.now(), response.statusCode(), response.headers(), response.body());
    } catch (TimeoutException e) {
      throw new HttpTimeoutException(
          "no whole response came within " + timeout.toMillis() / 1000.0 + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } finally {
      coming.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
