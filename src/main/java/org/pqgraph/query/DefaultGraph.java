package org.pqgraph.query;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * What a query sees that names no graph: the union of all named graphs but that of likely claims.
 * {@code GRAPH <urn:x-arq:UnionGraph>} is the union of all, as TDB2 has it.
 *
 * <p>TDB2 knows the union of all alone. Its filter on tuples hides the graph, and {@link
 * StoreExecutor} lifts the filter where a query names a graph.
 */
public final class DefaultGraph extends GraphBase {
  /** In a context: the graph of likely claims. */
  static final Symbol LIKELY = Symbol.create("https://w3id.org/pqgraph/likely");

  private static final String NAME = "graph/likely";
  private static final String VOCABULARY = "graph/vocabulary";
  private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/pqgraph/ontology");

  private final DatasetGraph store;
  private final Optional<Node> likely;

  private DefaultGraph(DatasetGraph store, Optional<Node> likely) {
    this.store = store;
    this.likely = likely;
  }

  /** The default graph of a release's store, as a graph. In a transaction. */
  public static Graph of(DatasetGraph store) {
    return new DefaultGraph(store, likely(store));
  }

  /** The same, of a store whose context was {@linkplain #set set}. */
  static Graph of(DatasetGraph store, Context context) {
    return new DefaultGraph(store, Optional.ofNullable(context.get(LIKELY)));
  }

  /**
   * Lets queries see the default graph as it is described here. In a transaction.
   *
   * @param context of the store, or of a query on it
   */
  public static void set(DatasetGraph store, Context context) {
    Optional<Node> graph = TDBInternal.isTDB2(store) ? likely(store) : Optional.empty();
    NodeId id = graph.map(name -> TDBInternal.getNodeId(store, name)).orElse(null);
    if (NodeId.isDoesNotExist(id) || id == null) {
      context.set(TDB2.symUnionDefaultGraph, true);
      return;
    }
    context.set(TDB2.symUnionDefaultGraph, false);
    context.set(LIKELY, graph.get());
    Predicate<Tuple<NodeId>> shown = tuple -> tuple.len() < 4 || !tuple.get(0).equals(id);
    context.set(SystemTDB.symTupleFilter, shown);
  }

  /**
   * The name of the graph of likely claims: beside that of the vocabulary, which all stores have.
   */
  private static Optional<Node> likely(DatasetGraph store) {
    Iterator<Quad> ontology =
        store.find(Node.ANY, ONTOLOGY, RDF.type.asNode(), OWL.Ontology.asNode());
    try {
      return ontology.hasNext()
          ? Optional.of(ontology.next().getGraph())
              .filter(graph -> graph.isURI() && graph.getURI().endsWith(VOCABULARY))
              .map(graph -> NodeFactory.createURI(graph.getURI().replace(VOCABULARY, NAME)))
          : Optional.empty();
    } finally {
      Iter.close(ontology);
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Iterator<Quad> quads =
        store.find(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    Iterator<Quad> shown =
        Iter.filter(
            quads,
            quad ->
                !quad.isDefaultGraph()
                    && !likely.map(graph -> graph.equals(quad.getGraph())).orElse(false));
    return WrappedIterator.create(Iter.distinct(Iter.map(shown, Quad::asTriple)));
  }
}
