package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;

/** The examples, and real documents in a folder beside the project where it is present. */
class RealDocumentsTest {
  private static final Path SHARED = Path.of("../shared");

  @Test
  void theExamplesHaveOneOfEverything() {
    Reading reading = Reading.of(Path.of("examples"));
    assertEquals(List.of(), reading.problems);
    List<QuestionRecord> records = reading.records;
    assertEquals(54, records.size());
    assertTrue(records.stream().anyMatch(r -> r.isNamedDay().orElse(false)), "named day");
    assertTrue(records.stream().anyMatch(r -> r.isWithdrawn().orElse(false)), "withdrawn");
    assertTrue(records.stream().anyMatch(r -> r.interestDeclared().orElse(false)), "interest");
    assertTrue(records.stream().anyMatch(r -> r.answer().isEmpty()), "unanswered");
    assertTrue(records.stream().anyMatch(r -> r.grouped().size() == 2), "grouped");
    assertTrue(
        records.stream().anyMatch(QuestionRecord::isTruncated)
            || answers(records).stream().anyMatch(AnswerRecord::isTruncated),
        "cut off");
    assertTrue(answers(records).stream().anyMatch(AnswerRecord::isHolding), "holding");
    assertTrue(
        answers(records).stream().anyMatch(a -> a.dateHolding().isPresent() && !a.isHolding()),
        "holding, since replaced");
    assertTrue(answers(records).stream().anyMatch(a -> a.originalText().isPresent()), "corrected");
    assertTrue(answers(records).stream().anyMatch(a -> !a.attachments().isEmpty()), "attachment");
    assertTrue(answers(records).stream().anyMatch(a -> a.text().contains("\t")), "table");
  }

  private static List<AnswerRecord> answers(List<QuestionRecord> records) {
    return records.stream().flatMap(r -> r.answer().stream()).toList();
  }

  @Test
  void searchPagesGiveHeadingDateAndAnswer() {
    Path pages = SHARED.resolve("data/parallelparliament/search-results.txt");
    assumeTrue(Files.exists(pages), "no real pages beside the project");
    Reading reading = Reading.of(pages);
    assertEquals(2, reading.records.size());
    assertEquals(Optional.of("Wales Office: Written Questions"), reading.records.get(0).heading());
    assertEquals(
        Optional.of(LocalDate.of(2023, 9, 8)),
        reading.records.get(0).answer().orElseThrow().date());
    assertTrue(
        reading
            .records
            .get(0)
            .answer()
            .orElseThrow()
            .text()
            .endsWith("monthly corporate reporting."));
    assertEquals(Optional.of("Leader of the House"), reading.records.get(1).answeringBody());
  }

  @Test
  void theOfficialReportInTheyWorkForYousXml() {
    Path xml = SHARED.resolve("data/theyworkforyou/wrans-2005-06-29.xml");
    assumeTrue(Files.exists(xml), "no real XML beside the project");
    QuestionRecord record = Reading.of(xml).only();
    assertEquals(Optional.of("7913"), record.uin());
    assertEquals(Optional.of("New Schools"), record.heading());
    assertEquals(Optional.empty(), record.dateTabled());
    assertEquals(Optional.of(LocalDate.of(2005, 6, 29)), record.answer().orElseThrow().date());
    assertTrue(
        record.text().startsWith("To ask the Secretary of State for Education and Skills how"));
    assertTrue(record.answer().orElseThrow().text().endsWith("are not held centrally."));
  }

  @Test
  void everyRealAnswerIsReadWhole() throws IOException {
    Path gold = SHARED.resolve("gold/dev");
    assumeTrue(Files.isDirectory(gold), "no real answers beside the project");
    for (String line : Files.readAllLines(gold.resolve("gold.jsonl"))) {
      JsonNode pair = new ObjectMapper().readTree(line);
      QuestionRecord record =
          Reading.of(gold.resolve("docs").resolve(pair.path("source").asText())).only();
      assertEquals(
          squash(pair.path("question").asText()),
          squash(record.text()),
          pair.path("source").asText());
      assertEquals(
          squash(pair.path("answer").asText()),
          squash(record.answer().orElseThrow().text()),
          pair.path("source").asText());
    }
  }

  private static String squash(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
