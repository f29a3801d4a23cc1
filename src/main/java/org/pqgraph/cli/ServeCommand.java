package org.pqgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pqgraph.graph.Iris;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.ReleaseBuilder;
import org.pqgraph.release.Releases;
import org.pqgraph.serve.PqgraphServer;
import org.pqgraph.serve.ServeException;
import org.pqgraph.serve.ServerOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pqgraph serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the current release over HTTP: SPARQL at /sparql, a start page at /.",
    footer = {
      "",
      "Where there is no release yet and DIR is the default, one is made from examples/ first. A new release is served within seconds of being built.",
      "",
      "Examples:",
      "  pqgraph serve",
      "  pqgraph serve --releases /srv/pqgraph/releases --port 8080 --host 0.0.0.0"
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private ReleasesOption releases;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "Port to listen on; 0 chooses a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "localhost",
      description = "Address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--public-address",
      paramLabel = "ADDRESS",
      description =
          "Where visitors reach the service when it stands behind a proxy, as in https://data.example.org/questions; else each request says it.")
  private Optional<URI> publicAddress = Optional.empty();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Append a line of JSON for each request to FILE.")
  private Optional<Path> accessLog = Optional.empty();

  @Mixin private LimitOptions limits;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, ServeException {
    if (new Releases(releases.folder).current().isEmpty()
        && releases.folder.equals(Path.of("releases"))) {
      buildExamples();
    }
    releases.current();
    try (PqgraphServer server = PqgraphServer.start(options())) {
      spec.commandLine()
          .getOut()
          .println(
              "pqgraph serves "
                  + server.uri()
                  + " (SPARQL at "
                  + server.uri().resolve("sparql")
                  + "); stop it with Ctrl-C");
      server.join();
    }
    return 0;
  }

  private ServerOptions options() {
    ServerOptions plain = ServerOptions.of(releases.folder).withHost(host).withPort(port);
    ServerOptions logged = accessLog.map(plain::withAccessLog).orElse(plain);
    ServerOptions options;
    try {
      options = limits.on(logged);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    try {
      return publicAddress.map(options::withPublicAddress).orElse(options);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--public-address: " + e.getMessage(), e);
    }
  }

  /** A newcomer's first run: something to look at. */
  private void buildExamples() throws IOException {
    Path examples = Path.of(System.getProperty("pqgraph.home", "."), "examples");
    if (Files.isDirectory(examples)) {
      spec.commandLine().getErr().println("no release yet: building one from " + examples);
      BuildOptions options =
          new BuildOptions(
              List.of(examples),
              releases.folder,
              new Iris(Iris.DEFAULT_BASE),
              Version.number(),
              Runtime.getRuntime().availableProcessors());
      new ReleaseBuilder(options, new ConsoleProgress(System.err, true, false))
          .build(System.in, false);
    }
  }
}
