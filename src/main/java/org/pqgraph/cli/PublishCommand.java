package org.pqgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.pqgraph.publish.Credentials;
import org.pqgraph.publish.Publication;
import org.pqgraph.publish.PublishOptions;
import org.pqgraph.publish.PublishResult;
import org.pqgraph.publish.PublishResult.Difference;
import org.pqgraph.publish.Target;
import org.pqgraph.source.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph publish}. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Sends a release to another store: Fuseki, Virtuoso, any with a SPARQL 1.1 Graph Store.",
    footer = {
      "",
      "Each named graph replaces the one of its name; other graphs are not touched. With --update all are switched at once, after their counts were compared.",
      "A publication that was stopped, however it was, is completed by the same command (docs/publishing.md). Exit code 1 tells that the store counts other than was sent.",
      "",
      "Examples:",
      "  pqgraph publish --to http://localhost:3031/ds/data --query http://localhost:3031/ds/sparql --update http://localhost:3031/ds/update",
      "  STORE_PASSWORD=... pqgraph publish --to http://localhost:8890/sparql-graph-crud-auth --query http://localhost:8890/sparql --user dba --password-env STORE_PASSWORD"
    })
final class PublishCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RELEASE",
      arity = "0..1",
      description = "The release's folder, or its name in --releases (default: the current one).")
  private Optional<Path> release = Optional.empty();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "ADDRESS",
      description = "Address of the store's Graph Store endpoint.")
  private URI to;

  @Option(
      names = "--query",
      paramLabel = "ADDRESS",
      description = "Address of its SPARQL endpoint; without it nothing is counted.")
  private Optional<URI> query = Optional.empty();

  @Option(
      names = "--update",
      paramLabel = "ADDRESS",
      description = "Address of its SPARQL Update endpoint, to switch all graphs at once.")
  private Optional<URI> update = Optional.empty();

  @Option(names = "--user", paramLabel = "NAME", description = "A user who may write.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password-env",
      paramLabel = "VARIABLE",
      description = "The environment variable that holds the user's password.")
  private Optional<String> passwordVariable = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The file whose first line is the user's password.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--graph-prefix",
      paramLabel = "IRI",
      description =
          "What the graphs' names begin with in the store, ending in / or # (default: as in the release).")
  private Optional<String> graphPrefix = Optional.empty();

  @Option(
      names = "--part-size",
      paramLabel = "N",
      description = "Triples in one request at the most (default: whole graphs).")
  private Optional<Long> partSize = Optional.empty();

  @Option(names = "--no-gzip", description = "Do not try compressed requests.")
  private boolean noGzip;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "How long the store may take for one request (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show problems only, no progress.")
  private boolean quiet;

  @Mixin private ReleasesOption releases;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    check();
    Target target = new Target(to, query, update, credentials(), Duration.ofSeconds(timeout));
    PublishOptions options =
        new PublishOptions(
            folder(),
            target,
            graphPrefix,
            partSize.map(OptionalLong::of).orElseGet(OptionalLong::empty),
            !noGzip);
    PublishConsole console =
        new PublishConsole(System.err, quiet, Boolean.getBoolean("pqgraph.terminal"));
    PublishResult result;
    try {
      result = new Publication(options, console, "pqgraph/" + Version.number()).run();
    } finally {
      console.end();
    }
    return tell(result);
  }

  private void check() {
    requireAddress("--to", to);
    query.ifPresent(address -> requireAddress("--query", address));
    update.ifPresent(address -> requireAddress("--update", address));
    require(
        update.isEmpty() || query.isPresent(),
        "--update switches graphs once they were counted: give --query as well");
    require(
        user.isPresent() == (passwordVariable.isPresent() || passwordFile.isPresent()),
        "--user goes with --password-env or --password-file, and they with it");
    require(
        passwordVariable.isEmpty() || passwordFile.isEmpty(),
        "give --password-env or --password-file, not both");
    graphPrefix.ifPresent(
        prefix ->
            require(
                prefix.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+[/#]"),
                "--graph-prefix must be an absolute IRI that ends in / or #, not " + prefix));
    require(partSize.isEmpty() || partSize.get() > 0, "--part-size must be 1 or more");
    require(timeout > 0, "--timeout must be 1 or more, not " + timeout);
  }

  private void requireAddress(String option, URI address) {
    require(
        address.isAbsolute()
            && address.getScheme().matches("(?i)https?")
            && address.getHost() != null
            && address.getFragment() == null
            && address.getUserInfo() == null,
        option
            + " must be an http or https address without a user, not "
            + address.getScheme()
            + "://"
            + address.getHost());
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }

  private Optional<Credentials> credentials() throws IOException {
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String password;
    if (passwordFile.isPresent()) {
      password = Files.readString(passwordFile.get()).lines().findFirst().orElse("");
    } else {
      String variable = passwordVariable.orElseThrow();
      password = System.getenv(variable);
      require(password != null, "--password-env: there is no environment variable " + variable);
    }
    return Optional.of(new Credentials(user.get(), password));
  }

  private Path folder() {
    if (release.isEmpty()) {
      return releases.current();
    }
    Path inReleases = releases.folder.resolve(release.get());
    Path folder = Files.isDirectory(release.get()) ? release.get() : inReleases;
    if (!Files.isRegularFile(folder.resolve("void.ttl"))) {
      throw new InputException(
          release.get()
              + " is no release, neither here nor in "
              + releases.folder
              + ": it has no void.ttl");
    }
    return folder;
  }

  private int tell(PublishResult result) {
    var err = spec.commandLine().getErr();
    for (Difference difference : result.differences()) {
      err.printf(
          "graph %s: %,d triples were sent, the store counts %,d%n",
          difference.graph(), difference.expected(), difference.counted());
    }
    if (!result.differences().isEmpty()) {
      err.println(
          switch (result.state()) {
                case NOT_SWITCHED -> "nothing was switched: readers see what was there before";
                case WITHOUT_DESCRIPTION ->
                    "nothing was deleted, and the release's description was not sent";
                case PUBLISHED -> "the graphs were switched";
              }
              + "; run the same command again, with --no-gzip where nothing arrived (docs/publishing.md)");
      return Main.NEEDS_A_PERSON;
    }
    result
        .deleted()
        .forEach(graph -> err.println("deleted " + graph + ", which the release has not"));
    if (query.isEmpty()) {
      err.println("nothing was counted, for want of --query");
    }
    if (!quiet) {
      err.printf("%,d graphs, %,d triples%n", result.graphs(), result.triples());
    }
    spec.commandLine().getOut().println(to);
    return 0;
  }
}
