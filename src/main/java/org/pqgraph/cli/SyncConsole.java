package org.pqgraph.cli;

import java.io.PrintStream;
import org.pqgraph.sync.SyncProgress;

/** Shows on standard error how a sync gets on. */
final class SyncConsole implements SyncProgress {
  private static final long PROBLEMS_SHOWN = 100;

  private final ProgressLine line;
  private final boolean quiet;
  private long problems;

  SyncConsole(PrintStream err, boolean quiet, boolean terminal) {
    this.line = new ProgressLine(err, terminal);
    this.quiet = quiet;
  }

  @Override
  public void count(long done, long expected, String what) {
    if (!quiet && line.isShown()) {
      line.renew("  %,d of %,d %s".formatted(done, Math.max(done, expected), what));
    }
  }

  @Override
  public void stage(String name) {
    if (!quiet) {
      line.print(name);
    }
  }

  @Override
  public void problem(String message) {
    problems++;
    if (problems <= PROBLEMS_SHOWN) {
      line.print(message);
    }
  }

  /** Ends the line that renews itself, and tells of problems that were not shown. */
  void end() {
    line.renew("");
    if (problems > PROBLEMS_SHOWN) {
      line.print("... and %,d more such problems".formatted(problems - PROBLEMS_SHOWN));
    }
  }
}
