package org.pqgraph.graph;

import java.io.InputStream;
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
import org.pqgraph.reference.ReferenceData;

/** The quads that every release carries whatever its input: the vocabulary and the reference data. */
public final class Knowledge {
  private static final List<String> ONTOLOGY = List.of("/pqgraph/ontology/pqgraph.ttl", "/pqgraph/ontology/alignments.ttl");

  private final Iris iris;

  /**
   * @param iris the base that the reference data move to; the vocabulary keeps its own namespace
   */
  public Knowledge(Iris iris) {
    this.iris = iris;
  }

  /** Hands on all quads, sorted, so that each release has them in the same order. Lists and unions of the vocabulary get IRIs. */
  public void forEach(Consumer<Quad> sink) {
    write(ONTOLOGY, iris.graph("vocabulary"), sink);
    write(ReferenceData.files(), iris.graph("reference"), sink);
  }

  private void write(List<String> resources, Node name, Consumer<Quad> sink) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String resource : resources) {
      try (InputStream in = Knowledge.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks " + resource);
        }
        RDFDataMgr.read(graph, in, Lang.TURTLE);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    List<Triple> triples = new ArrayList<>();
    graph.find().forEachRemaining(triples::add);
    triples.stream()
        .filter(triple -> !triple.getSubject().isBlank() && !triple.getObject().isBlank())
        .map(triple -> new Quad(name, moved(triple.getSubject()), moved(triple.getPredicate()), moved(triple.getObject())))
        .sorted(Comparator.comparing(Quad::toString))
        .forEach(sink);
  }

  private Node moved(Node node) {
    if (node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE + "id/")) {
      return NodeFactory.createURI(iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()));
    }
    return node;
  }
}
