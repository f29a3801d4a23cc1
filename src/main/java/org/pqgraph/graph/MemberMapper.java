package org.pqgraph.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;

/** Maps the members that one record names, with their parties. */
final class MemberMapper {
  private final Iris iris;
  private final ReferenceData reference;
  private final QuadList described;
  private final QuadList unnamed;

  MemberMapper(Iris iris, ReferenceData reference) {
    this.iris = iris;
    this.reference = reference;
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

  Node member(Person person, Optional<House> house) {
    Node member = iris.member(person, house);
    described.type(member, "Member");
    if (person.isNamed()) {
      described.label(member, Terms.PREF_LABEL, person.name());
      described.text(member, Terms.NAME, person.name());
    } else {
      unnamed.label(member, Terms.PREF_LABEL, person.name());
    }
    person.memberFrom().ifPresent(from -> described.text(member, Terms.MEMBER_FROM, from));
    person.party().ifPresent(name -> described.add(member, Terms.MEMBER_OF, party(name)));
    return member;
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
