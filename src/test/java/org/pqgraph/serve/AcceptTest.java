package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd headers: what cannot be read does not count. */
final class AcceptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | HTML",
        "nonsense | HTML",
        "'' | HTML",
        "TEXT/Turtle | TURTLE",
        "text/turtle;charset=utf-8;q=0.1, application/json ; q=0.2 | JSON",
        "text/turtle;q=2, application/json;q=0.2 | TURTLE",
        "text/turtle;q=0 | none",
        "*/*;q=0.1, application/*;q=0.5, application/json;q=0.2 | JSON_LD",
      })
  void takesTheBest(String header, Form form) {
    assertEquals(Optional.ofNullable(form), Accept.of(header).best(Form.THING));
  }
}
