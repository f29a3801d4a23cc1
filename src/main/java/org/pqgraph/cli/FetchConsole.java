package org.pqgraph.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import org.pqgraph.fetch.Durations;
import org.pqgraph.fetch.FetchProgress;

/** Shows on standard error how a fetch gets on, as {@link ConsoleProgress} does for a build. */
final class FetchConsole implements FetchProgress {
  private static final long PROBLEMS_SHOWN = 100;

  private final ProgressLine line;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private long problems;

  FetchConsole(PrintStream err, boolean quiet, boolean terminal) {
    this.line = new ProgressLine(err, terminal);
    this.quiet = quiet;
  }

  @Override
  public void questions(long questions, long before, OptionalLong expected, String window) {
    if (!quiet && line.isShown()) {
      line.renew(text(questions, before, expected, window, System.nanoTime() - start));
    }
  }

  /** The line of progress; what is left is estimated from what this run took so far. */
  static String text(
      long questions, long before, OptionalLong expected, String window, long nanos) {
    String text = String.format("  %,d questions (%s)", questions, window);
    long fetched = questions - before;
    if (expected.isEmpty() || expected.getAsLong() < questions || fetched <= 0) {
      return text;
    }
    double left = (double) (expected.getAsLong() - questions) / fetched * nanos;
    return text
        + String.format(
            ", %.0f %%, about %s left",
            100.0 * questions / expected.getAsLong(),
            Durations.text(Duration.ofNanos((long) left)));
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
    } else if (problems == PROBLEMS_SHOWN + 1) {
      line.print("... more are in the archive's journal, as lines of kind missing and failed");
    }
  }

  /** Ends the line that renews itself. */
  void end() {
    line.renew("");
  }
}
