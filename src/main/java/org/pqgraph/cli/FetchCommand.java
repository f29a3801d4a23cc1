package org.pqgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pqgraph.fetch.Fetch;
import org.pqgraph.fetch.FetchOptions;
import org.pqgraph.fetch.FetchRequest;
import org.pqgraph.fetch.FetchResult;
import org.pqgraph.model.House;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph fetch}. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description =
        "Fetches questions from the Parliament questions API into an archive that build reads.",
    footer = {
      "",
      "The archive keeps each response as it came, with its address, time, status and SHA-256 (docs/fetching.md). A fetch that was stopped, however it was,",
      "goes on where it stopped when the same command is run again. Exit code 1 tells that something could not be had; it is listed, and asked for again by the next fetch.",
      "",
      "Examples:",
      "  pqgraph fetch archive --from 2024-07-09",
      "  pqgraph fetch archive --from 2024-01-01 --to 2024-01-31 --house Lords",
      "  pqgraph fetch archive --since last",
      "  pqgraph build archive"
    })
final class FetchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ARCHIVE", description = "Folder of the archive; made where missing.")
  private Path archive;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day of tabling, as in 2024-07-09.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "Last day of tabling (default: today).")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--house",
      paramLabel = "HOUSE",
      description = "Commons or Lords (default: both).")
  private Optional<House> house = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "last",
      description =
          "In place of --from: what is new, newly answered or newly corrected since the last finished fetch.")
  private Optional<String> since = Optional.empty();

  @Mixin private FetchMixin how;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show problems only, no progress.")
  private boolean quiet;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    FetchConsole console =
        new FetchConsole(System.err, quiet, Boolean.getBoolean("pqgraph.terminal"));
    FetchOptions options = how.options(archive, request());
    FetchResult result;
    try {
      result = new Fetch(options, console).run();
    } finally {
      console.end();
    }
    tell(result);
    return result.missing() > 0 ? Main.NEEDS_A_PERSON : 0;
  }

  private FetchRequest request() {
    if (since.isPresent()) {
      return how.sinceLast();
    }
    return new FetchRequest.Range(from.orElseThrow(), to, house);
  }

  private void check() {
    require(since.isPresent() != from.isPresent(), "give either --from DAY, or --since last");
    require(
        since.isEmpty() || since.get().equals("last"),
        "--since knows only \"last\"; for a day, use --from");
    require(
        since.isEmpty() || (to.isEmpty() && house.isEmpty()),
        "--since last goes up to today, of the House of the last fetch: leave out --to and --house");
    require(
        from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
        "--to must not be before --from");
    require(
        from.isEmpty() || !from.get().isAfter(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1)),
        "--from must not be in the future");
    how.check();
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }

  private void tell(FetchResult result) {
    if (!quiet) {
      spec.commandLine()
          .getErr()
          .printf(
              "%,d questions, %,d new responses, %,d could not be had%n",
              result.questions(), result.responses(), result.missing());
    }
    spec.commandLine().getOut().println(archive);
  }
}
