package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.model.QuestionRecord;

/** The texts of the gold set are what is read from its documents, and its quotes stand in them. */
class GoldSetTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "heldout", "typical", "unseen"})
  void theMarkedTextsAreThoseOfTheDocuments(String half) throws IOException {
    List<String> others = new ArrayList<>();
    for (JsonNode pair : pairs(half)) {
      String source = pair.path("source").asText();
      QuestionRecord record = Reading.of(folder(half).resolve("docs").resolve(source)).only();
      // The texts of held-out pairs are not for the eye: a failure names the document only.
      if (!pair.path("question").asText().equals(record.text())
          || !pair.path("answer").asText().equals(record.answer().orElseThrow().text())) {
        others.add(source);
      }
    }
    assertEquals(List.of(), others);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "heldout", "typical", "unseen"})
  void everyQuoteStandsWhereItsStartSays(String half) throws IOException {
    int quotes = 0;
    for (JsonNode pair : pairs(half)) {
      for (String list : List.of("bodies", "facts")) {
        for (JsonNode marked : pair.path(list)) {
          String where = marked.path("where").asText();
          if (!where.equals("answerer")) {
            quotes++;
            String text = pair.path(where).asText();
            int start = text.offsetByCodePoints(0, marked.path("start").asInt());
            assertTrue(
                text.startsWith(marked.path("quote").asText(), start),
                () -> pair.path("source").asText() + ", " + list + " at " + start);
          }
        }
      }
    }
    assertTrue(quotes > 0);
  }

  private static Path folder(String half) {
    return Path.of("src/test/gold", half);
  }

  private static List<JsonNode> pairs(String half) throws IOException {
    List<JsonNode> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(folder(half).resolve("gold.jsonl"))) {
      pairs.add(new ObjectMapper().readTree(line));
    }
    return pairs;
  }
}
