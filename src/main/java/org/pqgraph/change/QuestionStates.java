package org.pqgraph.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Reads the states of questions from the store of a release. Needs a transaction. */
public final class QuestionStates {
  private static final String PQ = "https://w3id.org/pqgraph/ontology#";
  private static final Node QUESTION = pq("WrittenQuestion");
  private static final Node INVALIDATED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#invalidatedAtTime");

  private final DatasetGraph store;
  private final Node record;

  /**
   * @param store the named graphs of a release
   * @param base the base of its IRIs
   */
  public QuestionStates(DatasetGraph store, String base) {
    this.store = store;
    this.record = NodeFactory.createURI(base + "graph/record");
  }

  private static Node pq(String term) {
    return NodeFactory.createURI(PQ + term);
  }

  /** The IRIs of all questions, in the store's order. */
  Iterator<String> all() {
    Iterator<Quad> found = store.find(record, Node.ANY, RDF.Nodes.type, QUESTION);
    return org.apache.jena.atlas.iterator.Iter.map(found, quad -> quad.getSubject().getURI());
  }

  /** The questions that an answer replies to. */
  List<String> answeredBy(String answer) {
    return iris(NodeFactory.createURI(answer), "answerTo");
  }

  /** A question, if it is there. */
  public Optional<QuestionState> of(String iri) {
    Node question = NodeFactory.createURI(iri);
    if (!store.contains(record, question, RDF.Nodes.type, QUESTION)) {
      return Optional.empty();
    }
    Set<String> answers = new TreeSet<>(iris(question, "answer"));
    Set<String> replaced = new HashSet<>();
    answers.forEach(a -> replaced.addAll(iris(NodeFactory.createURI(a), "replacesAnswer")));
    Status status = Status.TABLED;
    String day = text(question, pq("dateTabled"));
    for (String answer : answers) {
      Status reached = status(answer);
      if (!replaced.contains(answer) && reached.compareTo(status) > 0) {
        status = reached;
        day = text(NodeFactory.createURI(answer), pq("dateAnswered"));
      }
    }
    return Optional.of(
        new QuestionState(
            iris(question, "house").stream().findFirst().orElse(""),
            text(question, pq("uin")),
            text(question, pq("dateTabled")),
            text(question, pq("heading")),
            status,
            day,
            text(question, pq("isWithdrawn")).equals("true"),
            text(question, INVALIDATED),
            List.copyOf(answers)));
  }

  private Status status(String answer) {
    String type = iris(NodeFactory.createURI(answer), "answerType").stream().findFirst().orElse("");
    return switch (type.substring(type.lastIndexOf('/') + 1)) {
      case "holding" -> Status.HELD;
      case "correcting" -> Status.CORRECTED;
      default -> Status.ANSWERED;
    };
  }

  private List<String> iris(Node subject, String property) {
    List<String> iris = new ArrayList<>();
    store
        .find(record, subject, pq(property), Node.ANY)
        .forEachRemaining(quad -> iris.add(quad.getObject().getURI()));
    return iris;
  }

  /** The first of the values; a record has one. */
  private String text(Node subject, Node property) {
    Iterator<Quad> found = store.find(record, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
  }
}
