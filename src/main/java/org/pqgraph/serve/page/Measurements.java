package org.pqgraph.serve.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.pqgraph.release.Metric;

/**
 * What a release's {@code quality.ttl} says, by metric and by what was measured, both named by the
 * ends of their IRIs: "answered-share" of "dataset/month/2024-12".
 */
final class Measurements {

  private static final String DQV = "http://www.w3.org/ns/dqv#";
  private static final String METRICS = "/id/quality/metric/";

  /** A shape that has results. */
  record Shape(String name, String severity, String message, long results) {}

  private final Graph graph;
  private final Map<String, Map<String, BigDecimal>> values = new HashMap<>();
  private final Map<String, Node> things = new HashMap<>();

  Measurements(Graph graph) {
    this.graph = graph;
    for (Triple of : graph.find(Node.ANY, dqv("isMeasurementOf"), Node.ANY).toList()) {
      Optional<Node> thing = one(of.getSubject(), dqv("computedOn"));
      Optional<Node> value = one(of.getSubject(), dqv("value"));
      if (thing.isPresent() && value.isPresent()) {
        String path = after(thing.get(), "/id/");
        things.put(path, thing.get());
        values
            .computeIfAbsent(after(of.getObject(), METRICS), metric -> new HashMap<>())
            .put(path, new BigDecimal(value.get().getLiteralLexicalForm()));
      }
    }
  }

  /** A measurement; empty where the metric was not taken of the thing. */
  Optional<BigDecimal> of(Metric metric, String thing) {
    return Optional.ofNullable(values.getOrDefault(metric.id(), Map.of()).get(thing));
  }

  /** A whole number; 0 where it was not counted. */
  long count(Metric metric, String thing) {
    return of(metric, thing).map(BigDecimal::longValue).orElse(0L);
  }

  /** What was measured just below a thing, in the order of the names. */
  List<String> below(String thing) {
    String folder = thing + "/";
    return things.keySet().stream()
        .filter(path -> path.startsWith(folder) && path.indexOf('/', folder.length()) < 0)
        .sorted()
        .toList();
  }

  /** All that was measured whose name begins so, in the order of the names. */
  List<String> all(String beginning) {
    return things.keySet().stream().filter(path -> path.startsWith(beginning)).sorted().toList();
  }

  /** The title of a thing, or empty. */
  String title(String thing) {
    return Optional.ofNullable(things.get(thing))
        .flatMap(node -> one(node, DCTerms.title.asNode()))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** The document that a part of the release was read from. */
  Optional<String> source(String thing) {
    return Optional.ofNullable(things.get(thing))
        .flatMap(node -> one(node, DCTerms.source.asNode()))
        .map(Node::getURI);
  }

  /** The shapes with results, the gravest first, then those with the most. */
  List<Shape> shapes() {
    List<String> severities = List.of("Violation", "Warning", "Info");
    return values.entrySet().stream()
        .filter(metric -> metric.getKey().startsWith("shape/"))
        .map(metric -> shape(metric.getKey(), metric.getValue()))
        .sorted(
            Comparator.comparingInt((Shape shape) -> severities.indexOf(shape.severity()))
                .thenComparing(Comparator.comparingLong(Shape::results).reversed())
                .thenComparing(Shape::name))
        .toList();
  }

  private Shape shape(String name, Map<String, BigDecimal> results) {
    Optional<Node> metric =
        graph.find(Node.ANY, SKOS.definition.asNode(), Node.ANY).toList().stream()
            .map(Triple::getSubject)
            .filter(node -> node.getURI().endsWith(METRICS + name))
            .findFirst();
    return new Shape(
        name.substring("shape/".length()),
        metric.flatMap(node -> one(node, DCTerms.type.asNode())).map(Node::getLocalName).orElse(""),
        metric
            .flatMap(node -> one(node, SKOS.definition.asNode()))
            .map(Node::getLiteralLexicalForm)
            .orElse(""),
        results.values().stream().mapToLong(BigDecimal::longValue).sum());
  }

  private Optional<Node> one(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }

  private static String after(Node node, String mark) {
    return node.getURI().substring(node.getURI().indexOf(mark) + mark.length());
  }

  private static Node dqv(String name) {
    return NodeFactory.createURI(DQV + name);
  }
}
