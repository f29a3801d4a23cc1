package org.pqgraph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.source.Documents;
import org.pqgraph.source.RecordConsumer;

/** Fetches for tests, and what their archives give to a build. */
final class Fetching {
  private Fetching() {}

  static FetchRequest.Range range(String from, String to) {
    return new FetchRequest.Range(
        LocalDate.parse(from), Optional.of(LocalDate.parse(to)), Optional.empty());
  }

  static FetchOptions options(Path archive, URI api, FetchRequest request) {
    return new FetchOptions(
        archive,
        api,
        request,
        1e6,
        Duration.ofSeconds(10),
        100,
        1_000,
        "pqgraph/test",
        URI.create("https://example.org/"));
  }

  /** Reads an archive as a build does; any problem fails the test. */
  static List<QuestionRecord> read(Path archive) throws IOException, InterruptedException {
    List<QuestionRecord> records = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    Documents.of(List.of(archive), InputStream.nullInputStream())
        .read(
            new RecordConsumer() {
              @Override
              public void record(QuestionRecord record) {
                records.add(record);
              }

              @Override
              public void problem(InputProblem problem) {
                problems.add(problem);
              }
            });
    assertEquals(List.of(), problems);
    return records;
  }

  /** Each record that an archive gives, by its number; none may come twice. */
  static Map<Long, QuestionRecord> byNumber(Path archive) throws IOException, InterruptedException {
    return read(archive).stream()
        .collect(Collectors.toMap(record -> record.sourceId().getAsLong(), Function.identity()));
  }

  /** What matters of records: their texts and attachments, by number. */
  static Map<Long, String> contents(Path archive) throws IOException, InterruptedException {
    Map<Long, String> contents = new TreeMap<>();
    byNumber(archive)
        .forEach(
            (id, record) ->
                contents.put(
                    id,
                    record.text()
                        + " | "
                        + record.answer().map(answer -> answer.text()).orElse("")
                        + " | "
                        + record.answer().map(answer -> answer.attachments().size()).orElse(0)));
    return contents;
  }

  /** The same of what a server has. */
  static Map<Long, String> contents(StandInApi server) {
    Map<Long, String> contents = new TreeMap<>();
    for (ObjectNode question : server.all()) {
      String answer =
          question
              .path("answerText")
              .asText("")
              .replace("null", "")
              .replaceAll("</p><p>", "\n")
              .replaceAll("<[^>]*>", "");
      contents.put(
          question.get("id").asLong(),
          question.get("questionText").asText()
              + " | "
              + answer
              + " | "
              + (answer.isEmpty() ? 0 : question.get("attachments").size()));
    }
    return contents;
  }
}
