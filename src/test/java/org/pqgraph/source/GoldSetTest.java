package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.model.QuestionRecord;

/**
 * The labels of the project's own gold set stand where they say. An offset that is one off would
 * count a right fact as wrong, and nobody would see why.
 */
class GoldSetTest {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "heldout"})
  void everyDocumentHasALabelledTextAndEveryQuoteStandsAtItsStart(String half) throws IOException {
    Path folder = Path.of("src/test/gold", half);
    List<String> lines = Files.readAllLines(folder.resolve("gold.jsonl"));
    for (String line : lines) {
      JsonNode pair = new ObjectMapper().readTree(line);
      String source = pair.path("source").asText();
      QuestionRecord record = Reading.of(folder.resolve("docs").resolve(source)).only();
      assertEquals(record.text(), pair.path("question").asText(), source);
      assertEquals(record.answer().orElseThrow().text(), pair.path("answer").asText(), source);
      Stream.of("bodies", "facts")
          .flatMap(labels -> pair.path(labels).valueStream())
          .filter(label -> label.path("start").asInt() >= 0)
          .forEach(label -> assertStandsAtItsStart(label, pair));
    }
    try (Stream<Path> docs = Files.list(folder.resolve("docs"))) {
      assertEquals(docs.count(), lines.size(), "a document without labels, or labels without one");
    }
  }

  private static void assertStandsAtItsStart(JsonNode label, JsonNode pair) {
    String text = pair.path(label.path("where").asText()).asText();
    String quote = label.path("quote").asText();
    int start = text.offsetByCodePoints(0, label.path("start").asInt());
    assertTrue(
        text.startsWith(quote, start),
        () -> pair.path("source").asText() + ": \"" + quote + "\" is not at its start");
  }
}
