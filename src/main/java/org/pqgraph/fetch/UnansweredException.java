package org.pqgraph.fetch;

/** One request that got no usable answer. The message says why. */
public final class UnansweredException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What another request would meet. */
  enum Kind {
    /** It may be answered another day. */
    PASSING,
    /** The API has no such record: status 404 or 410. */
    GONE,
    /** The API will not answer it. */
    REFUSED,
    /** The answer is too large to be one. */
    TOO_LARGE
  }

  private final Kind kind;

  UnansweredException(String message, Kind kind) {
    super(message);
    this.kind = kind;
  }

  /** Whether the server says that there is no such thing, or that it was asked wrongly. */
  public boolean isRefused() {
    return kind == Kind.REFUSED || kind == Kind.GONE;
  }

  /** Whether the API has no such record. */
  boolean isGone() {
    return kind == Kind.GONE;
  }

  /** Whether asking again would not help. */
  boolean isLasting() {
    return kind != Kind.PASSING;
  }
}
