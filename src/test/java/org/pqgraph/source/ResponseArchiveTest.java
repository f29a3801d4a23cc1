package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the responses in an archive gives a question. */
class ResponseArchiveTest {
  @TempDir Path folder;
  private int number;

  @BeforeEach
  void begin() throws IOException {
    line("{\"kind\":\"begin\",\"time\":\"2024-12-10T10:00:00Z\"}");
  }

  private void line(String line) throws IOException {
    Files.writeString(
        folder.resolve(ArchivedResponse.JOURNAL),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String value(long id, String text) {
    return "{\"value\":{\"id\":%d,\"questionText\":\"%s\"}}".formatted(id, text);
  }

  private String list(List<Long> incomplete, String... values) throws IOException {
    Map<Long, String> parts =
        incomplete.stream().collect(java.util.stream.Collectors.toMap(id -> id, id -> "0"));
    String body = "{\"totalResults\":9,\"results\":[" + String.join(",", values) + "]}";
    return response(body, parts, Map.of());
  }

  private String detail(long id, String text) throws IOException {
    return response(value(id, text), Map.of(), Map.of(id, "0"));
  }

  private String response(String body, Map<Long, String> incomplete, Map<Long, String> completes)
      throws IOException {
    String name = "responses/" + ++number + ".json.gz";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    line(
        new ArchivedResponse(
                ArchivedResponse.KIND,
                name,
                "https://example.org/" + number,
                "2024-12-10T10:00:00Z",
                200,
                "0",
                body.length(),
                Files.size(file),
                incomplete,
                completes)
            .line());
    return name;
  }

  private Reading read() {
    return Reading.of(folder);
  }

  private static List<String> texts(Reading reading) {
    return reading.records.stream().map(record -> record.text()).toList();
  }

  @Test
  void theNewestResponseGivesIt() throws IOException {
    list(List.of(), value(1, "old"), value(2, "other"));
    list(List.of(), value(1, "new"));
    assertEquals(List.of("new", "other"), texts(read()));
    assertEquals(List.of(), read().problems);
  }

  @Test
  void aDetailGivesItWhereAListDoesInPart() throws IOException {
    list(List.of(1L), value(1, "cut"), value(2, "whole"));
    detail(1, "all");
    list(List.of(1L), value(1, "cut"));
    assertEquals(List.of("all", "whole"), texts(read()));
  }

  @Test
  void aNewerListThatGivesItWholeLeads() throws IOException {
    list(List.of(1L), value(1, "cut"));
    detail(1, "all");
    list(List.of(), value(1, "short now"));
    assertEquals(List.of("short now"), texts(read()));
  }

  @Test
  void aListGivesItInPartWhereNothingElseDoes() throws IOException {
    list(List.of(1L), value(1, "cut long ago"));
    list(List.of(1L, 2L), value(1, "cut"), value(2, "cut too"));
    detail(2, "all");
    assertEquals(List.of("all", "cut"), texts(read()));
  }

  @Test
  void aMissingAndADamagedResponseAreToldAndTheRestIsRead() throws IOException {
    list(List.of(), value(1, "one"));
    Files.delete(folder.resolve(detail(2, "two")));
    Files.writeString(folder.resolve(detail(3, "three")), "\u001f");
    line("{\"kind\":\"response\",\"file\":");
    line("{\"kind\":\"response\",\"file\":\"../../secret\",\"url\":\"x\"}");
    Reading reading = read();
    assertEquals(List.of("one"), texts(reading));
    assertEquals(4, reading.problems.size(), reading.problems.toString());
    assertEquals(
        List.of(
            "archive.jsonl: line 5: it is broken; its response was left out",
            "archive.jsonl: line 6: it names no response; its response was left out"),
        reading.problems.subList(0, 2));
    assertTrue(
        reading.problems.contains(
            "responses/2.json.gz: it is missing; the rest of it was left out"));
  }

  @Test
  void aLineUnderWayIsNotRead() throws IOException {
    list(List.of(), value(1, "one"));
    Files.writeString(
        folder.resolve(ArchivedResponse.JOURNAL),
        "{\"kind\":\"response\",\"fi",
        StandardOpenOption.APPEND);
    assertEquals(List.of("one"), texts(read()));
    assertEquals(List.of(), read().problems);
  }

  @Test
  void anArchiveInAFolderAndItsJournalAloneAreReadTheSameWay() throws IOException {
    list(List.of(1L), value(1, "cut"));
    detail(1, "all");
    Path parent = folder.resolveSibling(folder.getFileName() + "-parent");
    Files.createDirectories(parent);
    Files.move(folder, parent.resolve("deep"));
    Files.writeString(parent.resolve("more.json"), value(7, "more"));
    Reading reading = Reading.of(parent);
    assertEquals(List.of("all", "more"), texts(reading));
    assertEquals("deep/responses/2.json.gz", reading.records.get(0).position().document());
    assertEquals(
        List.of("all"), texts(Reading.of(parent.resolve("deep").resolve("archive.jsonl"))));
  }

  @Test
  void aFileOfRecordsThatIsCalledLikeAJournalIsNone() throws IOException {
    Files.writeString(folder.resolve(ArchivedResponse.JOURNAL), value(1, "one") + "\n");
    assertEquals(List.of("one"), texts(read()));
  }

  @Test
  void numbersWithLargeGaps() {
    NumberSet set = new NumberSet();
    for (long number : new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 4_095, 4_096}) {
      assertTrue(set.add(number));
      assertTrue(!set.add(number));
    }
  }
}
