package org.pqgraph.publish;

import java.io.IOException;
import java.util.Iterator;
import java.util.OptionalLong;
import org.apache.jena.graph.Triple;

/**
 * Sends graphs: PUT for the first part, POST for those after. A store that knows no gzip, or that
 * finds a body too large, has the graph again from its beginning, uncompressed or in smaller parts;
 * what it taught holds for the graphs after.
 */
final class GraphTransfer {
  private static final long SMALLEST_PART = 100;

  private final StoreClient store;
  private final PublishProgress progress;
  private final long total;
  private long mostTriples;
  private boolean compress;
  private boolean gzipIsKnown;
  private long sentBefore;

  /**
   * @param total triples of all graphs to come, for the progress
   */
  GraphTransfer(
      StoreClient store,
      PublishProgress progress,
      OptionalLong partSize,
      boolean compress,
      long total) {
    this.store = store;
    this.progress = progress;
    this.mostTriples = partSize.orElse(Long.MAX_VALUE);
    this.compress = compress;
    this.total = total;
  }

  /**
   * Sends one graph.
   *
   * @param name the graph's name in the store, which may be one for the time being
   * @throws PublishException where the store refuses it or the connection breaks
   * @throws IOException where the release or a temporary file cannot be read or written
   */
  void send(ReleaseGraph graph, String name) throws IOException {
    while (!isTaken(graph, name)) {
      // The store taught something.
    }
    sentBefore += graph.triples();
  }

  /** Tries once; false where another attempt, made otherwise, is worth it. */
  private boolean isTaken(ReleaseGraph graph, String name) throws IOException {
    Iterator<Triple> content = graph.content().get();
    long sent = 0;
    do {
      try (Part part = Part.of(content, mostTriples, compress)) {
        try {
          sendPart(name, part, sent == 0);
        } catch (StoreRefusal e) {
          if (learns(e, part)) {
            return false;
          }
          throw new PublishException(at(name, sent, part) + e.getMessage() + "; " + e.wayOut(), e);
        } catch (IOException e) {
          throw Broken.of(at(name, sent, part), e);
        }
        gzipIsKnown = true;
        sent += part.triples();
        progress.sent(graph.iri(), sentBefore + sent, total);
      }
    } while (content.hasNext());
    return true;
  }

  private void sendPart(String name, Part part, boolean isFirst) throws IOException, StoreRefusal {
    if (isFirst) {
      store.put(name, part);
    } else {
      store.post(name, part);
    }
  }

  private boolean learns(StoreRefusal refusal, Part part) {
    if (refusal.status() == 413 && part.triples() > SMALLEST_PART) {
      mostTriples = Math.max(SMALLEST_PART, part.triples() / 4);
      progress.note(
          String.format("the store takes smaller bodies only: parts of %,d triples", mostTriples));
      return true;
    }
    // Some say 415, as RFC 7694 has it; Virtuoso says 500, since it parses the compressed bytes.
    boolean mayBeTheEncoding =
        refusal.status() == 400 || refusal.status() == 415 || refusal.status() >= 500;
    if (compress && !gzipIsKnown && mayBeTheEncoding) {
      compress = false;
      return true;
    }
    return false;
  }

  private static String at(String graph, long sent, Part part) {
    return String.format(
        "graph %s, triples %,d to %,d: ",
        graph, Math.min(sent + 1, sent + part.triples()), sent + part.triples());
  }
}
