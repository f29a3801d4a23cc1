package org.pqgraph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant SENT = Instant.parse("2024-12-10T10:00:00Z");

  @Test
  void seconds() {
    assertEquals(Optional.of(Duration.ofSeconds(100)), RetryAfter.of(" 100 ", SENT));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.of("0", SENT));
  }

  @Test
  void aDateCountsFromWhenTheResponseWasSent() {
    assertEquals(
        Optional.of(Duration.ofSeconds(90)), RetryAfter.of("Tue, 10 Dec 2024 10:01:30 GMT", SENT));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.of("Tue, 10 Dec 2024 09:00:00 GMT", SENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Tue, 10 Dec 2024"})
  void anythingElseSaysNothing(String value) {
    assertEquals(Optional.empty(), RetryAfter.of(value, SENT));
  }
}
