package org.pqgraph.sync;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.Slug;

/** Writes what the Members API tells of one member. */
final class MemberFacts {
  static final Node MEMBERSHIP = NodeFactory.createURI(Terms.ORG + "Membership");

  private final Facts facts;
  private final RoleGraph roles;

  MemberFacts(Facts facts, RoleGraph roles) {
    this.facts = facts;
    this.roles = roles;
  }

  /**
   * Adds a member.
   *
   * @param value the member's value in a search
   * @param biography the value of the member's biography
   * @param history the value of the member's history, where the API has one
   */
  void add(int id, Json value, Json biography, Optional<Json> history) {
    Node member = facts.at("id/member/" + id);
    facts.type(member, Terms.pq("Member"));
    facts.name(member, value.at("nameDisplayAs").needed());
    names(history).forEach(name -> facts.name(member, name));
    facts.add(
        member,
        Terms.PAGE,
        NodeFactory.createURI("https://members.parliament.uk/member/" + id + "/contact"));
    value
        .at("latestParty")
        .at("name")
        .text()
        .ifPresent(party -> facts.add(member, Terms.MEMBER_OF, roles.party(party)));
    value
        .at("latestHouseMembership")
        .at("membershipFrom")
        .text()
        .ifPresent(from -> facts.text(member, Terms.MEMBER_FROM, from));
    sittings(id, member, value, biography);
    for (Json party : biography.at("partyAffiliations").elements()) {
      Node node = roles.party(party.at("name").needed());
      membership(id, member, node, span(party), Optional.empty());
    }
    for (Json post : biography.at("governmentPosts").elements()) {
      roles.hold(
          member,
          Integer.toString(id),
          post.at("name").needed(),
          post.at("additionalInfo").text(),
          span(post),
          post.place());
    }
  }

  private static Set<String> names(Optional<Json> history) {
    Set<String> names = new TreeSet<>();
    history.ifPresent(
        value ->
            value
                .at("nameHistory")
                .elements()
                .forEach(name -> name.at("nameDisplayAs").text().ifPresent(names::add)));
    return names;
  }

  /** Constituencies, each with its days; for a House without any, the days in the House. */
  private void sittings(int id, Node member, Json value, Json biography) {
    Set<String> told = new TreeSet<>();
    for (Json seat : biography.at("representations").elements()) {
      String house = house(seat.at("house"));
      told.add(house);
      membership(id, member, facts.at(house), span(seat), seat.at("name").text());
    }
    for (Json sitting : biography.at("houseMemberships").elements()) {
      String house = house(sitting.at("house"));
      if (!told.contains(house)) {
        membership(id, member, facts.at(house), span(sitting), Optional.empty());
      }
    }
    Json latest = value.at("latestHouseMembership");
    if (!latest.isAbsent()
        && !latest.at("house").isAbsent()
        && biography.at("representations").elements().isEmpty()
        && biography.at("houseMemberships").elements().isEmpty()) {
      membership(
          id,
          member,
          facts.at(house(latest.at("house"))),
          Span.of(latest.at("membershipStartDate"), latest.at("membershipEndDate")),
          Optional.empty());
    }
  }

  private void membership(
      int id, Node member, Node organization, Span span, Optional<String> seat) {
    String of = organization.getURI();
    String name = seat.map(Slug::of).orElse(of.substring(of.lastIndexOf('/') + 1));
    Node membership = facts.at("id/membership/" + id + "-" + name + span.key());
    facts.type(membership, MEMBERSHIP);
    facts.add(membership, Terms.ORG_MEMBER, member);
    facts.add(membership, Terms.ORG_ORGANIZATION, organization);
    seat.ifPresent(text -> facts.text(membership, Terms.MEMBER_FROM, text));
    span.start().ifPresent(day -> facts.date(membership, Facts.START, day));
    facts.earliestEnd(membership, span.end());
    facts.add(membership, Terms.SOURCE, facts.dataset());
  }

  private static Span span(Json item) {
    return Span.of(item.at("startDate"), item.at("endDate"));
  }

  private static String house(Json house) {
    return switch (house.integer()) {
      case 1 -> "id/house/commons";
      case 2 -> "id/house/lords";
      default -> throw house.wrong("neither 1, the Commons, nor 2, the Lords");
    };
  }
}
