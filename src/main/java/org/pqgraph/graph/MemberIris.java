package org.pqgraph.graph;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.Members;

/**
 * IRIs of members who ask and answer. One of whom a document prints the name only has the number
 * that synced reference data give to the one member of that name who sat in that House that day.
 */
final class MemberIris {
  private final Iris iris;
  private final Members members;

  MemberIris(Iris iris, Members members) {
    this.iris = iris;
    this.members = members;
  }

  Node of(Person person, QuestionRecord record) {
    if (person.memberId().isPresent() || record.house().isEmpty()) {
      return iris.member(person, record.house());
    }
    Optional<LocalDate> day =
        record.dateTabled().or(() -> record.answer().flatMap(AnswerRecord::date));
    Optional<String> house = record.house().map(h -> "id/house/" + h.slug());
    return members
        .named(person.name(), house, day)
        .map(iris::at)
        .orElseGet(() -> iris.member(person, record.house()));
  }

  /** The name that reference data give to a member. */
  Optional<String> label(Node member) {
    return members.label(iris.path(member));
  }

  /** The party of a member on the day of a question or answer. */
  Optional<Node> party(Node member, LocalDate on) {
    return members.party(iris.path(member), on).map(iris::at);
  }
}
