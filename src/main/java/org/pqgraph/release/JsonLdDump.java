package org.pqgraph.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/**
 * Writes one JSON-LD 1.1 document as a stream. Rio's writer holds a whole document in memory, so it
 * is given some thousand statements at a time, always whole subjects of one named graph, and the
 * objects that it writes are copied into one document under one context. This takes as long as the
 * other dumps together, so it has a thread of its own, which is at most two batches behind.
 */
final class JsonLdDump implements AutoCloseable {
  private static final int BATCH = 10_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(JsonLdDump::thread);
  private List<Statement> batch = new ArrayList<>(BATCH);
  private Future<?> written = CompletableFuture.completedFuture(null);

  JsonLdDump(OutputStream file) throws IOException {
    out = JSON.createGenerator(file);
    out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.writeStartObject();
    out.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : Dumps.PREFIXES.entrySet()) {
      out.writeStringField(prefix.getKey(), prefix.getValue());
    }
    out.writeEndObject();
    out.writeArrayFieldStart("@graph");
  }

  /**
   * The library looks for a JSON provider anew for each value, in every jar of the class path, and
   * takes its default where there is none: so give it a class loader that finds none at once.
   */
  private static Thread thread(Runnable work) {
    Thread thread = Thread.ofPlatform().daemon().name("pqgraph-json-ld").unstarted(work);
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    return thread;
  }

  void write(Statement statement) throws IOException {
    if (!batch.isEmpty()) {
      Statement last = batch.get(batch.size() - 1);
      boolean sameGraph = last.getContext().equals(statement.getContext());
      if (!sameGraph
          || (batch.size() >= BATCH && !last.getSubject().equals(statement.getSubject()))) {
        flush();
      }
    }
    batch.add(statement);
  }

  void finish() throws IOException {
    flush();
    await();
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void flush() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    await();
    List<Statement> full = batch;
    batch = new ArrayList<>(BATCH);
    written =
        thread.submit(
            () -> {
              write(full);
              return null;
            });
  }

  private void await() throws IOException {
    try {
      written.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BuildException("the build was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new BuildException("the JSON-LD dump could not be written", e.getCause());
    }
  }

  private void write(List<Statement> statements) throws IOException {
    StringWriter text = new StringWriter();
    RDFWriter writer = Rio.createWriter(RDFFormat.JSONLD, text);
    writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    writer.startRDF();
    Dumps.PREFIXES.forEach(writer::handleNamespace);
    statements.forEach(writer::handleStatement);
    writer.endRDF();
    copyGraph(text.toString());
  }

  /**
   * Copies a named graph's object, less its context. A graph told in several objects is one graph.
   */
  private void copyGraph(String document) throws IOException {
    try (JsonParser parser = JSON.createParser(document)) {
      parser.nextToken();
      out.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("@context")) {
          parser.skipChildren();
        } else {
          out.writeFieldName(name);
          out.copyCurrentStructure(parser);
        }
      }
      out.writeEndObject();
    }
  }
}
