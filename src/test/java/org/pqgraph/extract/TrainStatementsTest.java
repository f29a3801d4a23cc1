package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is trained on a gold folder, and the same one each time. */
class TrainStatementsTest {
  @TempDir private Path folder;

  @Test
  void marksMakeAModelOfKnownRules() throws Exception {
    List<String> lines = Files.readAllLines(train("first.tsv"));

    Set<String> outcomes = Set.of(lines.get(0).split("\t"));
    Set<String> classified =
        RuleBook.load().rules().stream()
            .filter(rule -> rule.confidence().isPresent())
            .map(Rule::id)
            .collect(Collectors.toSet());
    assertTrue(outcomes.contains("none"), lines.get(0));
    assertTrue(outcomes.contains("classified-chair"), lines.get(0));
    assertTrue(
        outcomes.stream().allMatch(o -> o.equals("none") || classified.contains(o)), lines.get(0));
    assertEquals(
        lines.size(),
        lines.stream().map(l -> l.substring(0, Math.max(0, l.indexOf("\t")))).distinct().count());
    assertTrue(
        lines.stream().skip(1).allMatch(line -> line.split("\t", -1).length == outcomes.size() + 1),
        "each feature has a weight for each outcome, or an empty cell");
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("H ")), "features of names and posts");
  }

  @Test
  void theSameTextsGiveTheSameModel() throws Exception {
    assertEquals(Files.readString(train("first.tsv")), Files.readString(train("second.tsv")));
  }

  @Test
  void withoutTextsNothingIsWritten() {
    Path file = folder.resolve("none.tsv");

    assertThrows(
        IllegalArgumentException.class, () -> TrainStatements.main(new String[] {file.toString()}));
    assertTrue(Files.notExists(file));
  }

  private Path train(String name) throws Exception {
    Path file = folder.resolve(name);
    TrainStatements.main(new String[] {file.toString(), "src/test/gold/heldout"});
    return file;
  }
}
