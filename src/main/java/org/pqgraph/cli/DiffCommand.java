package org.pqgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.pqgraph.change.ReleaseChanges;
import org.pqgraph.graph.Iris;
import org.pqgraph.patch.PatchId;
import org.pqgraph.patch.PatchWriter;
import org.pqgraph.patch.QuadDifference;
import org.pqgraph.release.Releases;
import org.pqgraph.source.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Writes the RDF Patch that makes one release of another.",
    footer = {
      "",
      "A release is a folder, an id in the folder of releases, or \"current\". The patch from a release to the next is made with that, and lies in its",
      "folder changes; this makes the others.",
      "",
      "Examples:",
      "  pqgraph diff 20260101T030405.678Z current > changes.rdfp",
      "  pqgraph diff backup/20251201T030405.678Z current --output changes.rdfp.gz"
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "The release before.")
  private String before;

  @Parameters(index = "1", paramLabel = "B", description = "The release after.")
  private String after;

  @Mixin private ReleasesOption releases;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to a file, whole or not at all; in gzip where its name ends in .gz (default: standard output).")
  private Optional<Path> output = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** A release: its dump, and what names it. */
  private record Side(Path dump, PatchId id) {}

  @Override
  public Integer call() throws IOException {
    Side old = side(before);
    Side now = side(after);
    if (output.isEmpty()) {
      OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
      write(old, now, out);
      out.flush();
      return 0;
    }
    Path file = output.get();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = open(part, file.toString().endsWith(".gz"))) {
        write(old, now, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return 0;
  }

  private static OutputStream open(Path file, boolean gzip) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return gzip ? new BufferedOutputStream(new GZIPOutputStream(out), 1 << 16) : out;
  }

  private void write(Side old, Side now, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("pqgraph-diff-");
    try (PatchWriter patch = new PatchWriter(out, folder, now.id(), old.id())) {
      QuadDifference.between(old.dump(), now.dump(), folder, patch);
      patch.finish();
      spec.commandLine()
          .getErr()
          .printf("%,d quads taken away, %,d added%n", patch.deletions(), patch.additions());
    } finally {
      Releases.delete(folder);
    }
  }

  private Side side(String name) throws IOException {
    Path folder = folder(name);
    Path dump = folder.resolve(ReleaseChanges.DUMP);
    Path manifest = folder.resolve("manifest.json");
    if (!Files.isRegularFile(dump) || !Files.isRegularFile(manifest)) {
      throw new InputException(
          "no release "
              + name
              + ", neither a folder nor in "
              + releases.folder
              + "; pqgraph releases lists those that are there");
    }
    JsonNode json = new ObjectMapper().readTree(manifest.toFile());
    return new Side(
        dump,
        PatchId.ofRelease(json.path("base").asText(Iris.DEFAULT_BASE), json.path("id").asText()));
  }

  private Path folder(String name) {
    if (name.equals("current")) {
      return releases.current();
    }
    boolean isId = !name.contains("/") && Files.isDirectory(releases.folder.resolve(name));
    return isId ? releases.folder.resolve(name) : Path.of(name);
  }
}
