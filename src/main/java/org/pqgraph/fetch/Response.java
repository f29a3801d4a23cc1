package org.pqgraph.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/** A whole response. */
public final class Response {
  private final URI uri;
  private final Instant time;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  /**
   * @param uri what was asked for
   * @param time when it was whole
   * @param body the body's bytes as they came
   */
  Response(URI uri, Instant time, int status, HttpHeaders headers, byte[] body) {
    this.uri = uri;
    this.time = time;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** What was asked for, after redirects. */
  public URI uri() {
    return uri;
  }

  /** When it was whole. */
  public Instant time() {
    return time;
  }

  /** Its status. */
  public int status() {
    return status;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The body's bytes as they came; not to be changed. */
  public byte[] body() {
    return body;
  }
}
