package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.serve.page.Thing;

/**
 * {@code /query/terms.json}: what the editor completes: the prefixes of the query library, and the
 * classes and properties of the release with the most used first, then the vocabulary's others.
 * They come from the release's own description in VoID, which counted them when it was built.
 */
final class EditorTerms extends ReadServlet {

  private final transient ReleaseStore store;
  private final transient Map<String, String> prefixes;

  EditorTerms(ReleaseStore store, QueryLibrary library) {
    this.store = store;
    this.prefixes = new TreeMap<>();
    for (String name : library.names()) {
      prefixes.putAll(
          QueryFactory.create(library.get(name).text()).getPrefixMapping().getNsPrefixMap());
    }
    prefixes.put("rdf", RDF.uri);
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      Release release = lease.release();
      if (CacheHeaders.isUnchanged(release, request, response)) {
        return;
      }
      Graph described = described(release.folder().resolve("void.ttl"));
      Graph vocabulary = Ontology.vocabulary();
      Map<String, String> all = new LinkedHashMap<>(prefixes);
      all.put("id", release.manifest().base() + "id/");
      Map<String, Object> terms = new LinkedHashMap<>();
      terms.put("prefixes", all);
      terms.put(
          "classes",
          terms(described, VOID._class.asNode(), VOID.entities.asNode(), vocabulary, OWL2.Class));
      terms.put(
          "properties",
          terms(
              described,
              VOID.property.asNode(),
              VOID.triples.asNode(),
              vocabulary,
              OWL2.ObjectProperty,
              OWL2.DatatypeProperty));
      Json.send(response, terms);
    }
  }

  private static List<String> terms(
      Graph described, Node of, Node counted, Graph vocabulary, Resource... types) {
    Map<String, Long> uses = new TreeMap<>();
    for (Resource type : types) {
      vocabulary
          .find(Node.ANY, RDF.type.asNode(), type.asNode())
          .forEachRemaining(
              triple -> {
                if (triple.getSubject().isURI()
                    && triple.getSubject().getURI().startsWith(Thing.PQ)) {
                  uses.put(triple.getSubject().getURI(), 0L);
                }
              });
    }
    described
        .find(Node.ANY, of, Node.ANY)
        .toList()
        .forEach(
            partition ->
                uses.merge(
                    partition.getObject().toString(),
                    count(described, partition.getSubject(), counted),
                    Math::max));
    return uses.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> use) -> -use.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long count(Graph described, Node partition, Node counted) {
    return described
        .find(partition, counted, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralValue())
        .filterKeep(Number.class::isInstance)
        .mapWith(value -> ((Number) value).longValue())
        .nextOptional()
        .orElse(0L);
  }

  private static Graph described(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    if (Files.isRegularFile(file)) {
      RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
    }
    return graph;
  }
}
