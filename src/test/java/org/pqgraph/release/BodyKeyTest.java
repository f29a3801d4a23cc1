package org.pqgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of real bodies, judged by reading to name the same body or another. */
class BodyKeyTest {
  @Test
  void pairsAreToldAsTheyWereJudged() throws IOException {
    int same = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      String[] pair = line.split("\t", -1);
      boolean equal = BodyKey.of(pair[1]).equals(BodyKey.of(pair[2]));
      if (pair[0].equals("same")) {
        same++;
        found += equal ? 1 : 0;
      } else if (equal) {
        wrong.add(line);
      }
    }
    assertTrue(wrong.size() <= 0.01 * (found + wrong.size()), wrong::toString);
    assertTrue(found >= 0.9 * same, found + " of " + same);
  }

  @Test
  void smallWordsOrderAndNumberDoNotCount() {
    assertEquals(
        BodyKey.of("Commission on River Health"), BodyKey.of("The Rivers' Health Commission"));
  }

  @Test
  void aLeadingUkIsLeftOutOfLongNamesOnly() {
    assertEquals(BodyKey.of("UK Harbour Safety Board"), BodyKey.of("Harbour Safety Board"));
    assertNotEquals(BodyKey.of("UK Board"), BodyKey.of("Board"));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = BodyKeyTest.class.getResourceAsStream("/release/pairs.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
