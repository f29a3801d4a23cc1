package org.pqgraph.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.io.BufferingWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * Writes the dumps of a store with RDF4J Rio, in one pass: N-Quads and JSON-LD with the named
 * graphs, Turtle with their union. All are compressed with gzip. The order is the store's own, by
 * graph and subject, and depends on the input only: the same input gives the same bytes.
 */
final class Dumps implements AutoCloseable {
  /** The prefixes in dumps, the same everywhere. */
  static final Map<String, String> PREFIXES = prefixes();

  private final List<OutputStream> files = new ArrayList<>();
  private final RDFWriter nquads;
  private final RDFWriter turtle;
  private final JsonLdDump jsonLd;

  private Dumps(Path folder) throws IOException {
    Files.createDirectories(folder);
    nquads = nquads(open(folder.resolve("pqgraph.nq.gz")));
    turtle = turtle(open(folder.resolve("pqgraph.ttl.gz")));
    jsonLd = new JsonLdDump(open(folder.resolve("pqgraph.jsonld.gz")));
  }

  /**
   * A started writer of Turtle with our prefixes. It does not pretty-print, which would hold the
   * whole graph in memory.
   */
  static RDFWriter turtle(OutputStream out) {
    RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, text(out));
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.startRDF();
    PREFIXES.forEach(writer::handleNamespace);
    return writer;
  }

  /** A started writer of N-Quads. */
  static RDFWriter nquads(OutputStream out) {
    RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, text(out));
    writer.startRDF();
    return writer;
  }

  /** Writes all quads into dumps in a folder, telling each to an observer as well. */
  static void write(Iterator<Quad> quads, Path folder, Observer observer) throws IOException {
    try (Dumps dumps = new Dumps(folder)) {
      while (quads.hasNext()) {
        Quad quad = quads.next();
        observer.saw(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        dumps.write(RioValues.of(quad));
      }
      dumps.finish();
    }
  }

  /** Sees each quad that is dumped. */
  interface Observer {
    void saw(Node graph, Node subject, Node predicate, Node object);
  }

  private void write(Statement statement) throws IOException {
    nquads.handleStatement(statement);
    turtle.handleStatement(RioValues.withoutGraph(statement));
    jsonLd.write(statement);
  }

  private void finish() throws IOException {
    nquads.endRDF();
    turtle.endRDF();
    jsonLd.finish();
  }

  /**
   * A buffer in front of the encoder, without locks: Rio writes character by character, each of
   * which would be encoded by itself.
   */
  private static Writer text(OutputStream out) {
    return new BufferingWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  private OutputStream open(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(new FastGzip(Files.newOutputStream(file)), 1 << 16);
    files.add(out);
    return out;
  }

  @Override
  public void close() throws IOException {
    jsonLd.close();
    for (OutputStream file : files) {
      file.close();
    }
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("pq", "https://w3id.org/pqgraph/ontology#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("schema", "https://schema.org/");
    return prefixes;
  }

  /** gzip without a time of its own, so that the bytes repeat; fast rather than small. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED + 2);
    }
  }
}
