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

  private final PrintStream err;
  private final boolean quiet;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long problems;
  private int width;

  ConsoleProgress(PrintStream err, boolean quiet, boolean terminal) {
    this.err = err;
    this.quiet = quiet;
    this.terminal = terminal;
  }

  @Override
  public synchronized void records(long records, long bytesRead, OptionalLong totalBytes) {
    if (!terminal || quiet) {
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    StringBuilder line =
        new StringBuilder(
            String.format("  %,d questions, %,.0f a second", records, records / seconds));
    if (totalBytes.isPresent() && totalBytes.getAsLong() > 0 && bytesRead > 0) {
      double share = Math.min(1, (double) bytesRead / totalBytes.getAsLong());
      line.append(String.format(", %.0f %%, %.0f s left", share * 100, seconds / share - seconds));
    }
    renew(line.toString());
  }

  @Override
  public synchronized void stage(String name) {
    if (!quiet) {
      renew("");
      err.println(name + " ...");
    }
  }

  @Override
  public synchronized void problem(InputProblem problem) {
    problems++;
    if (problems <= PROBLEMS_SHOWN) {
      renew("");
      err.println(problem);
    } else if (problems == PROBLEMS_SHOWN + 1) {
      renew("");
      err.println("... more problems are in report/rejected.jsonl");
    }
  }

  private void renew(String line) {
    if (terminal && (width > 0 || !line.isEmpty())) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())) + "\r" + line);
      err.flush();
      width = line.length();
    }
  }
}
