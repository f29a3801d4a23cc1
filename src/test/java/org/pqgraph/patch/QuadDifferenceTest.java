package org.pqgraph.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two dumps, each in an order of its own. */
class QuadDifferenceTest {
  private static final PatchId A = PatchId.ofRelease("https://example.org/", "a");
  private static final PatchId B = PatchId.ofRelease("https://example.org/", "b");

  @TempDir Path folder;

  private Path dump(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String quad(int subject, String value) {
    return "<https://example.org/s%d> <https://example.org/p> \"%s\" <https://example.org/g> ."
        .formatted(subject, value);
  }

  private static List<String> quads(int count, long seed) {
    List<String> quads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      quads.add(quad(i, i % 7 == 0 ? "caf\u00e9 \\\"\\n \ud83d\ude00" : "value " + i));
    }
    Collections.shuffle(quads, new Random(seed));
    return quads;
  }

  private String patch(Path before, Path after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PatchWriter writer = new PatchWriter(out, folder, B, A)) {
      QuadDifference.between(before, after, folder, writer);
      writer.finish();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DatasetGraph graph(List<String> lines) {
    DatasetGraph graph = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(String.join("\n", lines), Lang.NQUADS).parse(graph);
    return graph;
  }

  @Test
  void aPatchAppliedToTheOneGivesTheOther() throws IOException {
    List<String> before = quads(500, 1);
    List<String> after = quads(500, 2);
    after.remove(quad(3, "value 3"));
    after.set(after.indexOf(quad(4, "value 4")), quad(4, "another \\\\ value"));
    after.add(quad(900, "new"));
    String written = patch(dump("a.gz", before), dump("b.gz", after));
    RDFPatch patch =
        RDFPatchOps.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
    assertEquals(B.uri(), patch.getId().getURI());
    assertEquals(A.uri(), patch.getPrevious().getURI());
    assertEquals(2, written.lines().filter(line -> line.startsWith("D ")).count());
    assertEquals(2, written.lines().filter(line -> line.startsWith("A ")).count());
    DatasetGraph graph = graph(before);
    RDFPatchOps.applyChange(graph, patch);
    assertTrue(IsoMatcher.isomorphic(graph(after), graph));
  }

  @Test
  void theSameInAnotherOrderIsNoDifference() throws IOException {
    String written = patch(dump("a.gz", quads(200, 1)), dump("b.gz", quads(200, 9)));
    assertEquals(
        List.of("H id <" + B.uri() + "> .", "H prev <" + A.uri() + "> .", "TX .", "TC ."),
        written.lines().toList());
  }

  @Test
  void nothingIsLeftOfTemporaryFiles() throws IOException {
    patch(dump("a.gz", quads(10, 1)), dump("b.gz", quads(20, 1)));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void linesThatDoNotFitInMemoryAreSortedInFiles() throws IOException {
    List<String> lines = quads(5_000, 3);
    lines.addAll(lines.subList(0, 100));
    List<String> sorted = new ArrayList<>();
    long runs;
    try (SortedLines out = new SortedLines(folder, "test", 20_000)) {
      for (String line : lines) {
        out.add(line.getBytes(StandardCharsets.ISO_8859_1));
      }
      try (Stream<Path> files = Files.list(folder)) {
        runs = files.count();
      }
      for (byte[] line = out.next(); line != null; line = out.next()) {
        sorted.add(new String(line, StandardCharsets.ISO_8859_1));
      }
    }
    assertTrue(runs > 10, "runs: " + runs);
    List<String> expected =
        new TreeSet<>(
                lines.stream()
                    .map(
                        line ->
                            new String(
                                line.getBytes(StandardCharsets.ISO_8859_1),
                                StandardCharsets.ISO_8859_1))
                    .toList())
            .stream().toList();
    assertEquals(expected, sorted);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aDamagedDumpIsNamed() throws IOException {
    Path good = dump("a.gz", quads(2_000, 1));
    byte[] bytes = Files.readAllBytes(good);
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    IOException e = assertThrows(IOException.class, () -> patch(good, cut));
    assertTrue(e.getMessage().contains("cut.gz is damaged"), e.getMessage());
    Path none = Files.writeString(folder.resolve("none.gz"), "no gzip");
    e = assertThrows(IOException.class, () -> patch(good, none));
    assertTrue(e.getMessage().contains("none.gz"), e.getMessage());
  }
}
