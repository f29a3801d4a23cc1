package org.pqgraph.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * Triples in a temporary file, as the body of one request: its length is known then, which Virtuoso
 * needs, and it can be sent again after a challenge for the password.
 *
 * <p>It is Turtle whose statements are N-Triples. The first line is a prefix, since Virtuoso looks
 * at the beginning of what it is sent to see whether it is Turtle, and takes a text of some
 * thousand characters there for something else.
 *
 * @param file the file
 * @param triples how many triples are in it
 * @param isCompressed whether it is compressed with gzip
 */
record Part(Path file, long triples, boolean isCompressed) implements AutoCloseable {
  static final String MEDIA_TYPE = "text/turtle";

  private static final String BEGINNING = "@prefix pq: <https://w3id.org/pqgraph/ontology#> .\n";

  /** Takes triples until there are no more, or as many as there may be. */
  static Part of(Iterator<Triple> content, long most, boolean compress) throws IOException {
    Path file = Files.createTempFile("pqgraph-publish-", compress ? ".ttl.gz" : ".ttl");
    long triples = 0;
    try (OutputStream out = open(file, compress)) {
      out.write(BEGINNING.getBytes(StandardCharsets.UTF_8));
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
      writer.start();
      for (; triples < most && content.hasNext(); triples++) {
        writer.triple(content.next());
      }
      writer.finish();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Part(file, triples, compress);
  }

  private static OutputStream open(Path file, boolean compress) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new BufferedOutputStream(compress ? new GZIPOutputStream(out, 1 << 16) : out, 1 << 16);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
