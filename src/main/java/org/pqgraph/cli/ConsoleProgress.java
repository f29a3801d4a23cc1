package org.pqgraph.cli;

import java.io.PrintStream;
import java.util.OptionalLong;
import org.pqgraph.model.InputProblem;
import org.pqgraph.release.Progress;

/**
 * Shows progress on standard error: a line that renews itself on a terminal, stages only elsewhere.
 */
final class ConsoleProgress implements Progress {
  private static final long PROBLEMS_SHOWN = 100;

  private final ProgressLine line;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private long problems;

  ConsoleProgress(PrintStream err, boolean quiet, boolean terminal) {
    this.line = new ProgressLine(err, terminal);
    this.quiet = quiet;
  }

  @Override
  public synchronized void records(long records, long bytesRead, OptionalLong totalBytes) {
    if (!line.isShown() || quiet) {
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    StringBuilder text =
        new StringBuilder(
            String.format("  %,d questions, %,.0f a second", records, records / seconds));
    if (totalBytes.isPresent() && totalBytes.getAsLong() > 0 && bytesRead > 0) {
      double share = Math.min(1, (double) bytesRead / totalBytes.getAsLong());
      text.append(String.format(", %.0f %%, %.0f s left", share * 100, seconds / share - seconds));
    }
    line.renew(text.toString());
  }

  @Override
  public synchronized void stage(String name) {
    if (!quiet) {
      line.print(name + " ...");
    }
  }

  @Override
  public synchronized void problem(InputProblem problem) {
    problems++;
    if (problems <= PROBLEMS_SHOWN) {
      line.print(problem);
    } else if (problems == PROBLEMS_SHOWN + 1) {
      line.print("... more problems are in report/rejected.jsonl");
    }
  }
}
