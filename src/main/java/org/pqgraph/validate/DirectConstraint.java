package org.pqgraph.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A SPARQL constraint of the shapes, written again in Java. The query in the shapes is what holds,
 * for any SHACL engine; this saves starting a query for every focus node of every record, which
 * would take many times as long as all other constraints together. A test compares the two.
 */
@FunctionalInterface
interface DirectConstraint {
  /** By the IRI of the node shape whose query each replaces. */
  Map<Node, DirectConstraint> BY_SHAPE =
      Map.of(
          Names.shape("evidence-quote"), DirectConstraint::quote,
          Names.shape("evidence-role"), DirectConstraint::role,
          Names.shape("evidence-offsets"), DirectConstraint::offsets,
          Names.shape("mention-evidence"), DirectConstraint::mention,
          Names.shape("answer-text-missing"), DirectConstraint::textMissing,
          Names.shape("answer-refusal-evidence"), DirectConstraint::refusal);

  /**
   * Gives each value of the focus node that breaks the constraint, or the focus node itself where
   * the query selects no value, as SHACL has it.
   */
  void check(Graph graph, Node focus, Consumer<Node> broken);

  private static void quote(Graph graph, Node evidence, Consumer<Node> broken) {
    List<Node> texts =
        objects(graph, evidence, Names.STATED_IN).stream()
            .flatMap(
                source ->
                    Stream.concat(
                        objects(graph, source, Names.QUESTION_TEXT).stream(),
                        objects(graph, source, Names.ANSWER_TEXT).stream()))
            .filter(Node::isLiteral)
            .toList();
    for (Node exact : objects(graph, evidence, Names.EXACT)) {
      for (Node start : objects(graph, evidence, Names.START)) {
        for (Node end : objects(graph, evidence, Names.END)) {
          if (texts.stream().noneMatch(text -> standsAt(text, start, end, exact))) {
            broken.accept(exact);
          }
        }
      }
    }
  }

  private static void role(Graph graph, Node evidence, Consumer<Node> broken) {
    if (has(graph, evidence, Names.START) || has(graph, evidence, Names.END)) {
      return;
    }
    for (Node exact : objects(graph, evidence, Names.EXACT)) {
      if (objects(graph, evidence, Names.STATED_IN).stream()
          .noneMatch(source -> graph.contains(source, Names.ROLE_PRINTED, exact))) {
        broken.accept(exact);
      }
    }
  }

  private static void offsets(Graph graph, Node evidence, Consumer<Node> broken) {
    if (has(graph, evidence, Names.START) != has(graph, evidence, Names.END)) {
      broken.accept(evidence);
    }
  }

  private static void textMissing(Graph graph, Node answer, Consumer<Node> broken) {
    if (!has(graph, answer, Names.ANSWER_TEXT)
        && objects(graph, answer, Names.ANSWER_TYPE).stream()
            .noneMatch(type -> type.isURI() && type.getURI().endsWith(Names.HOLDING))) {
      broken.accept(answer);
    }
  }

  private static void refusal(Graph graph, Node answer, Consumer<Node> broken) {
    if (has(graph, answer, Names.REFUSAL) && !has(graph, answer, Names.EVIDENCE)) {
      broken.accept(answer);
    }
  }

  private static void mention(Graph graph, Node text, Consumer<Node> broken) {
    List<Node> mentions = objects(graph, text, Names.MENTIONS);
    if (mentions.isEmpty()) {
      return;
    }
    // From the text to its evidence and on: a department has far more evidence than a text.
    Set<Node> evidenced = new HashSet<>();
    for (Node evidence : subjects(graph, Names.STATED_IN, text)) {
      evidenced.addAll(subjects(graph, Names.EVIDENCE, evidence));
    }
    mentions.stream().filter(thing -> !evidenced.contains(thing)).forEach(broken);
  }

  /** Whether SUBSTR(text, start + 1, end - start) is the quotation, in code points. */
  private static boolean standsAt(Node text, Node start, Node end, Node exact) {
    if (!exact.isLiteral() || !exact.getLiteralLanguage().equals(text.getLiteralLanguage())) {
      return false;
    }
    String all = text.getLiteralLexicalForm();
    String quoted = exact.getLiteralLexicalForm();
    try {
      int from = Integer.parseInt(lexical(start));
      int length = Integer.parseInt(lexical(end)) - from;
      return length == quoted.codePointCount(0, quoted.length())
          && all.startsWith(quoted, all.offsetByCodePoints(0, from));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static String lexical(Node offset) {
    return offset.isLiteral() ? offset.getLiteralLexicalForm() : "";
  }

  private static boolean has(Graph graph, Node subject, Node property) {
    return graph.contains(subject, property, Node.ANY);
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static List<Node> subjects(Graph graph, Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }
}
