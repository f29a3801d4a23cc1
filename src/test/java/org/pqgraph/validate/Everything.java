package org.pqgraph.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;

/** The graph with one of everything, and the updates that each break one constraint of it. */
final class Everything {
  static final Path FOLDER = Path.of("src/test/resources/shapes");

  private static final String PROLOGUE =
      """
      BASE <https://w3id.org/pqgraph/id/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private Everything() {}

  static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, FOLDER.resolve("everything.ttl").toString());
    return graph;
  }

  static Graph changedBy(Path update) {
    Graph graph = graph();
    UpdateAction.parseExecute(PROLOGUE + read(update), DatasetGraphFactory.wrap(graph));
    return graph;
  }

  /** Every update in the folders of the shapes; those of the whole-graph checks have their own. */
  static Stream<Path> breaks() {
    return files(FOLDER, ".ru").stream().filter(file -> !file.startsWith(FOLDER.resolve("checks")));
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
