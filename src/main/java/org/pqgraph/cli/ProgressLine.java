package org.pqgraph.cli;

import java.io.PrintStream;

/** A line on standard error that renews itself on a terminal, and is not shown elsewhere. */
final class ProgressLine {
  private final PrintStream err;
  private final boolean terminal;
  private int width;

  ProgressLine(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  boolean isShown() {
    return terminal;
  }

  /** Shows a line in place of the one before. */
  void renew(String line) {
    if (terminal && (width > 0 || !line.isEmpty())) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())) + "\r" + line);
      err.flush();
      width = line.length();
    }
  }

  /** Prints a line that stays, in place of the one that renews itself. */
  void print(Object line) {
    renew("");
    err.println(line);
  }
}
