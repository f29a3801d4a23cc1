package org.pqgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.pqgraph.graph.Iris;
import org.pqgraph.sync.Changes;
import org.pqgraph.sync.Registry;
import org.pqgraph.sync.Sync;
import org.pqgraph.sync.SyncOptions;
import org.pqgraph.sync.SyncResult;
import org.pqgraph.sync.SyncResult.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph sync}. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    description =
        "Writes reference data from the registries that keep them as Turtle, for review and for build --reference.",
    footer = {
      "",
      "members: Parliament's Members API (names, parties, Houses, posts with dates; about half an hour). departments: GOV.UK's organisations. ministers: parlparse, posts"
          + " back to 1997. ifg: the Institute for Government's database, ministers since 1979. wikidata: numbers, names and posts.",
      "The file is written whole or not at all. What changed is on standard output. Exit code 1: nothing was written, since more of the file would go than --max-gone;"
          + " look, and use --force if that is right (docs/reference-sync.md).",
      "",
      "Examples:",
      "  pqgraph sync departments --dry-run",
      "  pqgraph sync members --out reference-data",
      "  pqgraph sync ifg --from downloads/ifg --as-of 2026-06-19 --out reference-data",
      "  pqgraph build archive --reference reference-data"
    })
final class SyncCommand implements Callable<Integer> {
  private static final String ADDED = "+";
  private static final String CHANGED = "~";
  private static final String GONE = "-";

  @Parameters(
      paramLabel = "REGISTRY",
      description = "members, departments, ministers, ifg or wikidata.")
  private Registry registry;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reference-data",
      description = "Folder of reference data; made where missing (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(names = "--dry-run", description = "Tell what would change, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--force",
      description =
          "Write also where more would go than --max-gone, where nothing is left, or where a list is shorter than it says.")
  private boolean force;

  @Option(
      names = "--max-gone",
      paramLabel = "SHARE",
      description =
          "Of the file, or of the resources of one type in it, the share that may go, 0 to 1 (default: 0.1).")
  private Optional<Double> maxGone = Optional.empty();

  @Option(
      names = "--api",
      paramLabel = "ADDRESS",
      description =
          "Address of the registry in place of the usual one; for ministers a file of memberships, and more than once.")
  private List<URI> api = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A file, or a folder of files, that was downloaded from the registry; nothing is asked then. JSON for departments and ministers, CSV for members and ifg; .gz too.")
  private List<Path> from = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "With --from: the day as of which the files tell (default: a day in a file's name, for members; else today).")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "For members: who sat on this day or later (default: 2010-05-06).")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "2",
      description = "Requests a second at the most (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long to wait for a whole response (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--list",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "How many of the added, changed and gone to list, of each (default: ${DEFAULT-VALUE}).")
  private int listed;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show problems only, no progress; and nothing at all where nothing changed.")
  private boolean quiet;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    SyncOptions options =
        new SyncOptions(
            registry,
            out,
            from.isEmpty() ? api : from.stream().map(Path::toUri).toList(),
            asOf,
            since,
            maxGone.isPresent() ? OptionalDouble.of(maxGone.get()) : OptionalDouble.empty(),
            rate,
            Duration.ofSeconds(timeout),
            force,
            dryRun,
            "pqgraph/" + Version.number() + " (+" + Iris.DEFAULT_BASE + ")");
    SyncConsole console =
        new SyncConsole(System.err, quiet, Boolean.getBoolean("pqgraph.terminal"));
    SyncResult result;
    try {
      result = new Sync(options, console).run();
    } finally {
      console.end();
    }
    tell(result);
    return result.outcome() == Outcome.REFUSED ? Main.NEEDS_A_PERSON : 0;
  }

  private void check() {
    require(rate > 0 && rate <= 100_000, "--rate must be above 0, not " + rate);
    require(timeout > 0, "--timeout must be 1 or more, not " + timeout);
    require(listed >= 0, "--list must be 0 or more, not " + listed);
    require(
        maxGone.isEmpty() || (maxGone.get() >= 0 && maxGone.get() <= 1),
        "--max-gone must be from 0 to 1, not " + maxGone.orElse(0.0));
    require(since.isEmpty() || registry == Registry.MEMBERS, "--since is for members only");
    require(
        api.size() < 2 || registry == Registry.MINISTERS,
        "--api may be given more than once for ministers only");
    require(from.isEmpty() || api.isEmpty(), "--from and --api exclude each other");
    require(
        from.size() < 2 || registry == Registry.MINISTERS,
        "--from may be given more than once for ministers only; give a folder");
    require(from.isEmpty() || registry != Registry.WIKIDATA, "wikidata has no files for --from");
    require(asOf.isEmpty() || !from.isEmpty(), "--as-of goes with --from");
    for (Path path : from) {
      require(java.nio.file.Files.exists(path), path + " does not exist");
    }
    for (URI address : api) {
      require(
          address.isAbsolute()
              && address.getScheme().matches("(?i)https?")
              && address.getHost() != null
              && address.getQuery() == null
              && address.getFragment() == null,
          "--api must be an http or https address, not " + address);
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }

  private void tell(SyncResult result) {
    Changes changes = result.changes();
    if (!(quiet && changes.isEmpty())) {
      PrintWriter to = spec.commandLine().getOut();
      to.printf(
          "%s: %,d added, %,d changed, %,d gone%n",
          result.file(), changes.added().size(), changes.changed().size(), changes.gone().size());
      list(to, ADDED, changes.added());
      list(to, CHANGED, changes.changed());
      list(to, GONE, changes.gone());
    }
    if (result.outcome() == Outcome.REFUSED) {
      spec.commandLine().getErr().println("pqgraph: " + refusal(changes));
    } else if (result.outcome() == Outcome.TOLD && !quiet) {
      spec.commandLine().getErr().println("nothing was written (--dry-run)");
    }
  }

  private String refusal(Changes changes) {
    String why =
        changes.gone().isEmpty() && changes.added().isEmpty() && changes.before() == 0
            ? "the registry tells of nothing at all"
            : "%.0f %% of the file, or of one type in it, would go"
                .formatted(100 * changes.largestShareGone());
    return why + "; nothing was written. If that is right, use --force";
  }

  private void list(PrintWriter to, String mark, SortedMap<String, String> resources) {
    resources.entrySet().stream()
        .limit(listed)
        .map(Map.Entry::getKey)
        .forEach(iri -> to.println((mark + " " + iri + "  " + resources.get(iri)).stripTrailing()));
    if (resources.size() > listed && listed > 0) {
      to.printf("%s ... and %,d more%n", mark, resources.size() - listed);
    }
  }
}
