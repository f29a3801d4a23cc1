package org.pqgraph.fetch;

import java.util.OptionalLong;

/** Hears how a fetch gets on. */
public interface FetchProgress {
  /**
   * Some questions are in the archive.
   *
   * @param questions how many of those asked for
   * @param before how many of them had been there when the fetch began
   * @param expected how many there are, as far as the API told
   * @param window what is being fetched: {@code tabled 2024-01-01 to 2024-01-31}
   */
  void questions(long questions, long before, OptionalLong expected, String window);

  /** Something begins, or is waited for. */
  void stage(String name);

  /** Something could not be had; the message says what, and why. */
  void problem(String message);
}
