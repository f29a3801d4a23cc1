package org.pqgraph.release;

import java.util.OptionalLong;
import org.pqgraph.model.InputProblem;

/** Hears how a build gets on. Called from several threads. */
public interface Progress {
  /**
   * Some records are in the graph.
   *
   * @param records how many so far
   * @param bytesRead bytes of input read so far
   * @param totalBytes bytes of input in all, where known
   */
  void records(long records, long bytesRead, OptionalLong totalBytes);

  /** A stage begins: "indexing", "writing dumps" … */
  void stage(String name);

  /** Something in the input is wrong. */
  void problem(InputProblem problem);
}
