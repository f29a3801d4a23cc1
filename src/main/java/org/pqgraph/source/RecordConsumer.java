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
}
