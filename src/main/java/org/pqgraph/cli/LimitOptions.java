package org.pqgraph.cli;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.pqgraph.serve.Lanes;
import org.pqgraph.serve.ServerOptions;
import picocli.CommandLine.Option;

/** How much of the service one request, one client and all of them may have. */
final class LimitOptions {
  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "Time a query may take (default: 10 to its first row, 60 in all).")
  private OptionalLong queryTimeout = OptionalLong.empty();

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows, triples or quads of a result (default: 1000000).")
  private OptionalLong maxRows = OptionalLong.empty();

  @Option(
      names = "--express-queries",
      paramLabel = "N",
      description =
          "Queries at once that have just begun; one that takes longer than 50 ms goes on as a slow one (default: twice the processors, at least 4).")
  private OptionalInt express = OptionalInt.empty();

  @Option(
      names = "--slow-queries",
      paramLabel = "N",
      description = "Slow queries at once (default: one a processor, at least 2).")
  private OptionalInt slow = OptionalInt.empty();

  @Option(
      names = "--pages",
      paramLabel = "N",
      description =
          "Pages, feeds and look-ups made at once (default: twice the processors, at least 4).")
  private OptionalInt pages = OptionalInt.empty();

  @Option(
      names = "--waiting",
      paramLabel = "N",
      description =
          "Requests that wait for each of these three, at most 10 s; above it, and after that, the answer is 503 (default: 200).")
  private OptionalInt waiting = OptionalInt.empty();

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      description =
          "Queries and pages that one address may keep up, and ten times as many at once; above it the answer is 429; 0 for any number (default: 100). Programs on this machine have no such limit.")
  private OptionalInt perSecond = OptionalInt.empty();

  /**
   * The same options with these limits.
   *
   * @throws IllegalArgumentException where one is out of range
   */
  ServerOptions on(ServerOptions options) {
    Lanes plain = options.lanes();
    ServerOptions limited =
        options.withLanes(
            new Lanes(
                express.orElse(plain.express()),
                slow.orElse(plain.slow()),
                pages.orElse(plain.pages()),
                waiting.orElse(plain.waiting()),
                perSecond.orElse(plain.perSecond())));
    if (maxRows.isPresent()) {
      limited = limited.withMaxResultRows(maxRows.getAsLong());
    }
    return queryTimeout.isPresent()
        ? limited.withQueryTimeout(Duration.ofSeconds(queryTimeout.getAsLong()))
        : limited;
  }
}
