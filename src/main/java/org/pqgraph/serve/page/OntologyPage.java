package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.pqgraph.search.SearchProperty;

/** Makes the page on the vocabulary from its graph, so that the two cannot differ. */
public final class OntologyPage {

  private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/pqgraph/ontology");
  private static final String SCHEMA = "https://schema.org/";

  /** What is shown of a term, in this order, under these words. */
  private static final List<Map.Entry<Node, String>> LINES =
      List.of(
          Map.entry(RDFS.subClassOf.asNode(), "Narrower than"),
          Map.entry(RDFS.subPropertyOf.asNode(), "Narrower than"),
          Map.entry(RDFS.domain.asNode(), "Of"),
          Map.entry(NodeFactory.createURI(SCHEMA + "domainIncludes"), "Meant for"),
          Map.entry(RDFS.range.asNode(), "Value"),
          Map.entry(NodeFactory.createURI(SCHEMA + "rangeIncludes"), "Values meant"),
          Map.entry(OWL.inverseOf.asNode(), "The other way round"),
          Map.entry(OWL.equivalentClass.asNode(), "The same as"),
          Map.entry(OWL.equivalentProperty.asNode(), "The same as"),
          Map.entry(SKOS.exactMatch.asNode(), "The same in use as"),
          Map.entry(SKOS.closeMatch.asNode(), "Close to"),
          Map.entry(SKOS.broadMatch.asNode(), "Within"),
          Map.entry(SKOS.narrowMatch.asNode(), "Wider than"),
          Map.entry(SKOS.relatedMatch.asNode(), "Related to"),
          Map.entry(RDFS.seeAlso.asNode(), "See also"));

  private final Graph graph;
  private final PageQueries queries;
  private final Names names;
  private final Frame frame;

  private OntologyPage(Graph graph, PageQueries queries, Frame frame) {
    this.graph = graph;
    this.queries = queries;
    this.names = new Names(frame.site());
    this.frame = frame;
  }

  /**
   * The page on a vocabulary.
   *
   * @param graph the vocabulary with its alignments
   * @param queries tell how much of each term a release has
   */
  public static OntologyView of(Graph graph, PageQueries queries, Frame frame) {
    return new OntologyPage(graph, queries, frame).make();
  }

  private OntologyView make() {
    Map<String, String> uses = new TreeMap<>();
    queries
        .ask("term-counts")
        .forEach(
            row ->
                uses.put(row.text("term"), NumberText.of(row.number("uses")) + " in this release"));
    for (Node property : terms(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
      if (property.getURI().equals(SearchProperty.IRI)) {
        uses.put(property.getURI(), "worked out by the service, never stated");
        continue;
      }
      int count = queries.ask("property-count", property.getURI()).getFirst().number("uses");
      uses.put(property.getURI(), NumberText.of(count) + " triples in this release");
    }
    return new OntologyView(
        frame,
        text(ONTOLOGY, OWL.versionInfo.asNode()),
        text(ONTOLOGY, NodeFactory.createURI("http://purl.org/dc/terms/description")),
        List.of(
            group("classes", "Classes", uses, OWL.Class.asNode()),
            group("links", "Properties that link things", uses, OWL.ObjectProperty.asNode()),
            group("values", "Properties with a value", uses, OWL.DatatypeProperty.asNode())),
        frame.links().stream()
            .filter(link -> link.rel().equals("alternate"))
            .map(link -> new Ref(link.type(), link.href()))
            .toList());
  }

  private OntologyView.Group group(String id, String title, Map<String, String> uses, Node type) {
    return new OntologyView.Group(
        id, title, terms(type).stream().map(term -> term(term, uses)).toList());
  }

  /** Our own terms of some types, by name. */
  private List<Node> terms(Node... types) {
    List<Node> terms = new ArrayList<>();
    for (Node type : types) {
      terms.addAll(
          graph
              .find(Node.ANY, RDF.type.asNode(), type)
              .mapWith(Triple::getSubject)
              .filterKeep(term -> term.isURI() && term.getURI().startsWith(Thing.PQ))
              .toList());
    }
    terms.sort(Comparator.comparing(Node::getURI, String.CASE_INSENSITIVE_ORDER));
    return terms;
  }

  private OntologyView.Term term(Node term, Map<String, String> uses) {
    List<BodyView.Entry> lines = new ArrayList<>();
    for (var line : LINES) {
      List<Ref> values =
          graph
              .find(term, line.getKey(), Node.ANY)
              .mapWith(Triple::getObject)
              .filterKeep(Node::isURI)
              .mapWith(Node::getURI)
              .toList()
              .stream()
              .distinct()
              .sorted()
              .map(iri -> names.ref(iri, shown(iri)))
              .toList();
      if (!values.isEmpty()) {
        lines.add(new BodyView.Entry(line.getValue(), values));
      }
    }
    return new OntologyView.Term(
        term.getURI().substring(Thing.PQ.length()),
        term.getURI(),
        text(term, RDFS.label.asNode()),
        text(term, SKOS.definition.asNode()),
        text(term, SKOS.scopeNote.asNode()),
        text(term, SKOS.example.asNode()),
        lines,
        uses.getOrDefault(term.getURI(), "none in this release"));
  }

  private String shown(String iri) {
    String prefixed = graph.getPrefixMapping().shortForm(iri);
    return prefixed.equals(iri) ? iri.replaceFirst("^https?://", "") : prefixed;
  }

  private String text(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(triple -> Row.text(triple.getObject()))
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .orElse("");
  }
}
