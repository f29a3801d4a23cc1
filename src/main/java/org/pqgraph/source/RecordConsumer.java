package org.pqgraph.source;

import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;

/**
 * Receives what readers find, in the order of the documents. A slow consumer slows the readers
 * down.
 */
public interface RecordConsumer {
  /** A question with its answer. */
  void record(QuestionRecord record) throws InterruptedException;

  /** Something wrong in a document; reading goes on. */
  void problem(InputProblem problem) throws InterruptedException;

  /** A document was passed over, since a newer one of its kind has what it says. */
  default void superseded(InputProblem problem) throws InterruptedException {
    problem(problem);
  }
}
