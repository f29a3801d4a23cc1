package org.pqgraph.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.knowledge.KnowledgeFolder;
import org.pqgraph.reference.ReferenceEntry.Kind;

/** Reads the Turtle files of {@code reference/}. */
final class ReferenceFiles {
  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("reference");
  private static final String BASE = "https://w3id.org/pqgraph/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";
  private static final Map<String, Kind> KINDS =
      Map.of("id/body/", Kind.BODY, "id/post/", Kind.POST, "id/party/", Kind.PARTY);

  private ReferenceFiles() {}

  static List<ReferenceEntry> read() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : FOLDER.files(".ttl")) {
      try (InputStream in = FOLDER.open(file)) {
        RDFDataMgr.read(graph, in, Lang.TURTLE);
      } catch (RiotException e) {
        throw new IllegalStateException("reference/" + file + ": " + e.getMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<ReferenceEntry> entries = new ArrayList<>();
    graph
        .find(Node.ANY, uri(SKOS, "prefLabel"), Node.ANY)
        .forEachRemaining(label -> entry(graph, label).ifPresent(entries::add));
    return entries;
  }

  private static Optional<ReferenceEntry> entry(Graph graph, Triple label) {
    Node subject = label.getSubject();
    String path = path(subject);
    Optional<Kind> kind =
        KINDS.entrySet().stream()
            .filter(prefix -> path.startsWith(prefix.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    return kind.map(
        k ->
            new ReferenceEntry(
                path,
                k,
                label.getObject().getLiteralLexicalForm(),
                texts(graph, subject, uri(SKOS, "altLabel")),
                texts(graph, subject, uri(SKOS, "hiddenLabel")),
                texts(graph, subject, uri(SKOS, "notation")),
                texts(graph, subject, uri(SCHEMA, "startDate")).stream()
                    .findFirst()
                    .map(LocalDate::parse),
                texts(graph, subject, uri(SCHEMA, "endDate")).stream()
                    .findFirst()
                    .map(LocalDate::parse),
                objects(graph, subject, uri(DCTERMS, "isReplacedBy"))
                    .map(ReferenceFiles::path)
                    .sorted()
                    .toList(),
                objects(graph, subject, uri(ORG, "classification"))
                    .map(ReferenceFiles::path)
                    .findFirst(),
                objects(graph, subject, uri(ORG, "postIn"))
                    .map(ReferenceFiles::path)
                    .sorted()
                    .findFirst()));
  }

  private static Node uri(String namespace, String local) {
    return NodeFactory.createURI(namespace + local);
  }

  private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private static List<String> texts(Graph graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).map(Node::getLiteralLexicalForm).sorted().toList();
  }

  private static String path(Node node) {
    return node.getURI().startsWith(BASE) ? node.getURI().substring(BASE.length()) : node.getURI();
  }
}
