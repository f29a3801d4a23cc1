package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pqgraph.knowledge.KnowledgeFolder;

/** What each file under {@code reference/} keeps to, seen as triples. */
class ReferenceTurtleTest {
  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("reference");
  private static final String BASE = "https://w3id.org/pqgraph/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Set<String> LABELS =
      Set.of(SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel", SKOS + "definition");
  private static final Set<String> LINKS_WITHIN =
      Set.of(
          "http://www.w3.org/ns/org#classification",
          "http://www.w3.org/ns/org#postIn",
          "http://purl.org/dc/terms/isReplacedBy",
          SKOS + "inScheme");

  static List<String> files() {
    return FOLDER.files(".ttl");
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWithoutAWarningOrBlankNode(String file) throws IOException {
    List<Triple> triples = triples(file);
    assertFalse(triples.isEmpty());
    for (Triple triple : triples) {
      assertTrue(triple.getSubject().isURI(), () -> "blank node: " + triple);
      assertFalse(triple.getObject().isBlank(), () -> "blank node: " + triple);
      assertTrue(triple.getSubject().getURI().startsWith(BASE + "id/"), triple::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyThingHasOneLabelAndAllLabelsAreEnglish(String file) throws IOException {
    Map<String, Integer> labels = new TreeMap<>();
    for (Triple triple : triples(file)) {
      String predicate = triple.getPredicate().getURI();
      labels.merge(
          triple.getSubject().getURI(), predicate.equals(SKOS + "prefLabel") ? 1 : 0, Integer::sum);
      if (LABELS.contains(predicate)) {
        assertEquals("en", triple.getObject().getLiteralLanguage(), triple::toString);
        String text = triple.getObject().getLiteralLexicalForm();
        assertEquals(text.strip(), text, triple::toString);
      }
    }
    labels.forEach((thing, count) -> assertEquals(1, count, () -> thing + ": labels"));
  }

  @Test
  void everyThingIsDescribedInOneFileAndEveryLinkWithinTheDataHasATarget() throws IOException {
    Map<Node, String> home = new HashMap<>();
    Set<Triple> links = new HashSet<>();
    for (String file : files()) {
      for (Triple triple : triples(file)) {
        assertEquals(
            file,
            home.computeIfAbsent(triple.getSubject(), thing -> file),
            () -> triple.getSubject() + " is described twice");
        if (LINKS_WITHIN.contains(triple.getPredicate().getURI())) {
          links.add(triple);
        }
      }
    }
    for (Triple link : links) {
      assertTrue(home.containsKey(link.getObject()), () -> "no such thing: " + link);
    }
  }

  private static List<Triple> triples(String file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = FOLDER.open(file)) {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    }
    return graph.find().toList();
  }
}
