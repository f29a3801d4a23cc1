package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A query whose result is not whole: an error while there is time for one, else a broken response.
 */
final class UnfinishedResult extends RuntimeException {

  private final int status;

  private UnfinishedResult(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  static UnfinishedResult timeout() {
    return new UnfinishedResult(
        503, "the query took too long; make it narrower, or take the dumps from /dumps/");
  }

  static UnfinishedResult busy() {
    return new UnfinishedResult(503, "too many requests at once; try again in a little while");
  }

  static UnfinishedResult tooOften(int perSecond) {
    return new UnfinishedResult(
        429,
        "more than "
            + perSecond
            + " requests a second from one address; go on more slowly, or take the dumps from"
            + " /dumps/");
  }

  static UnfinishedResult unwanted() {
    // 499 is nginx's status for a client that has closed the connection.
    return new UnfinishedResult(499, "the client has closed the connection");
  }

  /** Says when to ask again, if the same may go well a little later. */
  void sayWhen(HttpServletResponse response) {
    if (status == 503 || status == 429) {
      response.setHeader("Retry-After", Turns.RETRY_AFTER);
    }
  }

  static UnfinishedResult tooLong(long max) {
    return new UnfinishedResult(
        403,
        "the result has more than "
            + max
            + " rows; page through it with ORDER BY, LIMIT and OFFSET, or take the dumps from"
            + " /dumps/");
  }

  static UnfinishedResult tooLarge(long most) {
    return new UnfinishedResult(
        403,
        "the result has more than "
            + most / (1024 * 1024)
            + " MiB, and over HTTP/1.0 or with Connection: close a result that breaks off cannot be"
            + " told from a whole one; ask over HTTP/1.1 with the connection kept open, page through"
            + " it with ORDER BY, LIMIT and OFFSET, or take the dumps from /dumps/");
  }
}
