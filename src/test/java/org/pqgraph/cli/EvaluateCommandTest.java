package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} on a gold set of one question, one of whose two facts no answer states. */
class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void theWrongAndTheMissedAreShownAndThresholdsDecide() throws IOException {
    Path gold = gold();
    Console all = Console.run("evaluate", gold);
    assertEquals(0, all.code(), all.err());
    assertTrue(all.out().contains("meetingDate"), all.out());
    assertTrue(all.out().contains("on a Tuesday"), all.out());
    Console summary = Console.run("evaluate", gold, "--summary");
    assertTrue(!summary.out().contains("on a Tuesday"), summary.out());
    assertEquals(0, Console.run("evaluate", gold, "--min-recall", "0.5").code());
    Console strict = Console.run("evaluate", gold, "--min-recall", "0.9");
    assertEquals(Main.NEEDS_A_PERSON, strict.code());
    assertTrue(strict.err().contains("recall"), strict.err());
  }

  @Test
  void scoresComeAsJsonToo() throws IOException {
    JsonNode scores =
        new ObjectMapper().readTree(Console.run("evaluate", gold(), "--format", "json").out());
    assertTrue(scores.toString().contains("meetingCount"), scores.toPrettyString());
    assertTrue(scores.toString().contains("on a Tuesday"), scores.toPrettyString());
  }

  @Test
  void aFolderThatIsNoGoldSetIsNamed() {
    Console none = Console.run("evaluate", folder.resolve("none"));
    assertEquals(Main.WRONG_USAGE, none.code());
    assertTrue(none.err().contains("none"), none.err());
  }

  private Path gold() throws IOException {
    String question =
        "To ask the Secretary of State for Transport, how often the River Crossings Board has met.";
    String answer = "The River Crossings Board has met six times. It met on a Tuesday.";
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(
        folder.resolve("docs/one.txt"),
        "Asked by: Alex Example (Exampleton) (Independent)\nQuestion to the Department for Transport:\n"
            + question
            + "\nAnswered by Kim Sampler - Minister of State (Department for Transport)\n"
            + answer
            + "\n");
    Files.writeString(
        folder.resolve("gold.jsonl"),
        """
        {"source": "one.txt", "url": null, "truncated": false, "answerer": "Kim Sampler", "dateAnswered": null, \
        "question": "%s", "answer": "%s", "refusal": "none", "refusalNote": "", \
        "bodies": [{"key": "a", "name": "River Crossings Board", "quote": "The River Crossings Board", "where": "answer", "start": 0, "unnamed": false, "alias": ""}], \
        "facts": [{"type": "meetingCount", "body": "River Crossings Board", "where": "answer", "quote": "has met six times", "start": 26, "value": {"count": "6"}}, \
        {"type": "meetingDate", "body": "River Crossings Board", "where": "answer", "quote": "met on a Tuesday", "start": 48, "value": {"date": "2024-01-02"}}], \
        "hardNegatives": [], "notes": ""}
        """
            .formatted(question, answer));
    return folder;
  }
}
