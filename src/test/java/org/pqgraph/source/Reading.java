package org.pqgraph.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;

/** What came of reading documents. */
final class Reading implements RecordConsumer {
  final List<QuestionRecord> records = new ArrayList<>();
  final List<String> problems = new ArrayList<>();

  static Reading of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(byte[] bytes) {
    return of(new ByteArrayInputStream(bytes));
  }

  static Reading of(InputStream in) {
    return read(List.of(Path.of("-")), in);
  }

  static Reading of(Path... inputs) {
    return read(List.of(inputs), InputStream.nullInputStream());
  }

  private static Reading read(List<Path> inputs, InputStream in) {
    Reading reading = new Reading();
    try {
      Documents.of(inputs, in).read(reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return reading;
  }

  QuestionRecord only() {
    if (records.size() != 1 || !problems.isEmpty()) {
      throw new AssertionError(records.size() + " records, problems " + problems);
    }
    return records.get(0);
  }

  @Override
  public void record(QuestionRecord record) {
    records.add(record);
  }

  @Override
  public void problem(InputProblem problem) {
    problems.add(problem.toString());
  }
}
