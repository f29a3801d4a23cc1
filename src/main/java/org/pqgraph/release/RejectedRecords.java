package org.pqgraph.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pqgraph.model.InputProblem;

/**
 * Writes {@code rejected.jsonl}: one JSON object a line for everything in the input that is wrong,
 * whether it was lost or kept.
 */
final class RejectedRecords implements AutoCloseable {
  private final OutputStream file;
  private final JsonGenerator out;

  RejectedRecords(Path path) throws IOException {
    file = Files.newOutputStream(path);
    out = new JsonFactory().createGenerator(file);
    out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  void add(InputProblem problem) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", problem.document());
    if (problem.record() > 0) {
      out.writeNumberField("record", problem.record());
    }
    out.writeStringField("what", problem.what());
    out.writeStringField("outcome", problem.outcome());
    out.writeBooleanField("lost", problem.lost());
    if (problem.records() > 1) {
      out.writeNumberField("records", problem.records());
    }
    out.writeEndObject();
  }

  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
    file.close();
  }
}
