package org.pqgraph.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pqgraph.extract.Extractor;
import org.pqgraph.extract.Hit;
import org.pqgraph.extract.Hits;
import org.pqgraph.extract.statement.StatementFinder;
import org.pqgraph.extract.statement.StatementHits;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.source.Documents;
import org.pqgraph.source.RecordConsumer;

/**
 * Extracts from documents, a batch of records at a time on all cores, in the order of the input.
 */
final class Reading {
  private static final int BATCH = 512;

  private final Extractor extractor;
  private final StatementFinder statements = StatementFinder.load();

  /** A record with all that rules found in it. */
  record Found(QuestionRecord record, List<Hit> hits) {}

  Reading(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * @param wanted which records to extract from
   * @param out receives what was found, on one thread
   */
  void read(
      List<Path> inputs,
      InputStream standardInput,
      Predicate<QuestionRecord> wanted,
      Consumer<Found> out)
      throws IOException {
    List<QuestionRecord> batch = new ArrayList<>(BATCH);
    try {
      Documents.of(inputs, standardInput)
          .read(
              new RecordConsumer() {
                @Override
                public void record(QuestionRecord record) {
                  if (wanted.test(record)) {
                    batch.add(record);
                    if (batch.size() == BATCH) {
                      extract(batch, out);
                    }
                  }
                }

                @Override
                public void problem(InputProblem problem) {
                  // A build tells what is wrong with documents; here what can be read is enough.
                }
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the reading was interrupted", e);
    }
    extract(batch, out);
  }

  private void extract(List<QuestionRecord> batch, Consumer<Found> out) {
    batch.parallelStream().map(this::found).toList().forEach(out);
    batch.clear();
  }

  private Found found(QuestionRecord record) {
    List<Hit> hits = new ArrayList<>(Hits.of(extractor.extract(record)));
    hits.addAll(StatementHits.of(statements.in(record)));
    return new Found(record, hits);
  }
}
