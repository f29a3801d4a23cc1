package org.pqgraph.release;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;

/**
 * What further sources say of questions that a source before them gave. It waits in a file until
 * the store is finished and is then compared with what stands there, field by field: exact, and
 * without anything in memory for each question.
 */
final class OtherSources implements AutoCloseable {
  /**
   * A further record of a question.
   *
   * @param question the question's IRI
   * @param body the IRI of the body asked
   */
  private record Said(String question, Optional<String> body, QuestionRecord record) {}

  private final Node graphName;
  private final JsonFile<Said> waiting;

  /**
   * @param folder for a temporary file, gone when this is closed
   */
  OtherSources(Iris iris, Path folder) throws IOException {
    this.graphName = iris.graph("record");
    this.waiting = new JsonFile<>(folder.resolve("other-sources.tmp"), Said.class);
  }

  void add(CheckedRecord checked) throws IOException {
    waiting.add(
        new Said(
            checked.quads().question().getURI(),
            checked.quads().objectOf(Terms.pq("answeringBody")),
            checked.record()));
  }

  /** Compares all with the finished store, and deletes the temporary file. */
  void compare(DatasetGraph store, Ledger ledger) throws IOException {
    try (MappingIterator<Said> all = waiting.read()) {
      while (all.hasNext()) {
        new Comparison(store, ledger, all.next()).run();
      }
    }
    waiting.delete();
  }

  @Override
  public void close() throws IOException {
    waiting.delete();
  }

  /** One record beside the question as the store has it. */
  private final class Comparison {
    private final DatasetGraph store;
    private final Ledger ledger;
    private final Said said;
    private final Node question;

    Comparison(DatasetGraph store, Ledger ledger, Said said) {
      this.store = store;
      this.ledger = ledger;
      this.said = said;
      this.question = NodeFactory.createURI(said.question());
    }

    void run() throws IOException {
      QuestionRecord record = said.record();
      compare("questionText", Optional.of(record.text()), values(question, "questionText"));
      compare("heading", record.heading(), values(question, "heading"));
      compare("askedBy", record.askedBy().flatMap(this::name), names(question, "askedBy"));
      compare("answeringBody", said.body(), values(question, "answeringBody"));
      compare("dateForAnswer", day(record.dateForAnswer()), values(question, "dateForAnswer"));
      compare("isNamedDay", flag(record.isNamedDay()), values(question, "isNamedDay"));
      compare("isWithdrawn", flag(record.isWithdrawn()), values(question, "isWithdrawn"));
      compare(
          "interestDeclared",
          flag(record.interestDeclared()),
          values(question, "interestDeclared"));
      if (record.answer().isPresent()) {
        answer(record.answer().get());
      }
    }

    private void answer(AnswerRecord record) throws IOException {
      Set<String> texts = new TreeSet<>();
      Set<String> days = new TreeSet<>();
      Set<String> people = new TreeSet<>();
      for (Node answer : objects(question, Terms.pq("answer"))) {
        boolean replaced = store.contains(graphName, Node.ANY, Terms.pq("replacesAnswer"), answer);
        if (!replaced) {
          texts.addAll(values(answer, "answerText"));
          days.addAll(values(answer, "dateAnswered"));
          people.addAll(names(answer, "answeredBy"));
        }
      }
      compare("answerText", Optional.of(record.text()).filter(text -> !text.isEmpty()), texts);
      compare("dateAnswered", day(record.dateCorrected().or(record::date)), days);
      compare(
          "answeredBy", record.correctedBy().or(record::answeredBy).flatMap(this::name), people);
    }

    private void compare(String field, Optional<String> says, Set<String> graph)
        throws IOException {
      if (says.isPresent() && !graph.contains(says.get())) {
        ledger.add(
            new Difference(
                said.question(),
                said.record().position().document(),
                said.record().position().record(),
                field,
                graph.isEmpty() ? Optional.empty() : Optional.of(String.join(" | ", graph)),
                says.get()));
      }
    }

    private Optional<String> name(Person person) {
      return person.isNamed() ? Optional.of(person.name()) : Optional.empty();
    }

    private Set<String> values(Node subject, String property) {
      Set<String> values = new TreeSet<>();
      for (Node node : objects(subject, Terms.pq(property))) {
        values.add(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
      }
      return values;
    }

    private Set<String> names(Node subject, String property) {
      Set<String> names = new TreeSet<>();
      for (Node person : objects(subject, Terms.pq(property))) {
        for (Node name : objects(person, FOAF.name.asNode())) {
          names.add(name.getLiteralLexicalForm());
        }
      }
      return names;
    }

    private List<Node> objects(Node subject, Node predicate) {
      return store.stream(graphName, subject, predicate, Node.ANY).map(Quad::getObject).toList();
    }
  }

  private static Optional<String> day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString);
  }

  private static Optional<String> flag(Optional<Boolean> flag) {
    return flag.map(value -> value.toString());
  }
}
