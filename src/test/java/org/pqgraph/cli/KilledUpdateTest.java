package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills updates at moments spread over their run: a whole release is current, and the next update
 * goes on.
 */
class KilledUpdateTest {
  private static final int KILLS = 3;

  @TempDir Path folder;

  private Path releases() {
    return folder.resolve("releases");
  }

  private Process update(Path documents) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.pqgraph.cli.Main",
            "update",
            "--no-fetch",
            documents.toString(),
            "--releases",
            releases().toString(),
            "--keep",
            "1",
            "--quiet")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path documents(int count) throws IOException {
    List<String> lines =
        Stream.iterate(0, i -> i + 1)
            .limit(count)
            .map(
                i ->
                    "{\"house\":\"Commons\",\"uin\":\"%d\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask about river %d.\"}"
                        .formatted(1_000 + i, i))
            .toList();
    return Files.write(folder.resolve("documents.jsonl"), lines);
  }

  private void currentIsWhole() throws IOException {
    Path current = releases().resolve("current").toRealPath();
    assertTrue(Files.isRegularFile(current.resolve("manifest.json")), current.toString());
    Console asked =
        Console.run("query", "coverage-by-month", "--releases", releases(), "--format", "csv");
    assertEquals(0, asked.code(), asked.err());
  }

  @Test
  void aKillAtAnyMomentLeavesTheReleaseBeforeAndTheNextUpdateGoesOn() throws Exception {
    long start = System.nanoTime();
    assertEquals(0, update(documents(50)).waitFor());
    long whole = (System.nanoTime() - start) / 1_000_000;
    Random moments = new Random(7);
    for (int i = 0; i < KILLS; i++) {
      Process update = update(documents(60 + i));
      update.waitFor((long) (whole * (i + moments.nextDouble()) / KILLS), TimeUnit.MILLISECONDS);
      update.destroyForcibly().waitFor();
      currentIsWhole();
    }
    // What a kill between two steps leaves.
    Files.createDirectories(releases().resolve(".removing-20200101T000000.000Z/tdb2"));
    Files.createSymbolicLink(releases().resolve(".current-x"), Path.of("x"));

    assertEquals(0, update(documents(70)).waitFor());
    currentIsWhole();
    String counts =
        Console.run("query", "coverage-by-month", "--releases", releases(), "--format", "csv")
            .out();
    assertTrue(counts.contains("2024-01,70,"), counts);
    try (Stream<Path> left = Files.list(releases())) {
      assertEquals(
          List.of(),
          left.map(path -> path.getFileName().toString())
              .filter(
                  name ->
                      name.startsWith(".") && !name.equals(".lock") && !name.equals(".updating"))
              .toList());
    }
    assertEquals(1, Console.run("releases", "--releases", releases()).out().lines().count());
  }
}
