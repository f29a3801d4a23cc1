package org.pqgraph.cli;

import java.io.PrintStream;
import org.pqgraph.publish.PublishProgress;

/**
 * Shows on standard error how a publication gets on, as {@link ConsoleProgress} does for a build.
 */
final class PublishConsole implements PublishProgress {
  private final ProgressLine line;
  private final boolean quiet;

  PublishConsole(PrintStream err, boolean quiet, boolean terminal) {
    this.line = new ProgressLine(err, terminal);
    this.quiet = quiet;
  }

  @Override
  public void sent(String graph, long triples, long total) {
    if (!quiet) {
      line.renew(String.format("  %,d of %,d triples (%s)", triples, total, graph));
    }
  }

  @Override
  public void note(String message) {
    if (!quiet) {
      line.print(message);
    }
  }

  /** Ends the line that renews itself. */
  void end() {
    line.renew("");
  }
}
