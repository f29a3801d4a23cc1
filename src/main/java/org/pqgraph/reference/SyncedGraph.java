package org.pqgraph.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Reads members, their sittings and their posts from the graph of a folder of reference data. */
final class SyncedGraph {
  private static final String BASE = "https://w3id.org/pqgraph/";
  private static final String PQ = BASE + "ontology#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";

  private final Graph graph;

  private final Map<String, String> knownPosts;

  /**
   * @param knownPosts labels of the posts that the jar describes, by path
   */
  SyncedGraph(Graph graph, Map<String, String> knownPosts) {
    this.graph = graph;
    this.knownPosts = knownPosts;
  }

  List<RoleHolding> holdings() {
    List<RoleHolding> holdings = new ArrayList<>();
    for (Node node : ofType(PQ + "RoleHolding")) {
      Optional<String> member = path(node, ORG + "member");
      Optional<Node> post = objects(node, PQ + "post").findFirst();
      List<String> titles = post.map(office -> titles(node, office)).orElse(List.of());
      if (member.isPresent() && !titles.isEmpty()) {
        holdings.add(
            new RoleHolding(
                path(node),
                member.get(),
                path(post.get()),
                titles,
                path(node, ORG + "organization"),
                date(node, SCHEMA + "startDate"),
                date(node, SCHEMA + "endDate"),
                asOf(node),
                path(node, DCTERMS + "source").orElse("")));
      }
    }
    return holdings;
  }

  List<MemberEntry> members() {
    return ofType(PQ + "Member").stream()
        .filter(node -> text(node, SKOS + "prefLabel").isPresent())
        .map(
            node ->
                new MemberEntry(
                    path(node),
                    text(node, SKOS + "prefLabel").get(),
                    Stream.concat(texts(node, SKOS + "altLabel"), texts(node, FOAF + "name"))
                        .toList(),
                    sittings(node),
                    affiliations(node)))
        .toList();
  }

  private List<Affiliation> affiliations(Node member) {
    return memberships(member)
        .flatMap(
            membership ->
                objects(membership, ORG + "organization")
                    .map(this::path)
                    .filter(organization -> organization.startsWith("id/party/"))
                    .map(
                        party ->
                            new Affiliation(
                                party,
                                date(membership, SCHEMA + "startDate"),
                                date(membership, SCHEMA + "endDate"),
                                asOf(membership))))
        .toList();
  }

  private Stream<Node> memberships(Node member) {
    return graph
        .find(Node.ANY, uri(ORG + "member"), member)
        .mapWith(Triple::getSubject)
        .toList()
        .stream();
  }

  private List<Sitting> sittings(Node member) {
    return memberships(member)
        .flatMap(
            sitting ->
                objects(sitting, ORG + "organization")
                    .map(this::path)
                    .filter(organization -> organization.startsWith("id/house/"))
                    .map(
                        house ->
                            new Sitting(
                                house,
                                date(sitting, SCHEMA + "startDate"),
                                date(sitting, SCHEMA + "endDate").or(() -> asOf(sitting)))))
        .toList();
  }

  /** The title that the source gives to the holding itself, and the names of its post. */
  private List<String> titles(Node holding, Node post) {
    Set<String> titles = new LinkedHashSet<>();
    texts(holding, DCTERMS + "title").forEach(titles::add);
    Optional.ofNullable(knownPosts.get(path(post))).ifPresent(titles::add);
    text(post, SKOS + "prefLabel").ifPresent(titles::add);
    texts(post, SKOS + "altLabel").forEach(titles::add);
    return List.copyOf(titles);
  }

  /** The latest day on which a source that tells of it was asked. */
  private Optional<LocalDate> asOf(Node node) {
    return objects(node, DCTERMS + "source")
        .flatMap(source -> date(source, DCTERMS + "modified").stream())
        .max(Comparator.naturalOrder());
  }

  private List<Node> ofType(String type) {
    return graph
        .find(Node.ANY, RDF.Nodes.type, uri(type))
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList();
  }

  private Optional<LocalDate> date(Node node, String predicate) {
    return text(node, predicate)
        .map(
            lexical -> {
              try {
                return LocalDate.parse(lexical);
              } catch (DateTimeException e) {
                throw new ReferenceException(
                    "<" + node + ">: " + lexical + " is no date, as in 2024-07-09");
              }
            });
  }

  private Optional<String> path(Node node, String predicate) {
    return objects(node, predicate).filter(Node::isURI).map(this::path).sorted().findFirst();
  }

  private Optional<String> text(Node node, String predicate) {
    return texts(node, predicate).findFirst();
  }

  private Stream<String> texts(Node node, String predicate) {
    return objects(node, predicate)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted();
  }

  private Stream<Node> objects(Node node, String predicate) {
    return graph.find(node, uri(predicate), Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private String path(Node node) {
    String iri = node.toString();
    return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
