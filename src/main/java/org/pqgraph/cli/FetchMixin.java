package org.pqgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.pqgraph.fetch.FetchOptions;
import org.pqgraph.fetch.FetchRequest;
import org.pqgraph.graph.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say how to ask the API. */
final class FetchMixin {
  @Option(
      names = "--look-back",
      paramLabel = "DAYS",
      defaultValue = "60",
      description =
          "With --since last, days whose questions are listed again: it is how withdrawals are seen (default: ${DEFAULT-VALUE}).")
  private int lookBack;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Requests a second at the most; 0.5 is one in two seconds (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--api",
      paramLabel = "ADDRESS",
      defaultValue = "https://questions-statements-api.parliament.uk",
      description = "Address of the API (default: ${DEFAULT-VALUE}).")
  private URI api;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for a whole response (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Questions to ask for at once; the API may give fewer (default: ${DEFAULT-VALUE}).")
  private int pageSize;

  @Option(
      names = "--window-size",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Days with more questions than this are cut up, since the API fails deep in long lists (default: ${DEFAULT-VALUE}).")
  private long windowSize;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  /** What is new since the last finished fetch. */
  FetchRequest sinceLast() {
    return new FetchRequest.SinceLast(lookBack);
  }

  FetchOptions options(Path archive, FetchRequest request) {
    return new FetchOptions(
        archive,
        api,
        request,
        rate,
        Duration.ofSeconds(timeout),
        pageSize,
        windowSize,
        "pqgraph/" + Version.number(),
        URI.create(Iris.DEFAULT_BASE));
  }

  void check() {
    require(lookBack >= 0, "--look-back must be 0 or more, not " + lookBack);
    require(rate > 0 && rate <= 100_000, "--rate must be above 0, not " + rate);
    require(timeout > 0, "--timeout must be 1 or more, not " + timeout);
    require(pageSize > 0, "--page-size must be 1 or more, not " + pageSize);
    require(windowSize > 0, "--window-size must be 1 or more, not " + windowSize);
    require(
        api.isAbsolute()
            && api.getScheme().matches("(?i)https?")
            && api.getHost() != null
            && api.getQuery() == null
            && api.getFragment() == null,
        "--api must be an http or https address, not " + api);
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
