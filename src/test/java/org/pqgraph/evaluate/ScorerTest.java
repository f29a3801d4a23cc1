package org.pqgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts against a gold set of one answer: what is right, wrong, missed and left out of account. */
class ScorerTest {
  private static final String GOLD =
      """
      {"source": "a.txt", "answerer": "Ada Brook", "question": "To ask how often the Quay Board met.",
       "answer": "The Quay Board has met 4 times. I chair it. It may meet on 3 May 2024. It was set up in 2019.",
       "refusal": "none",
       "bodies": [{"name": "Quay Board", "quote": "The Quay Board", "unnamed": false, "alias": ""}],
       "facts": [
         {"type": "meetingCount", "body": "Quay Board", "quote": "has met 4 times", "value": {"count": "4"}},
         {"type": "chair", "body": "Quay Board", "quote": "I chair it", "value": {"holder": "I"}},
         {"type": "established", "body": "Quay Board", "quote": "set up in 2019", "value": {"date": "2019"}},
         {"type": "budget", "body": "Quay Board", "quote": "met", "value": {"amount": "5", "weak": true}}],
       "hardNegatives": [{"why": "plan", "not_fact": "body_meeting_date", "quote": "meet on 3 May 2024"}]}
      """
          .replace("\n", " ");

  private static Scores score(Path folder, StatedFact... facts) throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("gold.jsonl"), GOLD + "\n");
    return Scorer.score(GoldSet.read(folder), List.of(facts));
  }

  private static StatedFact fact(String type, String value, String quote) {
    return new StatedFact("a.txt", type, "Quay Board", value, quote);
  }

  @Test
  void countsRightWrongAndMissed(@TempDir Path folder) throws IOException {
    Scores scores =
        score(
            folder,
            fact("meetingCount", "4", "has met 4 times"),
            fact("meetingCount", "4", "has met 4 times"),
            fact("chair", "Ada Brook", "I chair it"),
            fact("meetingDate", "2024-05-03", "It may meet on 3 May 2024"),
            fact("mention", "", "The Quay Board"));
    assertEquals(new Count(2, 1, 1), scores.core());
    assertEquals(new Count(1, 0, 0), scores.byType().get("mention"));
    assertEquals(1, scores.trapped().size());
    assertEquals(
        List.of("a.txt | established | Quay Board | {date=2019} | set up in 2019"),
        scores.missed());
    assertEquals(2.0 / 3, scores.core().precision(), 1e-9);
    assertEquals(1.0, scores.refusalAccuracy());
  }

  @Test
  void whatIsArguableCountsNeitherWay(@TempDir Path folder) throws IOException {
    Scores scores = score(folder, fact("budget", "5", "met"));
    assertEquals(new Count(0, 0, 0), scores.byType().get("budget"));
  }

  @Test
  void aQuoteThatIsNotInTheTextIsWrong(@TempDir Path folder) throws IOException {
    Scores scores = score(folder, fact("meetingCount", "4", "met four times"));
    assertEquals(new Count(0, 1, 1), scores.byType().get("meetingCount"));
    assertEquals(1, scores.unquoted().size());
  }

  @Test
  void anAnswerToldToRefuseThatDoesNotIsTold(@TempDir Path folder) throws IOException {
    Scores scores = score(folder, new StatedFact("a.txt", "refusal", "", "will_write", "I will"));
    assertEquals(0.0, scores.refusalAccuracy());
  }

  @Test
  void aFolderWithoutGoldIsNamed(@TempDir Path folder) {
    GoldException e = assertThrows(GoldException.class, () -> GoldSet.read(folder));
    assertTrue(e.getMessage().contains(folder.toString()));
  }

  @Test
  void aBrokenLineIsNamed(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("gold.jsonl"), "{\"source\": 1,\n");
    GoldException e = assertThrows(GoldException.class, () -> GoldSet.read(folder));
    assertTrue(e.getMessage().contains("gold.jsonl, line 1"));
  }
}
