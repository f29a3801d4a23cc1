package org.pqgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.pqgraph.release.Export;
import org.pqgraph.release.StoreReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pqgraph export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the graph of the current release, or one named graph of it.",
    footer = {
      "",
      "The whole graph also lies in the release's dumps folder, compressed.",
      "",
      "Examples:",
      "  pqgraph export --graph facts > facts.ttl",
      "  pqgraph export --format nq --output all.nq"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private ReleasesOption releases;

  @Option(
      names = "--format",
      defaultValue = "ttl",
      paramLabel = "FORMAT",
      description = "ttl, nq or jsonld (default: ${DEFAULT-VALUE}).")
  private Export.Format format;

  @Option(
      names = "--graph",
      paramLabel = "NAME",
      description =
          "One named graph: record, facts, reference, vocabulary, provenance or links, or a graph's IRI.")
  private Optional<String> graph;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all (default: standard output).")
  private Optional<Path> output;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (StoreReader store = StoreReader.open(releases.current())) {
      store.graph().begin(ReadWrite.READ);
      if (output.isEmpty()) {
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        tell(write(store, out));
        out.flush();
        return 0;
      }
      Path file = output.get();
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        tell(write(store, out));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return 0;
    }
  }

  private long write(StoreReader store, OutputStream out) throws IOException {
    Optional<String> iri = graph.map(name -> name.contains(":") ? name : graphIri(store, name));
    return Export.write(store.graph(), iri, format, out);
  }

  /** The named graph that ends in a name, whatever the base of the release. */
  private String graphIri(StoreReader store, String name) {
    var names = store.graph().listGraphNodes();
    StringBuilder known = new StringBuilder();
    while (names.hasNext()) {
      String iri = names.next().getURI();
      if (iri.endsWith("/graph/" + name)) {
        return iri;
      }
      known.append(' ').append(iri.substring(iri.lastIndexOf('/') + 1));
    }
    throw new CommandLine.ParameterException(
        spec.commandLine(), "no graph named " + name + "; there are:" + known);
  }

  private void tell(long quads) {
    if (Boolean.getBoolean("pqgraph.terminal")) {
      spec.commandLine().getErr().printf("%,d quads%n", quads);
    }
  }
}
