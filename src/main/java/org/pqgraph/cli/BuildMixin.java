package org.pqgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pqgraph.graph.Iris;
import org.pqgraph.release.BuildOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say how to build a release. */
final class BuildMixin {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Base of all IRIs (default: ${DEFAULT-VALUE}).")
  private String base;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description =
          "Folder of reference data that pqgraph sync wrote: members, who held which post when, and what others' data sets call them.")
  private Optional<Path> reference = Optional.empty();

  @Option(
      names = "--columns",
      paramLabel = "FILE",
      description =
          "YAML with the names of columns in tables of your own, as in \"uin: Number\"; docs/input-formats.md lists the fields.")
  private Optional<Path> columns = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Records worked on at once (default: the number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  /** Fails where an option cannot be so. */
  BuildOptions options(List<Path> inputs, Path releases) {
    require(
        base.endsWith("/") && base.matches("https?://[^\\s<>\"{}|\\\\^`]+"),
        "--base must be an http or https IRI that ends in \"/\", not " + base);
    require(threads > 0, "--threads must be 1 or more, not " + threads);
    return new BuildOptions(
        inputs, releases, new Iris(base), Version.number(), threads, reference, columns);
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
