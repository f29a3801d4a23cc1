package org.pqgraph.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Reads the names of members, departments, bodies and posts from the store of a release. */
public final class GraphNames {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String LIKELY = "/graph/likely";
  private static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
  private static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
  private static final Node HIDDEN_LABEL = NodeFactory.createURI(SKOS + "hiddenLabel");
  private static final Node NOTATION = NodeFactory.createURI(SKOS + "notation");

  /** Which properties tell namesakes apart, by the word that they go under. */
  private static final Map<String, Node> DETAILS = details();

  private final DatasetGraph graph;

  private GraphNames(DatasetGraph graph) {
    this.graph = graph;
  }

  /** What is only likely to be named has no name here. */
  private Iterator<Quad> find(Node subject, Node predicate, Node object) {
    return Iter.filter(
        graph.find(Node.ANY, subject, predicate, object),
        quad -> !(quad.getGraph().isURI() && quad.getGraph().getURI().endsWith(LIKELY)));
  }

  private static Map<String, Node> details() {
    Map<String, Node> details = new LinkedHashMap<>();
    details.put("party", NodeFactory.createURI(ORG + "memberOf"));
    details.put("seat", NodeFactory.createURI("https://schema.org/disambiguatingDescription"));
    details.put("department", NodeFactory.createURI(ORG + "postIn"));
    details.put("kind", NodeFactory.createURI(ORG + "classification"));
    details.put("code", NOTATION);
    details.put("from", NodeFactory.createURI(SCHEMA + "startDate"));
    details.put(Named.TO, NodeFactory.createURI(SCHEMA + "endDate"));
    return details;
  }

  /** The words under which details go, "party" and the like. */
  public static Set<String> detailNames() {
    return DETAILS.keySet();
  }

  /** Reads in a read transaction of its own, in time and memory that grow with the names alone. */
  public static NameIndex index(DatasetGraph graph) {
    graph.begin(ReadWrite.READ);
    try {
      return new GraphNames(graph).index();
    } finally {
      graph.end();
    }
  }

  private NameIndex index() {
    Map<Node, Set<Kind>> kinds = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      var found = find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(kind.iri()));
      while (found.hasNext() && kinds.size() < NameIndex.MOST) {
        Node thing = found.next().getSubject();
        kinds.computeIfAbsent(thing, key -> EnumSet.noneOf(Kind.class)).add(kind);
      }
    }
    List<Named> all = new ArrayList<>();
    kinds.forEach(
        (thing, of) -> {
          List<String> names = texts(thing, PREF_LABEL);
          if (thing.isURI() && !names.isEmpty()) {
            Set<String> others = new LinkedHashSet<>(names.subList(1, names.size()));
            others.addAll(texts(thing, ALT_LABEL));
            others.addAll(texts(thing, NOTATION));
            others.addAll(texts(thing, HIDDEN_LABEL));
            others.remove(names.getFirst());
            all.add(
                new Named(
                    thing.getURI(), of, names.getFirst(), List.copyOf(others), details(thing)));
          }
        });
    return new NameIndex(all);
  }

  private Map<String, List<String>> details(Node thing) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    DETAILS.forEach(
        (word, property) -> {
          List<String> values = new ArrayList<>();
          for (Node value : objects(thing, property)) {
            if (value.isURI()) {
              values.addAll(texts(value, PREF_LABEL));
              values.add(value.getURI());
            } else if (value.isLiteral()) {
              values.add(value.getLiteralLexicalForm());
            }
          }
          if (!values.isEmpty()) {
            details.put(word, List.copyOf(values));
          }
        });
    return details;
  }

  private List<String> texts(Node thing, Node property) {
    return objects(thing, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .sorted()
        .toList();
  }

  private Set<Node> objects(Node thing, Node property) {
    Set<Node> objects = new LinkedHashSet<>();
    var found = find(thing, property, Node.ANY);
    while (found.hasNext()) {
      Quad quad = found.next();
      objects.add(quad.getObject());
    }
    return objects;
  }
}
