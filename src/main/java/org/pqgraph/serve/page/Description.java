package org.pqgraph.serve.page;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the data of a thing hold: a concise bounded description, its triples with the names of what
 * they lead to; for a question also its answers, what the texts of both state, and the evidence.
 */
public final class Description {

  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
          .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
          .setNsPrefix("org", "http://www.w3.org/ns/org#")
          .setNsPrefix("pq", Thing.PQ)
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .lock();

  private Description() {}

  /** The description as a graph of its own. */
  public static Graph of(PageQueries queries, Thing thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, queries.graph("description", thing.iri()));
    if (thing.is("WrittenQuestion")) {
      GraphUtil.addInto(graph, queries.graph("description-of-question", thing.iri()));
    } else if (thing.is("Fact") || thing.is("RoleHolding")) {
      GraphUtil.addInto(graph, queries.graph("description-of-fact", thing.iri()));
    }
    graph.getPrefixMapping().setNsPrefixes(PREFIXES);
    return graph;
  }
}
