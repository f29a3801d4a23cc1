package org.pqgraph.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.knowledge.KnowledgeFolder;

/** The Acts whose numbers are known, from {@code reference/legislation.ttl}. */
public final class Legislation {
  private static final String FILE = "legislation.ttl";
  private static final String BASE = "https://w3id.org/pqgraph/";

  private final Set<String> paths = new HashSet<>();

  private Legislation(Graph graph) {
    graph
        .find()
        .forEach(triple -> paths.add(triple.getSubject().getURI().substring(BASE.length())));
  }

  /** The Acts in the jar. */
  public static Legislation load() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = new KnowledgeFolder("reference").open(FILE)) {
      RDFDataMgr.read(graph, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Legislation(graph);
  }

  /**
   * Whether an Act is described in the reference data.
   *
   * @param path its path under the base, {@code id/citation/act/equality-act-2010}
   */
  public boolean has(String path) {
    return paths.contains(path);
  }
}
