package org.pqgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
 * Kills builds at moments spread over their run; the release before must stay whole and current.
 */
class KilledBuildTest {
  private static final int KILLS = 6;

  @Test
  void aKillAtAnyMomentLeavesTheReleaseBefore(@TempDir Path folder) throws Exception {
    Path releases = folder.resolve("releases");
    Path input = questions(folder.resolve("many.jsonl"), 1_500);
    Path before = Builds.build(Builds.EXAMPLES, releases).release();
    long whole = time(folder, input);
    Random moments = new Random(19);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Process build = start(releases, input);
      boolean ended =
          build.waitFor((long) (whole * (i + moments.nextDouble()) / KILLS), TimeUnit.MILLISECONDS);
      build.destroyForcibly().waitFor();
      if (!ended) {
        killed++;
        assertEquals(before.toRealPath(), releases.resolve("current").toRealPath());
        assertFalse(Builds.store(before).isEmpty());
      } else {
        before = releases.resolve("current").toRealPath();
      }
    }
    assertTrue(killed > 0, "no build was caught alive");

    Path after = Builds.build(Builds.EXAMPLES, releases).release();
    assertEquals(after.toRealPath(), releases.resolve("current").toRealPath());
    try (Stream<Path> left = Files.list(releases)) {
      assertTrue(
          left.noneMatch(path -> path.getFileName().toString().startsWith(".building-")),
          "staging folders are left");
    }
  }

  private static long time(Path folder, Path input) throws IOException, InterruptedException {
    long start = System.nanoTime();
    assertEquals(0, start(folder.resolve("timed"), input).waitFor());
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static Process start(Path releases, Path input) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.pqgraph.cli.Main",
            "build",
            input.toString(),
            "--out",
            releases.toString(),
            "--quiet")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Path questions(Path file, int count) throws IOException {
    List<String> lines =
        java.util.stream.IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{\"house\":\"Commons\",\"uin\":\"%d\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask how many rivers were cleaned in place %d.\"}"
                        .formatted(10_000 + i, i))
            .toList();
    return Files.write(file, lines);
  }
}
