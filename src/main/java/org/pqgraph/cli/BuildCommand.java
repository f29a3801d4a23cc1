package org.pqgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.BuildResult;
import org.pqgraph.release.Gate;
import org.pqgraph.release.ReleaseBuilder;
import org.pqgraph.release.Verdict;
import org.pqgraph.update.BuildGate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Makes a release from documents: store, dumps, description, report.",
    footer = {
      "",
      "Documents are JSON or JSON Lines of the Parliament questions API, tables of questions (CSV, Excel), TheyWorkForYou's XML, text of the Official Report, and"
          + " plain-text pages of questions; files, folders, .gz, .zip, or - for standard input. The format is told from the content. What cannot be read is"
          + " named on standard error and in report/rejected.jsonl; the rest is built. Where sources differ, Parliament's own leads, and report/differences.jsonl"
          + " tells.",
      "",
      "Examples:",
      "  pqgraph build examples",
      "  pqgraph build questions.json.gz --out /srv/pqgraph/releases --strict"
    })
final class BuildCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files and folders; - is standard input.")
  private List<Path> inputs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "releases",
      description = "Folder of releases (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--strict",
      description =
          "Publish nothing, and exit with 1, when a record was left out or breaks a shape.")
  private boolean strict;

  @Option(
      names = "--hold",
      description =
          "Do not make the release current; keep it in DIR/held until pqgraph update --accept ID.")
  private boolean hold;

  @Option(
      names = "--force",
      description =
          "Make the release current though it is empty, or much smaller than the one before it.")
  private boolean force;

  @Mixin private BuildMixin how;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show problems only, no progress.")
  private boolean quiet;

  @Option(names = "--timings", description = "Print how long each stage took.")
  private boolean timings;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    BuildOptions options = how.options(inputs, out);
    BuildGate bounded = new BuildGate(out, strict);
    Gate gate = force ? Gate.strict(strict) : bounded;
    BuildResult result =
        new ReleaseBuilder(
                options,
                new ConsoleProgress(System.err, quiet, Boolean.getBoolean("pqgraph.terminal")))
            .build(System.in, hold ? (staged, counts) -> held(gate, staged, counts) : gate);
    tell(result, bounded.reasons());
    boolean done = result.published() || !result.reasons().isEmpty();
    return done && result.counts().get("unread") == 0 ? 0 : Main.NEEDS_A_PERSON;
  }

  private static Verdict held(Gate gate, Path staged, Map<String, Long> counts) throws IOException {
    Verdict verdict = gate.judge(staged, counts);
    return verdict instanceof Verdict.Publish
        ? new Verdict.Hold(List.of("it was built with --hold"))
        : verdict;
  }

  private void tell(BuildResult result, List<String> bounds) {
    PrintWriter err = spec.commandLine().getErr();
    Map<String, Long> counts = result.counts();
    if (timings) {
      result
          .stages()
          .forEach((stage, time) -> err.printf("%8.2f s  %s%n", time.toMillis() / 1000.0, stage));
    }
    if (!result.published() && result.reasons().isEmpty()) {
      tellUnpublished(counts, bounds);
      return;
    }
    if (!quiet) {
      err.printf(
          "%,d questions (%,d answered), %,d quads; %,d problems (%,d lost), %,d violations, %,d warnings%n",
          counts.get("questions"),
          counts.get("answers"),
          counts.get("quads"),
          counts.get("problems"),
          counts.get("lost"),
          counts.get("violations"),
          counts.get("warnings"));
      if (counts.get("differences") > 0) {
        err.printf(
            "%,d differences between sources of a question; see report/differences.jsonl%n",
            counts.get("differences"));
      }
    }
    if (counts.get("unread") > 0) {
      err.printf("%,d documents gave no question; see the problems above%n", counts.get("unread"));
    }
    spec.commandLine().getOut().println(result.release());
  }

  private void tellUnpublished(Map<String, Long> counts, List<String> bounds) {
    PrintWriter err = spec.commandLine().getErr();
    if (counts.get("questions") > 0
        && strict
        && counts.get("lost") + counts.get("violations") > 0) {
      err.printf(
          "not published: %,d records left out, %,d violations (--strict); see the problems above%n",
          counts.get("lost"), counts.get("violations"));
      return;
    }
    err.printf(
        "not published: %s; what is current stays (--force publishes it all the same, --out DIR elsewhere)%n",
        String.join("; ", bounds));
  }
}
