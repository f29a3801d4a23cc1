package org.pqgraph.release;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.source.RecordConsumer;

/**
 * Keeps back what must not come before what leads, so that a build is the same whatever the order
 * of its inputs: records of the questions API go on at once, others wait in files until all
 * documents are read, and then come in the order of {@link Source}; those without a day of tabling
 * come last, as the questions that they are found to be. Pages of plain text name no question and
 * need not wait.
 */
final class WaitingRecords implements AutoCloseable {
  private final Path folder;
  private final Map<Source, JsonFile<QuestionRecord>> dated = new EnumMap<>(Source.class);
  private final Map<Source, JsonFile<QuestionRecord>> undated = new EnumMap<>(Source.class);
  private final UndatedQuestions claims = new UndatedQuestions();

  /**
   * @param folder for temporary files, gone when this is closed
   */
  WaitingRecords(Path folder) {
    this.folder = folder;
  }

  /** A consumer that passes on what leads, and keeps back the rest. */
  RecordConsumer keepingBack(RecordConsumer out) {
    return new RecordConsumer() {
      @Override
      public void record(QuestionRecord record) throws InterruptedException {
        Source source = record.position().source();
        if (UndatedQuestions.isOne(record)) {
          claims.add(record);
          keep(undated, "undated", record);
        } else if (source == Source.PARLIAMENT_API || source == Source.PAGE) {
          out.record(record);
        } else {
          keep(dated, "dated", record);
        }
      }

      @Override
      public void problem(InputProblem problem) throws InterruptedException {
        out.problem(problem);
      }
    };
  }

  private void keep(
      Map<Source, JsonFile<QuestionRecord>> files, String kind, QuestionRecord record) {
    try {
      JsonFile<QuestionRecord> file = files.get(record.position().source());
      if (file == null) {
        String name = record.position().source() + "-" + kind + ".tmp";
        file = new JsonFile<>(folder.resolve(name), QuestionRecord.class);
        files.put(record.position().source(), file);
      }
      file.add(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives out the records that print the day of tabling, or too little to be found by. */
  void dated(RecordConsumer out) throws IOException, InterruptedException {
    for (JsonFile<QuestionRecord> file : dated.values()) {
      try (MappingIterator<QuestionRecord> records = file.read()) {
        while (records.hasNext()) {
          out.record(records.next());
        }
      }
    }
  }

  /**
   * Gives out the records that print no day of tabling, with that of the question that they are;
   * without it, where that is not to be told.
   *
   * @param index all questions whose day of tabling is known
   */
  void undated(QuestionIndex index, RecordConsumer out) throws IOException, InterruptedException {
    for (JsonFile<QuestionRecord> file : undated.values()) {
      try (MappingIterator<QuestionRecord> records = file.read()) {
        while (records.hasNext()) {
          undated(records.next(), index, out);
        }
      }
    }
  }

  private void undated(QuestionRecord record, QuestionIndex index, RecordConsumer out)
      throws InterruptedException {
    List<LocalDate> candidates = UndatedQuestions.candidates(record, index);
    boolean disputed = !candidates.isEmpty() && claims.isDisputed(record);
    if (candidates.size() > 1 || disputed) {
      out.problem(
          new InputProblem(
              record.position().document(),
              record.position().record(),
              "(UIN "
                  + record.uin().orElseThrow()
                  + ") no day of tabling is printed, and "
                  + (disputed
                      ? "records of other words have"
                      : candidates.size() + " questions have")
                  + " this number and day of answer",
              "it was kept as a question of its own",
              false));
    }
    boolean settled = candidates.size() == 1 && !disputed;
    out.record(settled ? record.tabledOn(Optional.of(candidates.get(0))) : record);
  }

  @Override
  public void close() throws IOException {
    for (Map<Source, JsonFile<QuestionRecord>> files : List.of(dated, undated)) {
      for (JsonFile<QuestionRecord> file : files.values()) {
        file.delete();
      }
    }
  }
}
