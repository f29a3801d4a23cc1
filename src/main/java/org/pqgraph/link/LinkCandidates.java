package org.pqgraph.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What synced files say of things that ours may be linked to: GOV.UK's organisations by SKOS and
 * schema.org's terms, Wikidata's items by its own. Every property is optional.
 */
public final class LinkCandidates {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String WDT = "http://www.wikidata.org/prop/direct/";
  private static final String RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String MODIFIED = "http://purl.org/dc/terms/modified";

  private final Graph graph;
  private final Map<String, Map<String, List<Node>>> byKey = new HashMap<>();

  /**
   * @param graph what the synced files say; empty where there are none, and then only links that
   *     need none are made
   */
  public LinkCandidates(Graph graph) {
    this.graph = graph;
  }

  /** An item of a registry that gives a key of ours. */
  record Item(String iri, String value, Optional<String> asOf) {}

  /**
   * The items that have a key. A key that two items have is no key.
   *
   * @param target names the properties
   */
  Optional<Item> byKey(LinkTarget target, String key) {
    List<Node> found =
        byKey
            .computeIfAbsent(target.key().orElseThrow(), this::index)
            .getOrDefault(key, List.of())
            .stream()
            .filter(node -> isCandidate(node, target))
            .toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    Node item = found.get(0);
    if (target.value().isEmpty()) {
      return Optional.of(new Item(item.getURI(), "", text(item, MODIFIED)));
    }
    List<String> values = texts(item, target.value().get());
    return values.size() == 1 && values.get(0).matches("[A-Za-z0-9._-]+")
        ? Optional.of(new Item(item.getURI(), values.get(0), text(item, MODIFIED)))
        : Optional.empty();
  }

  /** What has which value of a property. */
  private Map<String, List<Node>> index(String property) {
    Map<String, List<Node>> index = new HashMap<>();
    graph
        .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
        .filterKeep(triple -> triple.getObject().isLiteral())
        .forEachRemaining(
            triple ->
                index
                    .computeIfAbsent(
                        triple.getObject().getLiteralLexicalForm(), value -> new ArrayList<>())
                    .add(triple.getSubject()));
    return index;
  }

  /**
   * The bodies of a registry, by their IRIs: whatever has a name and is no person with a number.
   */
  List<NamedBody> bodies(LinkTarget target, List<String> personKeys) {
    List<NamedBody> bodies = new ArrayList<>();
    Stream.concat(subjects(SKOS + "prefLabel"), subjects(RDFS_LABEL))
        .distinct()
        .filter(node -> isCandidate(node, target))
        .filter(node -> personKeys.stream().allMatch(key -> texts(node, key).isEmpty()))
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(node -> bodies.add(body(node)));
    return bodies;
  }

  private static boolean isCandidate(Node node, LinkTarget target) {
    return node.isURI() && node.getURI().startsWith(target.candidates().orElseThrow());
  }

  private NamedBody body(Node node) {
    List<String> labels = new ArrayList<>(texts(node, SKOS + "prefLabel"));
    labels.addAll(texts(node, RDFS_LABEL));
    List<String> others = new ArrayList<>(labels.subList(1, labels.size()));
    others.addAll(texts(node, SKOS + "altLabel"));
    return new NamedBody(
        node.getURI(),
        labels.get(0),
        others,
        texts(node, SKOS + "notation"),
        day(node, SCHEMA + "startDate").or(() -> day(node, WDT + "P571")),
        day(node, SCHEMA + "endDate").or(() -> day(node, WDT + "P576")),
        text(node, MODIFIED));
  }

  private Stream<Node> subjects(String predicate) {
    return graph
        .find(Node.ANY, NodeFactory.createURI(predicate), Node.ANY)
        .mapWith(Triple::getSubject)
        .toList()
        .stream();
  }

  /** English or without a language, sorted. */
  private List<String> texts(Node subject, String predicate) {
    return graph
        .find(subject, NodeFactory.createURI(predicate), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .filterKeep(
            literal ->
                literal.getLiteralLanguage().isEmpty()
                    || literal.getLiteralLanguage().startsWith("en"))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<String> text(Node subject, String predicate) {
    return texts(subject, predicate).stream().findFirst();
  }

  /** The day of a date or a time; of several, and of none that can be read, none. */
  private Optional<LocalDate> day(Node subject, String predicate) {
    List<String> days = texts(subject, predicate);
    if (days.size() != 1 || days.get(0).length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(days.get(0).substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
