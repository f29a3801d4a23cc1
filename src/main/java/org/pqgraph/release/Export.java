package org.pqgraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFWriter;

/** Writes a store, or one named graph of it, as a stream. */
public final class Export {
  /** Formats of an export, by their usual file endings. */
  public enum Format {
    /** Turtle, the union of the graphs. */
    TTL,
    /** N-Quads. */
    NQ,
    /** JSON-LD with named graphs. */
    JSONLD
  }

  private Export() {}

  /**
   * Writes quads to a stream, in UTF-8. Needs a transaction.
   *
   * @param graph the IRI of one named graph; all of them without
   * @return how many quads were written
   * @throws IOException where the stream cannot be written
   */
  public static long write(
      DatasetGraph store, Optional<String> graph, Format format, OutputStream out)
      throws IOException {
    Iterator<Quad> quads =
        store.find(
            graph.map(NodeFactory::createURI).orElse(Node.ANY), Node.ANY, Node.ANY, Node.ANY);
    return format == Format.JSONLD ? jsonLd(quads, out) : rio(quads, format, out);
  }

  private static long jsonLd(Iterator<Quad> quads, OutputStream out) throws IOException {
    try (JsonLdDump dump = new JsonLdDump(out)) {
      long count = 0;
      for (; quads.hasNext(); count++) {
        dump.write(RioValues.of(quads.next()));
      }
      dump.finish();
      return count;
    }
  }

  private static long rio(Iterator<Quad> quads, Format format, OutputStream out) {
    boolean turtle = format == Format.TTL;
    RDFWriter writer = turtle ? Dumps.turtle(out) : Dumps.nquads(out);
    long count = 0;
    for (; quads.hasNext(); count++) {
      writer.handleStatement(
          turtle ? RioValues.withoutGraph(RioValues.of(quads.next())) : RioValues.of(quads.next()));
    }
    writer.endRDF();
    return count;
  }
}
