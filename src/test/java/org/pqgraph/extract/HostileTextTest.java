package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text made to cost time gives nothing. What it costs is bounded by steps, not by a clock, so that
 * every run ends at the same place.
 */
class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"and ", "Board and ", "the Board, ", "It met on 1 May and ", "£1 ", "member of "})
  void whatIsLongerThanAnySentenceIsNotRead(String words) {
    String text = "The Harbour Taskforce has as members " + words.repeat(6_560 / words.length());
    for (Sentence sentence : Sentences.of(text)) {
      assertTrue(sentence.isTooLong(), () -> sentence.tokens().size() + " tokens");
    }
  }

  @Test
  void allRulesOnASentenceReadItSoOftenAndNoMore() {
    String text = "a ".repeat(200);
    Units units = new Units(Sentences.of(text).get(0), List.of());
    Pattern dear = Pattern.compile("a.*a.*a.*a.*b");
    assertThrows(
        MeteredText.Spent.class, () -> dear.matcher(units.metered()).find(), "one rule spends it");
    assertThrows(
        MeteredText.Spent.class,
        () -> Pattern.compile("a").matcher(units.metered()).find(),
        "nothing is left for the next");
  }
}
