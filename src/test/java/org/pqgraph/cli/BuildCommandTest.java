package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
  private static final String GOOD =
      "{\"house\":\"Commons\",\"uin\":\"%d\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask about river %d.\"}";

  @TempDir Path folder;

  @Test
  void everyBadDocumentHasItsLineAndTheRestIsBuilt() throws IOException {
    Path input = badDocuments();
    Path releases = folder.resolve("releases");
    Console build = Console.run("build", input, "--out", releases, "--quiet");
    assertEquals(Main.NEEDS_A_PERSON, build.code(), "whole documents gave nothing");
    assertEquals(releases.toRealPath(), Path.of(build.out().strip()).toRealPath().getParent());
    String tooLong =
        " is longer than 1000000 characters, longer than any question or answer; is this the right file?;"
            + " the rest of it was left out";
    assertEquals(
        List.of(
            "binary: the document is of no kind that is read; it was left out; docs/input-formats.md tells which are",
            "bomb.gz: it expands to more than 200 times its compressed size, as a \"zip bomb\" does; decompress it yourself if you trust it;"
                + " the rest of it was left out",
            "cut.json: the JSON ends in the middle of record 2; the records before it were kept",
            "date.json, record 1: (UIN 3) dateTabled \"2024-13-01\" is not a date; the date was left out",
            "empty.txt: the document is empty; nothing was read from it",
            "house.json, record 1: (UIN 4) house \"Congress\" is neither Commons nor Lords; the House was left out",
            "line.txt: line 1" + tooLong,
            "textless.json, record 1: (UIN 5) the record has no questionText; the record was left out"),
        build
            .err()
            .lines()
            .filter(line -> !line.contains("warning") && !line.contains("documents gave"))
            .toList());
    Console texts = Console.run("query", textsQuery(), "--releases", releases, "--format", "csv");
    assertEquals(
        List.of(
            "text",
            "To ask about river 1.",
            "To ask about river 2.",
            "To ask about the House.",
            "To ask about the date.",
            "To ask about the script."),
        texts.out().lines().toList());
  }

  @Test
  void strictPublishesNothingOfIt() throws IOException {
    Path releases = folder.resolve("releases");
    Console build = Console.run("build", badDocuments(), "--out", releases, "--strict");
    assertEquals(Main.NEEDS_A_PERSON, build.code());
    assertEquals("", build.out());
    assertTrue(build.err().contains("not published"), build.err());
    assertFalse(Files.exists(releases.resolve("current")));
  }

  @Test
  void whatGivesNothingLeavesTheCurrentRelease() throws IOException {
    Path releases = folder.resolve("releases");
    Path good = Files.writeString(folder.resolve("good.json"), GOOD.formatted(1, 1));
    assertEquals(0, Console.run("build", good, "--out", releases, "--quiet").code());
    Path before = releases.resolve("current").toRealPath();
    Path statements =
        Files.writeString(
            folder.resolve("wms.xml"), "<publicwhip><speech><p>I state.</p></speech></publicwhip>");
    for (String strict : new String[] {"--strict", "--quiet"}) {
      Console build = Console.run("build", statements, "--out", releases, strict);
      assertEquals(Main.NEEDS_A_PERSON, build.code(), build.err());
      assertTrue(build.err().contains("wms.xml: it has 1 speech and no questions"), build.err());
      assertTrue(
          build
              .err()
              .contains("not published: no question was read; what is current stays (--force"),
          build.err());
      assertEquals(before, releases.resolve("current").toRealPath());
    }
  }

  @Test
  void aMuchSmallerReleaseNeedsForceAndAnotherSmallOneDoesNot() throws IOException {
    Path releases = folder.resolve("releases");
    assertEquals(0, Console.run("build", many("many.json", 30), "--out", releases, "-q").code());
    Path few = many("few.json", 3);
    Console refused = Console.run("build", few, "--out", releases, "-q");
    assertEquals(Main.NEEDS_A_PERSON, refused.code());
    assertTrue(
        refused.err().contains("not published: questions: fell from 30 to 3, by more than 15"),
        refused.err());
    assertEquals(0, Console.run("build", few, "--out", releases, "-q", "--force").code());
    Console other = Console.run("build", many("one.json", 1), "--out", releases, "-q");
    assertEquals(0, other.code(), "one small file after another: " + other.err());
  }

  private Path many(String name, int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      lines.append(GOOD.formatted(i, i)).append('\n');
    }
    return Files.writeString(folder.resolve(name), lines);
  }

  @Test
  void timingsShowEachStage() {
    Console build =
        Console.run("build", "examples", "--out", folder.resolve("r"), "--quiet", "--timings");
    assertEquals(0, build.code());
    assertTrue(
        build.err().lines().filter(l -> l.matches(" *[\\d.,]+ s  .*")).count() > 3, build.err());
  }

  @Test
  void anInputThatIsMissingIsTheUsersMistake() {
    Console build = Console.run("build", folder.resolve("none"), "--out", folder.resolve("r"));
    assertEquals(Main.WRONG_USAGE, build.code());
    assertTrue(build.err().startsWith("pqgraph: no such file or folder: "), build.err());
    assertEquals(1, build.err().lines().count());
  }

  @Test
  void aFolderThatCannotBeMadeIsTheEnvironments() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Console build = Console.run("build", "examples", "--out", file);
    assertEquals(Main.ENVIRONMENT_FAILED, build.code());
    assertTrue(build.err().contains(file.toString()), build.err());
    assertFalse(build.err().contains("\tat "), build.err());
  }

  private Path textsQuery() throws IOException {
    return Files.writeString(
        folder.resolve("texts.rq"),
        "SELECT ?text { ?q <https://w3id.org/pqgraph/ontology#questionText> ?text } ORDER BY ?text");
  }

  private Path badDocuments() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("good.json"), GOOD.formatted(1, 1));
    Files.writeString(
        input.resolve("cut.json"), "[" + GOOD.formatted(2, 2) + ",\n{\"questionText\":\"To a");
    Files.write(input.resolve("binary"), new byte[4_096]);
    Files.writeString(input.resolve("empty.txt"), "");
    Files.writeString(input.resolve("line.txt"), "x".repeat(2_000_000));
    Files.writeString(input.resolve("textless.json"), "{\"uin\":\"5\"}");
    Files.writeString(
        input.resolve("date.json"),
        "{\"house\":\"Commons\",\"uin\":\"3\",\"dateTabled\":\"2024-13-01\",\"questionText\":\"To ask about the date.\"}");
    Files.writeString(
        input.resolve("house.json"),
        "{\"house\":\"Congress\",\"uin\":\"4\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask about the House.\"}");
    Files.writeString(
        input.resolve("script.json"),
        "{\"house\":\"Commons\",\"uin\":\"6\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask about the script.<script>alert(1)</script>\"}");
    try (OutputStream bomb =
        new GZIPOutputStream(Files.newOutputStream(input.resolve("bomb.gz")))) {
      byte[] lines = new byte[1 << 20];
      java.util.Arrays.fill(lines, (byte) '\n');
      for (int i = 0; i < 64; i++) {
        bomb.write(lines);
      }
    }
    return input;
  }
}
