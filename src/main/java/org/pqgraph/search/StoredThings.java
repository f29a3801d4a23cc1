package org.pqgraph.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Reads from a store what the index holds of it. Which of the named graphs says it is the same. */
final class StoredThings {
  /**
   * A question as it is indexed; what is not known is empty.
   *
   * @param texts its own text, then those of its answers
   * @param tabled the day, year-month-day
   * @param answered the day of the last answer that does not hold
   */
  record Question(
      String iri,
      String heading,
      String uin,
      List<Excerpt.Source> texts,
      String tabled,
      String answered,
      Map<Facet, SortedSet<String>> facets) {}

  private static final String PQ = "https://w3id.org/pqgraph/ontology#";
  private static final Node TYPE = RDF.Nodes.type;
  private static final Node MEMBER_OF = NodeFactory.createURI("http://www.w3.org/ns/org#memberOf");
  private static final Node END = NodeFactory.createURI("https://schema.org/endDate");
  private static final int KEPT = 20_000;

  private final DatasetGraph store;
  private final String base;
  private final Node likely;
  // Of members there are a few thousand.
  private final Map<Node, List<Node>> parties = new HashMap<>();
  private final Map<Node, List<String>> kinds =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, List<String>> eldest) {
          return size() > KEPT;
        }
      };

  StoredThings(DatasetGraph store, String base) {
    this.store = store;
    this.base = base;
    this.likely = NodeFactory.createURI(base + "graph/likely");
  }

  /** The things of a class of ours, each once, in the store's order. */
  Iterator<Node> ofType(String type) {
    Node typed = type.startsWith("http") ? NodeFactory.createURI(type) : pq(type);
    Iterator<Quad> quads = find(Node.ANY, TYPE, typed);
    // Of one predicate and object, the subjects come in order: repeats are neighbours.
    return Iter.distinctAdjacent(Iter.filter(Iter.map(quads, Quad::getSubject), Node::isURI));
  }

  /** The names of a thing, the one to be shown first. */
  List<String> names(Node thing) {
    List<String> names = new ArrayList<>();
    for (Node property :
        List.of(
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            SKOS.notation.asNode(),
            SKOS.hiddenLabel.asNode())) {
      objects(thing, property).stream()
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .sorted()
          .filter(name -> !names.contains(name))
          .forEach(names::add);
    }
    return names;
  }

  /** The last day of a thing, where it has ended. */
  Optional<String> ended(Node thing) {
    return objects(thing, END).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  Question question(Node question) {
    Map<String, List<Node>> said = said(question);
    Map<Facet, SortedSet<String>> facets = new EnumMap<>(Facet.class);
    add(facets, Facet.HOUSE, said.get("house"));
    add(facets, Facet.DEPARTMENT, said.get("answeringBody"));
    add(facets, Facet.ASKER, said.get("askedBy"));
    said.getOrDefault("askedBy", List.of())
        .forEach(
            member ->
                add(
                    facets,
                    Facet.PARTY,
                    parties.computeIfAbsent(member, m -> objects(m, MEMBER_OF))));
    List<Excerpt.Source> texts = new ArrayList<>();
    texts.add(new Excerpt.Source(question.getURI(), text(said, "questionText")));
    read(question, said, facets);
    String tabled = day(said, "dateTabled");
    year(facets, Facet.TABLED, tabled);

    String answered = "";
    boolean isAnswered = false;
    List<Node> answers = new ArrayList<>(said.getOrDefault("answer", List.of()));
    answers.sort((a, b) -> a.toString().compareTo(b.toString()));
    for (Node answer : answers) {
      Map<String, List<Node>> words = said(answer);
      add(facets, Facet.ANSWERER, words.get("answeredBy"));
      String text = text(words, "answerText");
      if (!text.isEmpty()) {
        texts.add(new Excerpt.Source(answer.toString(), text));
      }
      read(answer, words, facets);
      boolean holds =
          words.getOrDefault("answerType", List.of()).stream()
              .anyMatch(type -> type.toString().endsWith("/holding"));
      if (!holds) {
        isAnswered = true;
        String day = day(words, "dateAnswered");
        year(facets, Facet.YEAR_ANSWERED, day);
        answered = day.compareTo(answered) > 0 ? day : answered;
      }
    }
    facets.put(
        Facet.ANSWERED,
        new TreeSet<>(Set.of(isAnswered ? "yes" : answers.isEmpty() ? "no" : "holding")));
    return new Question(
        question.getURI(),
        text(said, "heading"),
        text(said, "uin"),
        texts,
        tabled,
        answered,
        facets);
  }

  /** What a text names, and the kinds of fact that it states. */
  private void read(Node text, Map<String, List<Node>> said, Map<Facet, SortedSet<String>> facets) {
    add(
        facets,
        Facet.BODY,
        said.getOrDefault("mentions", List.of()).stream()
            .filter(thing -> thing.toString().startsWith(base + "id/body/"))
            .toList());
    for (Node evidence : subjects(pq("statedIn"), text)) {
      for (Node fact : subjects(pq("evidence"), evidence)) {
        if (fact.toString().startsWith(base + "id/fact/")) {
          kinds
              .computeIfAbsent(fact, this::kindsOf)
              .forEach(kind -> values(facets, Facet.FACT).add(kind));
        }
      }
    }
  }

  private List<String> kindsOf(Node fact) {
    return objects(fact, TYPE).stream()
        .map(Node::toString)
        .filter(type -> type.startsWith(PQ) && !type.equals(PQ + "Fact"))
        .map(type -> type.substring(PQ.length()))
        .toList();
  }

  private void add(Map<Facet, SortedSet<String>> facets, Facet facet, Collection<Node> things) {
    if (things != null) {
      things.stream()
          .filter(Node::isURI)
          .forEach(thing -> values(facets, facet).add(facet.value(thing.getURI(), base)));
    }
  }

  private static void year(Map<Facet, SortedSet<String>> facets, Facet facet, String day) {
    if (!day.isEmpty()) {
      values(facets, facet).add(day.substring(0, 4));
    }
  }

  private static SortedSet<String> values(Map<Facet, SortedSet<String>> facets, Facet facet) {
    return facets.computeIfAbsent(facet, f -> new TreeSet<>());
  }

  /** The objects of what is said of a thing in our words, by property. */
  private Map<String, List<Node>> said(Node thing) {
    Map<String, List<Node>> said = new HashMap<>();
    find(thing, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              String property = quad.getPredicate().getURI();
              if (property.startsWith(PQ)) {
                List<Node> objects =
                    said.computeIfAbsent(property.substring(PQ.length()), p -> new ArrayList<>());
                if (!objects.contains(quad.getObject())) {
                  objects.add(quad.getObject());
                }
              }
            });
    return said;
  }

  /** The first of the literals by their order as text; empty where there is none. */
  private static String text(Map<String, List<Node>> said, String property) {
    return said.getOrDefault(property, List.of()).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** A whole day; anything else a source may have printed is none. */
  private static String day(Map<String, List<Node>> said, String property) {
    return said.getOrDefault(property, List.of()).stream()
        .filter(node -> node.isLiteral() && XSDDatatype.XSDdate.equals(node.getLiteralDatatype()))
        .map(Node::getLiteralLexicalForm)
        .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d") && XSDDatatype.XSDdate.isValid(day))
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** What is only likely is not indexed. */
  private Iterator<Quad> find(Node subject, Node predicate, Node object) {
    return Iter.filter(
        store.find(Node.ANY, subject, predicate, object), quad -> !likely.equals(quad.getGraph()));
  }

  private List<Node> objects(Node subject, Node predicate) {
    return Iter.iter(find(subject, predicate, Node.ANY)).map(Quad::getObject).distinct().toList();
  }

  private List<Node> subjects(Node predicate, Node object) {
    return Iter.iter(find(Node.ANY, predicate, object)).map(Quad::getSubject).distinct().toList();
  }

  private static Node pq(String name) {
    return NodeFactory.createURI(PQ + name);
  }
}
