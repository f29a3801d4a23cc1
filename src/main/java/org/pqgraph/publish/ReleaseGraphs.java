package org.pqgraph.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.release.StoreReader;

/**
 * The graphs of a release under the names that they have in the store: those of its TDB2 store,
 * with the counts that {@code void.ttl} gives, and that description itself as one more.
 */
final class ReleaseGraphs implements AutoCloseable {
  /** What others point to comes first, so that a reader in between finds few links to nothing. */
  private static final List<String> ORDER =
      List.of("vocabulary", "reference", "provenance", "record", "facts");

  private static final String DESCRIPTION = "description";

  private final StoreReader store;
  private final String id;
  private final String prefix;
  private final List<ReleaseGraph> graphs = new ArrayList<>();
  private final ReleaseGraph description;

  /**
   * Opens a release.
   *
   * @param graphPrefix what names of graphs begin with in the store, in place of the release's own
   * @throws IOException where the release cannot be read
   */
  static ReleaseGraphs open(Path release, Optional<String> graphPrefix) throws IOException {
    Graph described = GraphFactory.createDefaultGraph();
    Path file = release.resolve("void.ttl");
    try (var in = Files.newInputStream(file)) {
      RDFDataMgr.read(described, in, Lang.TURTLE);
    } catch (RiotException e) {
      throw new IOException(file + " cannot be read (" + e.getMessage() + "); build it anew", e);
    }
    StoreReader store = StoreReader.open(release);
    try {
      return new ReleaseGraphs(store, file, described, graphPrefix);
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  private ReleaseGraphs(StoreReader store, Path file, Graph described, Optional<String> graphPrefix)
      throws IOException {
    this.store = store;
    Description names = new Description(described, file);
    this.id = names.id();
    this.prefix = graphPrefix.orElse(names.prefix());
    store.graph().begin(ReadWrite.READ);
    names.triplesByName().forEach((name, triples) -> graphs.add(graph(names, name, triples)));
    graphs.sort(Comparator.comparingInt(this::place).thenComparing(ReleaseGraph::iri));
    List<Triple> own = names.withNames(prefix);
    this.description = new ReleaseGraph(prefix + DESCRIPTION, own.size(), own::iterator);
  }

  private ReleaseGraph graph(Description names, String name, long triples) {
    Node own = NodeFactory.createURI(names.prefix() + name);
    return new ReleaseGraph(prefix + name, triples, () -> triples(own));
  }

  private Iterator<Triple> triples(Node graph) {
    return Iter.map(store.graph().find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple);
  }

  private int place(ReleaseGraph graph) {
    int place = ORDER.indexOf(graph.iri().substring(prefix.length()));
    return place < 0 ? ORDER.size() : place;
  }

  /** The release's id, 20261126T124001.506Z. */
  String id() {
    return id;
  }

  /** What the names of its graphs begin with in the store. */
  String prefix() {
    return prefix;
  }

  /** The graphs in the order in which they are best sent, without the description. */
  List<ReleaseGraph> graphs() {
    return graphs;
  }

  /** The release's description, which names the other graphs; it goes last. */
  ReleaseGraph description() {
    return description;
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
