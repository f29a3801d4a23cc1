package org.pqgraph.source;

import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;

/** Passes on what a document gives, and tells where that was nothing. */
final class GivenQuestions implements RecordConsumer {
  private final RecordConsumer out;
  private boolean any;
  private boolean told;

  GivenQuestions(RecordConsumer out) {
    this.out = out;
  }

  /** Whether no question came, and the document is not one that was rightly passed over. */
  boolean none() {
    return !any;
  }

  /** Tells that no question came, unless a problem told why. */
  void tellNone(String document) throws InterruptedException {
    if (!any && !told) {
      problem(
          new InputProblem(document, 0, "no question is in it", "nothing was read from it", true));
    }
  }

  @Override
  public void record(QuestionRecord record) throws InterruptedException {
    any = true;
    out.record(record);
  }

  @Override
  public void problem(InputProblem problem) throws InterruptedException {
    told |= problem.lost();
    out.problem(problem);
  }

  @Override
  public void superseded(InputProblem problem) throws InterruptedException {
    any = true;
    out.superseded(problem);
  }
}
