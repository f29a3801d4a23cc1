package org.pqgraph.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pqgraph.publish.PublishResult.Difference;

/** Asks a store how many triples its graphs have. */
final class GraphCounts {
  private static final int ATTEMPTS = 7;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final StoreClient store;

  GraphCounts(StoreClient store) {
    this.store = store;
  }

  /**
   * Compares a graph with what was sent. A difference counts only when it stays: Virtuoso may
   * answer for some seconds as if a new graph were empty.
   *
   * @param name the graph's name in the store
   */
  Optional<Difference> compare(ReleaseGraph sent, String name) throws IOException {
    long counted = count(name);
    long pause = FIRST_PAUSE_MILLIS;
    for (int i = 1; i < ATTEMPTS && counted != sent.triples(); i++, pause *= 2) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PublishException("interrupted; run the same command again to complete it", e);
      }
      counted = count(name);
    }
    return counted == sent.triples()
        ? Optional.empty()
        : Optional.of(new Difference(name, sent.triples(), counted));
  }

  private long count(String name) throws IOException {
    List<String> counts =
        select("SELECT (COUNT(*) AS ?n) { GRAPH <" + name + "> { ?s ?p ?o } }", "counting " + name);
    try {
      return Long.parseLong(counts.get(0));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new PublishException(
          "counting " + name + ": --query gave no number; see that it is a SPARQL endpoint", e);
    }
  }

  /** The names of all graphs that begin with a prefix. */
  List<String> names(String prefix) throws IOException {
    return select(
        "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER (STRSTARTS(STR(?g), \""
            + prefix
            + "\")) }",
        "listing graphs");
  }

  private List<String> select(String query, String what) throws IOException {
    try {
      return store.select(query);
    } catch (StoreRefusal e) {
      throw new PublishException(
          what + ": the query endpoint said " + e.getMessage() + "; see that --query is right", e);
    } catch (IOException e) {
      throw Broken.of(what + ": ", e);
    }
  }
}
