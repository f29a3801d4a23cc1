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
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/**
 * Writes one JSON-LD 1.1 document as a stream. Rio's writer holds a whole document in memory, so it
 * is given some thousand statements at a time, always whole subjects of one named graph, and the
 * objects that it writes are copied into one document under one context.
 */
final class JsonLdDump {
  private static final int BATCH = 2_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final List<Statement> batch = new ArrayList<>();

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
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
  }

  private void flush() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    StringWriter text = new StringWriter();
    RDFWriter writer = Rio.createWriter(RDFFormat.JSONLD, text);
    writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    writer.startRDF();
    Dumps.PREFIXES.forEach(writer::handleNamespace);
    batch.forEach(writer::handleStatement);
    writer.endRDF();
    batch.clear();
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
