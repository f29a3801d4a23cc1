package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "fetch",
        "serve",
        "query",
        "validate",
        "export",
        "body",
        "rules",
        "evaluate"
      })
  void helpShowsHowWithExamples(String command) {
    Console help = Console.run(command, "--help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("Usage: pqgraph " + command), help.out());
    assertTrue(help.out().contains("\nExamples:\n  pqgraph " + command), help.out());
    assertEquals("", help.err());
    assertTrue(Console.run("--help").out().contains("\n  " + command + " "), command);
  }

  @Test
  void versionIsOneLine() {
    Console version = Console.run("--version");
    assertEquals(0, version.code());
    assertTrue(version.out().matches("pqgraph \\S+\\R"), version.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bild",
        "build",
        "build examples --base nowhere",
        "build examples --threads 0",
        "build examples --colour",
        "query facts --format xml",
        "serve --port many"
      })
  void wrongUsageIsExplainedAndLeavesNothingOnStandardOutput(String words) {
    Console wrong = Console.run((Object[]) words.split(" ", -1));
    assertEquals(Main.WRONG_USAGE, wrong.code());
    assertEquals("", wrong.out());
    assertTrue(!wrong.err().isBlank() && !wrong.err().contains("\tat "), wrong.err());
  }

  @Test
  void completionIsAScriptThatBashReads(@TempDir Path folder) throws Exception {
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash), "no bash here");
    Console completion = Console.run("generate-completion");
    assertEquals(0, completion.code());
    Path script = Files.writeString(folder.resolve("completion"), completion.out());
    String check = "source " + script + " && complete -p pqgraph";
    Process shell =
        new ProcessBuilder(bash.toString(), "-c", check).redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), said);
    assertTrue(said.contains("complete"), said);
    assertTrue(completion.out().contains("--strict"));
  }
}
