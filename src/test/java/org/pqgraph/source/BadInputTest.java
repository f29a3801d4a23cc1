package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile documents: each gives one clear line, and what is good is read. */
class BadInputTest {
  private static final String GOOD = "{\"uin\":\"1\",\"questionText\":\"To ask.\"}";

  @Test
  void truncatedJsonKeepsTheRecordsBefore() {
    Reading reading =
        Reading.of(
            "{\"results\":[{\"value\":"
                + GOOD
                + "},\n{\"value\":"
                + GOOD
                + "},\n{\"value\":{\"uin\":\"3\",\"quest");
    assertEquals(2, reading.records.size());
    assertEquals(
        List.of("stdin: the JSON ends in the middle of record 3; the records before it were kept"),
        reading.problems);
  }

  @Test
  void aBrokenLineOfJsonLinesIsLeftOutAlone() {
    Reading reading = Reading.of(GOOD + "\n" + "{\"uin\":\"2\",,}" + "\n" + GOOD + "\n");
    assertEquals(2, reading.records.size());
    assertEquals(1, reading.problems.size());
    assertTrue(
        reading
            .problems
            .get(0)
            .startsWith("stdin: line 2: the JSON is broken at line 1, column 12"),
        reading.problems.get(0));
  }

  @Test
  void binaryAndEmptyFiles() {
    byte[] binary = new byte[4_096];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    assertEquals(
        List.of(
            "stdin: the document is of no kind that is read; it was left out; docs/input-formats.md tells which are"),
        Reading.of(binary).problems);
    assertEquals(
        List.of("stdin: the document is empty; nothing was read from it"), Reading.of("").problems);
    assertEquals(
        List.of("stdin: the document is empty; nothing was read from it"),
        Reading.of(" \n\n").problems);
    assertEquals(
        List.of(
            "stdin: no line begins with \"Asked by:\"; nothing was read from it; is it a page of questions?"),
        Reading.of("Hello.\nWorld.\n").problems);
  }

  @Test
  void aLineOf200MegabytesIsNotHeld() {
    Reading text =
        Reading.of(new SequenceInputStream(stream("Asked by: A\n"), repeated('x', 200 << 20)));
    assertEquals(
        List.of(
            "stdin: line 2 is longer than 1000000 characters, longer than any question or answer; is this the right file?; the rest of it was left out"),
        text.problems);
    Reading json =
        Reading.of(
            new SequenceInputStream(
                stream("[" + GOOD + ",{\"questionText\":\""), repeated('x', 200 << 20)));
    assertEquals(1, json.records.size());
    assertEquals(1, json.problems.size());
    assertTrue(
        json.problems.get(0).startsWith("stdin: record 2 is larger than any real one"),
        json.problems.get(0));
  }

  @Test
  void aRecordWithoutQuestionText() {
    assertEquals(
        List.of("stdin, record 1: (UIN 5) the record has no questionText; the record was left out"),
        Reading.of("{\"uin\":\"5\",\"answerText\":\"<p>Yes.</p>\"}").problems);
  }

  @Test
  void scriptsInHtmlAreNoText() {
    Reading reading =
        Reading.of(
            "{\"questionText\":\"To ask.<script>alert('x')</script><img src=x onerror=alert(1)>\"}");
    assertEquals("To ask.", reading.only().text());
  }

  @Test
  void zipBombsAreStopped(@TempDir Path folder) throws IOException {
    Path gzip = folder.resolve("bomb.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      repeated('\n', 300 << 20).transferTo(out);
    }
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("good.json"));
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("large.txt"));
      repeated(' ', 300 << 20).transferTo(out);
      out.putNextEntry(new ZipEntry("unread.json"));
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("good.json"), GOOD);
    Reading reading = Reading.of(folder);
    assertEquals(
        List.of("bomb.zip/good.json", "good.json"),
        reading.records.stream().map(r -> r.position().document()).toList());
    String bomb =
        "it expands to more than 200 times its compressed size, as a \"zip bomb\" does; decompress it yourself if you trust it; the rest of it was left out";
    assertEquals(
        List.of(
            "bomb.gz: " + bomb,
            "bomb.zip/large.txt: line 1 is longer than 1000000 characters, longer than any question or answer; is this the right file?;"
                + " the rest of it was left out",
            "bomb.zip: " + bomb),
        reading.problems);
  }

  @Test
  void aBrokenEntryOfAnArchiveIsLeftOutAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String text : List.of("x".repeat(1_100_000), GOOD)) {
        out.putNextEntry(new ZipEntry("entry-" + text.length()));
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    Reading reading = Reading.of(bytes.toByteArray());
    assertEquals(1, reading.records.size());
    assertEquals(1, reading.problems.size());
  }

  @Test
  void damagedArchives() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write((GOOD + "\n").repeat(2_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Reading reading = Reading.of(cut);
    assertEquals(
        List.of("stdin: the compressed file ends too early; the rest of it was left out"),
        reading.problems);
    byte[] garbled = bytes.toByteArray().clone();
    Arrays.fill(garbled, 12, 40, (byte) 0x5a);
    assertEquals(1, Reading.of(garbled).problems.size());
  }

  @Test
  void deepNestingAndDeepPacking() throws IOException {
    assertEquals(1, Reading.of("[".repeat(100_000)).problems.size());
    assertEquals(1, Reading.of("{\"x\":".repeat(100_000)).problems.size());
    byte[] packed = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 6; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(packed);
      }
      packed = bytes.toByteArray();
    }
    assertEquals(
        List.of("stdin: it is packed more than 3 times; the rest of it was left out"),
        Reading.of(packed).problems);
  }

  @Test
  void aFolderOfAllKindsIsReadInOrder(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b/.hidden"));
    Files.writeString(folder.resolve("b/two.json"), GOOD);
    Files.writeString(folder.resolve("b/.hidden/three.json"), GOOD);
    Files.writeString(folder.resolve("README.md"), "# Not a document");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
      out.write((GOOD + "\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    }
    Reading reading = Reading.of(folder);
    assertEquals(
        List.of("a.jsonl.gz, record 1", "a.jsonl.gz, record 2", "b/two.json, record 1"),
        reading.records.stream().map(r -> r.position().toString()).toList());
    assertEquals(List.of(), reading.problems);
  }

  @Example
  void anInputThatIsNotThereIsTheUsersMistake() {
    InputException e = assertThrows(InputException.class, () -> Reading.of(Path.of("no", "such")));
    assertTrue(e.getMessage().startsWith("no such file or folder: "), e.getMessage());
  }

  @Property(tries = 300)
  void noBytesMakeReadingFail(@ForAll byte[] bytes) {
    Reading.of(bytes);
  }

  @Property(tries = 300)
  void anyTextSurvivesUpToItsNormalForm(@ForAll String text) throws IOException {
    String question = "To ask " + text;
    String json =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .writeValueAsString(java.util.Map.of("questionText", question));
    if (question.indexOf('<') < 0 && question.indexOf('&') < 0) {
      assertEquals(
          TextNormalizer.normalize(
              new String(question.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
          Reading.of(json).only().text());
    }
  }

  @Property(tries = 500)
  void theNormalFormIsItsOwn(@ForAll String text) {
    String once = TextNormalizer.normalize(text);
    assertEquals(once, TextNormalizer.normalize(once));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream repeated(char c, long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        return left-- > 0 ? c : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int n = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + n, (byte) c);
        left -= n;
        return n;
      }
    };
  }
}
