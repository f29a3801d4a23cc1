package org.pqgraph.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A description as plain JSON, for those who know no RDF: each property by its short name with a
 * list of values, a link as {@code iri} and {@code label}; beside the thing, under {@code
 * included}, the others that are described.
 */
public final class JsonTwin {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String ONTOLOGY = Thing.PQ;

  private JsonTwin() {}

  /** UTF-8. */
  public static byte[] of(Graph graph, String iri) {
    Node thing = NodeFactory.createURI(iri);
    Map<String, Object> json = new LinkedHashMap<>(one(graph, thing));
    List<Map<String, Object>> included =
        graph.stream()
            .filter(triple -> !triple.getPredicate().equals(SKOS.prefLabel.asNode()))
            .map(Triple::getSubject)
            .filter(subject -> subject.isURI() && !subject.equals(thing))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(other -> one(graph, NodeFactory.createURI(other)))
            .toList();
    if (!included.isEmpty()) {
      json.put("included", included);
    }
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> one(Graph graph, Node subject) {
    Map<String, List<Object>> properties = new TreeMap<>();
    List<String> types = new ArrayList<>();
    graph
        .find(subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              if (triple.getPredicate().equals(RDF.type.asNode())) {
                types.add(name(triple.getObject()));
              } else {
                properties
                    .computeIfAbsent(name(triple.getPredicate()), p -> new ArrayList<>())
                    .add(value(graph, triple.getObject()));
              }
            });
    types.sort(null);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("iri", subject.getURI());
    json.put("type", types);
    properties.forEach(
        (property, values) -> {
          values.sort((a, b) -> a.toString().compareTo(b.toString()));
          json.put(property, values);
        });
    return json;
  }

  private static String name(Node node) {
    String iri = node.getURI();
    return iri.startsWith(ONTOLOGY) ? iri.substring(ONTOLOGY.length()) : Names.shortName(iri);
  }

  private static Object value(Graph graph, Node object) {
    if (object.isLiteral()) {
      Object value = object.getLiteralValue();
      return value instanceof Number || value instanceof Boolean
          ? value
          : object.getLiteralLexicalForm();
    }
    Map<String, String> link = new LinkedHashMap<>();
    link.put("iri", object.toString());
    graph
        .find(object, SKOS.prefLabel.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .ifPresent(label -> link.put("label", label));
    return link;
  }
}
