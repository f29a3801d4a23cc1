package org.pqgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pqgraph.fetch.Fetch;
import org.pqgraph.fetch.FetchResult;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.HeldReleases;
import org.pqgraph.source.ArchivedResponse;
import org.pqgraph.update.Bounds;
import org.pqgraph.update.Outcome;
import org.pqgraph.update.Update;
import org.pqgraph.update.UpdateOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph update}. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description =
        "Fetches what is new, builds a release of it, and publishes that where it is within bounds.",
    footer = {
      "",
      "A release that lost too many questions or records, or whose extraction scores worse, than the one before is not made current; it is kept in",
      "DIR/held, with the reasons, for a person: exit code 1. Where nothing is new, no release is made. Made to be run every night (docs/updating.md).",
      "",
      "Examples:",
      "  pqgraph update archive",
      "  pqgraph update archive more/*.xml --keep 10 --bound questions.may-fall-percent=2",
      "  pqgraph update --no-fetch documents",
      "  pqgraph update --accept 20260102T030405.678Z"
    })
final class UpdateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Archives of pqgraph fetch, which are fetched into, and other documents.")
  private List<Path> inputs = List.of();

  @Mixin private ReleasesOption releases;
  @Mixin private FetchMixin how;
  @Mixin private BuildMixin building;

  @Option(names = "--no-fetch", description = "Build from what is there.")
  private boolean noFetch;

  @Option(names = "--rebuild", description = "Build though nothing is new.")
  private boolean rebuild;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      description = "Make the held release of this id the current one, and do nothing else.")
  private Optional<String> accept = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Releases to keep, the current one included; older ones are removed unless a service reads them (default: ${DEFAULT-VALUE}).")
  private int keep;

  @Option(
      names = "--bounds",
      paramLabel = "FILE",
      description = "Bounds in YAML, in place of the built-in ones of the same names.")
  private Optional<Path> boundsFile = Optional.empty();

  @Option(
      names = "--bound",
      paramLabel = "NAME.KEY=N",
      description = "One bound: questions.may-fall-percent=2. May be given several times.")
  private List<String> changed = List.of();

  @Option(
      names = {"-q", "--quiet"},
      description = "Show problems only, no progress.")
  private boolean quiet;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private long missing;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (accept.isPresent()) {
      require(inputs.isEmpty(), "--accept takes no documents");
      spec.commandLine().getOut().println(new HeldReleases(releases.folder).accept(accept.get()));
      return 0;
    }
    check();
    BuildOptions build = building.options(inputs, releases.folder);
    Bounds bounds = Bounds.load();
    if (boundsFile.isPresent()) {
      bounds = bounds.read(boundsFile.get());
    }
    for (String change : changed) {
      bounds = bounds.with(change);
    }
    boolean terminal = Boolean.getBoolean("pqgraph.terminal");
    Outcome outcome =
        new Update(
                new UpdateOptions(build, bounds, rebuild, keep),
                new ConsoleProgress(System.err, quiet, terminal))
            .run(() -> fetch(terminal));
    int code = tell(outcome);
    return missing > 0 ? Math.max(code, Main.NEEDS_A_PERSON) : code;
  }

  private void fetch(boolean terminal) throws IOException, InterruptedException {
    if (noFetch) {
      return;
    }
    for (Path input : inputs) {
      if (isArchive(input)) {
        FetchConsole console = new FetchConsole(System.err, quiet, terminal);
        try {
          FetchResult result = new Fetch(how.options(input, how.sinceLast()), console).run();
          missing += result.missing();
          say(
              "%s: %,d new responses, %,d could not be had",
              input, result.responses(), result.missing());
        } finally {
          console.end();
        }
      }
    }
  }

  private static boolean isArchive(Path input) {
    return Files.isRegularFile(input.resolve(ArchivedResponse.JOURNAL));
  }

  private void check() {
    require(!inputs.isEmpty(), "name an archive of pqgraph fetch, or documents with --no-fetch");
    require(
        inputs.stream().noneMatch(input -> input.toString().equals("-")),
        "an update reads its documents again, so standard input cannot be one");
    require(
        noFetch || inputs.stream().anyMatch(UpdateCommand::isArchive),
        "none of the inputs is an archive of pqgraph fetch; make one with: pqgraph fetch ARCHIVE --from DAY, or give --no-fetch");
    require(keep > 0, "--keep must be 1 or more, not " + keep);
    how.check();
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }

  private int tell(Outcome outcome) {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    return switch (outcome) {
      case Outcome.Unchanged unchanged -> {
        say(
            "nothing is new since %s: no release was made (--rebuild makes one)",
            unchanged.release());
        yield 0;
      }
      case Outcome.StillHeld held -> {
        err.printf("nothing is new, and %s is still held:%n", held.id());
        reasons(held.id(), held.reasons());
        yield Main.NEEDS_A_PERSON;
      }
      case Outcome.Held held -> {
        err.printf("not made current: %s is held in %s:%n", held.id(), held.build().release());
        reasons(held.id(), held.reasons());
        yield Main.NEEDS_A_PERSON;
      }
      case Outcome.Published published -> {
        say(
            "%,d questions, %,d quads; %s",
            published.build().counts().get("questions"),
            published.build().counts().get("quads"),
            published.changes().isEmpty()
                ? "no question changed"
                : published.changes().entrySet().stream()
                    .map(change -> "%,d %s".formatted(change.getValue(), change.getKey()))
                    .collect(Collectors.joining(", ")));
        published.removed().forEach(id -> say("removed the old release %s", id));
        out.println(published.build().release());
        yield 0;
      }
    };
  }

  private void reasons(String id, List<String> reasons) {
    PrintWriter err = spec.commandLine().getErr();
    reasons.forEach(reason -> err.println("  " + reason));
    err.printf("look at it, then: pqgraph update --accept %s --releases %s%n", id, releases.folder);
  }

  private void say(String format, Object... values) {
    if (!quiet) {
      spec.commandLine().getErr().printf(format + "%n", values);
    }
  }
}
