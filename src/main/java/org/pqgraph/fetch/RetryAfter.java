package org.pqgraph.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * How long to wait; empty where the header says nothing that can be read.
   *
   * @param value the header's value
   * @param sent when the server says that it sent the response, so that its clock need not agree
   *     with ours
   */
  static Optional<Duration> of(String value, Instant sent) {
    String text = value.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return date(text)
        .map(date -> Duration.between(sent, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  /** A date as HTTP writes it; empty where it is none. */
  static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
