package org.pqgraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * The quads that every release carries whatever its input: the vocabulary and the reference data.
 */
public final class Knowledge {
  private final Iris iris;
  private final Graph synced;

  /**
   * @param iris the base that the reference data move to; the vocabulary keeps its own namespace
   */
  public Knowledge(Iris iris) {
    this(iris, GraphFactory.createDefaultGraph());
  }

  /**
   * @param iris the base that the reference data move to
   * @param synced more reference data, from a folder
   */
  public Knowledge(Iris iris, Graph synced) {
    this.iris = iris;
    this.synced = synced;
  }

  /**
   * Hands on all quads, sorted, so that each release has them in the same order. A release has no
   * blank nodes: an axiom of the vocabulary that needs one stays in its file.
   */
  public void forEach(Consumer<Quad> sink) {
    write(read(new KnowledgeFolder("ontology")), iris.graph("vocabulary"), sink);
    Graph reference = read(new KnowledgeFolder("reference"));
    synced.find().forEachRemaining(reference::add);
    write(reference, iris.graph("reference"), sink);
  }

  /** Hands on the quads of more reference data, sorted. */
  public void describe(Graph reference, Consumer<Quad> sink) {
    write(reference, iris.graph("reference"), sink);
  }

  private static Graph read(KnowledgeFolder folder) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : folder.files(".ttl")) {
      try (InputStream in = folder.open(file)) {
        RDFDataMgr.read(graph, in, Lang.TURTLE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return graph;
  }

  private void write(Graph graph, Node name, Consumer<Quad> sink) {
    List<Triple> triples = new ArrayList<>();
    graph.find().forEachRemaining(triples::add);
    triples.stream()
        .filter(triple -> !triple.getSubject().isBlank() && !triple.getObject().isBlank())
        .map(
            triple ->
                Quad.create(
                    name,
                    moved(triple.getSubject()),
                    moved(triple.getPredicate()),
                    moved(triple.getObject())))
        .sorted(Comparator.comparing(Quad::toString))
        .forEach(sink);
  }

  private Node moved(Node node) {
    if (node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE + "id/")) {
      return NodeFactory.createURI(
          iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()));
    }
    return node;
  }
}
