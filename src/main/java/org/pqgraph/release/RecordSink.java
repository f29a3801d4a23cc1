package org.pqgraph.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.SourcePosition;
import org.pqgraph.source.Documents;
import org.pqgraph.validate.Result;
import org.pqgraph.validate.Severity;

/** The end of the pipeline: writes what is good, reports what is not. */
final class RecordSink implements RecordPipeline.Sink<CheckedRecord> {
  private static final int PROGRESS_EVERY = 256;
  private static final int SHARED_KEPT = 1 << 16;

  private final StoreWriter store;
  private final Ledger ledger;
  private final Documents documents;
  private final Progress progress;

  /**
   * 64 bits of a question's IRI to a hash of its content: some 70 bytes a question, all that grows
   * with the input.
   */
  private final Map<Long, Integer> seen = new HashMap<>();

  private final Map<Quad, Boolean> recent =
      new LinkedHashMap<>(1 << 12, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Quad, Boolean> eldest) {
          return size() > SHARED_KEPT;
        }
      };
  private final MemberLabels labels = new MemberLabels();
  private final QuestionTies ties;
  private long records;

  RecordSink(
      StoreWriter store, Ledger ledger, Documents documents, Progress progress, QuestionTies ties) {
    this.store = store;
    this.ledger = ledger;
    this.documents = documents;
    this.progress = progress;
    this.ties = ties;
  }

  /**
   * Writes what only the end of the input shows: who was never named, which questions are cited,
   * which were put to several bodies.
   */
  void finish() throws IOException {
    labels.unnamed().forEach(store::write);
    ties.finish(store::write, ledger::count);
  }

  @Override
  public void problem(InputProblem problem) throws IOException {
    ledger.add(problem);
  }

  @Override
  public void result(CheckedRecord checked) throws IOException {
    QuestionRecord record = checked.record();
    ledger.add(checked.results());
    List<Result> violations =
        checked.results().stream().filter(r -> r.severity() == Severity.VIOLATION).toList();
    if (!violations.isEmpty()) {
      ledger.add(lost(record, violations.get(0).message()));
    } else if (isNew(checked)) {
      labels.heard(checked.quads());
      ties.add(checked);
      store.write(checked.quads().own());
      checked.quads().shared().stream()
          .filter(quad -> recent.put(quad, true) == null)
          .forEach(store::write);
      ledger.record(record);
    }
    if (++records % PROGRESS_EVERY == 0) {
      progress.records(records, documents.bytesRead(), documents.totalBytes());
    }
  }

  /**
   * A question that comes again in the same words is one question with two sources; in other words,
   * the first stays.
   */
  private boolean isNew(CheckedRecord checked) throws IOException {
    QuestionRecord record = checked.record();
    int content = content(record);
    Integer before = seen.putIfAbsent(key(checked.quads().question()), content);
    if (before == null || before == content) {
      return true;
    }
    ledger.add(
        lost(record, "the question came before in other words, as " + checked.quads().question()));
    return false;
  }

  private static long key(Node question) {
    return UUID.nameUUIDFromBytes(question.getURI().getBytes(StandardCharsets.UTF_8))
        .getLeastSignificantBits();
  }

  private static int content(QuestionRecord record) {
    SourcePosition nowhere = new SourcePosition("", 0, record.position().source());
    return new QuestionRecord(
            nowhere,
            record.sourceId(),
            record.house(),
            record.uin(),
            record.dateTabled(),
            record.dateForAnswer(),
            record.askedBy(),
            record.answeringBody(),
            record.heading(),
            record.text(),
            record.isNamedDay(),
            record.isWithdrawn(),
            record.interestDeclared(),
            record.isTruncated(),
            record.grouped(),
            record.answer())
        .hashCode();
  }

  private static InputProblem lost(QuestionRecord record, String why) {
    String named = record.uin().map(uin -> "(UIN " + uin + ") ").orElse("");
    return new InputProblem(
        record.position().document(),
        record.position().record(),
        named + why,
        "the record was left out",
        true);
  }
}
