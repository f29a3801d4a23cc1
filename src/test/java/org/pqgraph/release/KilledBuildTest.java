package org.pqgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills builds at moments spread over their run: what is current is always a whole release, and the
 * one before while the new one is unfinished.
 */
class KilledBuildTest {
  private static final int KILLS = 4;

  @Test
  void aKillAtAnyMomentLeavesTheReleaseBefore(@TempDir Path folder) throws Exception {
    Path releases = folder.resolve("releases");
    Path input = questions(folder.resolve("many.jsonl"), 800);
    Path before = Builds.build(Builds.EXAMPLES, releases).release();
    long whole = time(folder, input);
    Random moments = new Random(19);

    killWhileReading(releases, input);
    assertEquals(before.toRealPath(), wholeCurrent(releases));

    for (int i = 0; i < KILLS; i++) {
      Path current = wholeCurrent(releases);
      Process build = start(releases, input.toString());
      build.waitFor((long) (whole * (i + moments.nextDouble()) / KILLS), TimeUnit.MILLISECONDS);
      build.destroyForcibly().waitFor();
      // A build that ended, or was killed after it had published, leaves a release of its own.
      Path found = wholeCurrent(releases);
      if (isStaging(releases)) {
        assertEquals(current, found);
      }
    }

    Path after = Builds.build(Builds.EXAMPLES, releases).release();
    assertEquals(after.toRealPath(), releases.resolve("current").toRealPath());
    assertFalse(isStaging(releases), "staging folders are left");
  }

  /** The build reads from a pipe that stays open, so that it cannot end before it is killed. */
  private static void killWhileReading(Path releases, Path input)
      throws IOException, InterruptedException {
    Process build = start(releases, "-");
    try (OutputStream pipe = build.getOutputStream()) {
      Files.copy(input, pipe);
      pipe.flush();
      while (build.isAlive() && !isStaging(releases)) {
        Thread.sleep(5);
      }
      assertTrue(build.isAlive(), "the build ended by itself");
      build.destroyForcibly().waitFor();
    }
    assertTrue(isStaging(releases), "the kill left nothing half done");
  }

  /** The release that is current, which must have its manifest and a store that can be read. */
  private static Path wholeCurrent(Path releases) throws IOException {
    Path current = releases.resolve("current").toRealPath();
    assertTrue(Files.isRegularFile(current.resolve("manifest.json")), current.toString());
    assertFalse(Builds.store(current).isEmpty());
    return current;
  }

  private static boolean isStaging(Path releases) throws IOException {
    try (Stream<Path> folders = Files.list(releases)) {
      return folders.anyMatch(path -> path.getFileName().toString().startsWith(".building-"));
    }
  }

  private static long time(Path folder, Path input) throws IOException, InterruptedException {
    long start = System.nanoTime();
    assertEquals(0, start(folder.resolve("timed"), input.toString()).waitFor());
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static Process start(Path releases, String input) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.pqgraph.cli.Main",
            "build",
            input,
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
