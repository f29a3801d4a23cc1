package org.pqgraph.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;

/** Passes records on, and marks those that their source has no more. */
final class GoneQuestions implements RecordConsumer {
  private final Map<Long, Instant> gone;
  private final RecordConsumer out;

  /**
   * @param gone when they were found to be gone, by their numbers in the API
   */
  GoneQuestions(Map<Long, Instant> gone, RecordConsumer out) {
    this.gone = gone;
    this.out = out;
  }

  @Override
  public void record(QuestionRecord record) throws InterruptedException {
    Optional<Instant> since =
        record.sourceId().isPresent()
            ? Optional.ofNullable(gone.get(record.sourceId().getAsLong()))
            : Optional.empty();
    out.record(since.isPresent() ? record.goneSince(since.get()) : record);
  }

  @Override
  public void problem(InputProblem problem) throws InterruptedException {
    out.problem(problem);
  }
}
