package org.pqgraph.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;

/** Maps the members that one record names, with their parties. */
final class MemberMapper {
  private final Iris iris;
  private final MemberIris members;
  private final ReferenceData reference;
  private final QuadList described;
  private final QuadList unnamed;

  MemberMapper(Iris iris, ReferenceData reference) {
    this.iris = iris;
    this.reference = reference;
    this.members = new MemberIris(iris, reference.members());
    this.described = new QuadList(iris.graph("record"));
    this.unnamed = new QuadList(iris.graph("record"));
  }

  List<Quad> described() {
    return described.quads();
  }

  /** Labels of members of whom the record gives a number only. */
  List<Quad> unnamed() {
    return unnamed.quads();
  }

  Node member(Person person, QuestionRecord record) {
    Node member = members.of(person, record);
    described.type(member, "Member");
    Optional<String> known = members.label(member);
    // One label: a member whose name changed would have one from each document.
    known.ifPresent(name -> described.label(member, Terms.PREF_LABEL, name));
    if (person.isNamed()) {
      if (!known.equals(Optional.of(person.name()))) {
        described.label(
            member, known.isPresent() ? Terms.ALT_LABEL : Terms.PREF_LABEL, person.name());
      }
      described.text(member, Terms.NAME, person.name());
    } else if (known.isEmpty()) {
      unnamed.label(member, Terms.PREF_LABEL, person.name());
    }
    person.memberFrom().ifPresent(from -> described.text(member, Terms.MEMBER_FROM, from));
    person
        .party()
        .map(this::party)
        .or(() -> day(record).flatMap(on -> members.party(member, on)))
        .ifPresent(party -> described.add(member, Terms.MEMBER_OF, party));
    return member;
  }

  private static Optional<LocalDate> day(QuestionRecord record) {
    return record.dateTabled().or(() -> record.answer().flatMap(AnswerRecord::date));
  }

  private Node party(String name) {
    Optional<ReferenceEntry> known =
        reference.resolve(ReferenceEntry.Kind.PARTY, name, Optional.empty());
    if (known.isPresent()) {
      return iris.at(known.get().path());
    }
    Node party = iris.at("id/party/" + Slug.of(name));
    described.type(party, "Party");
    described.label(party, Terms.PREF_LABEL, name);
    return party;
  }
}
