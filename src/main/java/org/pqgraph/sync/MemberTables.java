package org.pqgraph.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.Slug;

/**
 * Members from tables that others made of the Members API's answers, one for each day: the latest
 * name, party and seat of each. The newest table leads; a name or party of an older one is an
 * earlier one.
 */
final class MemberTables {
  /** What one table says of one member. */
  private record Said(
      int id,
      String name,
      Optional<String> fullName,
      Optional<String> party,
      Optional<String> house,
      Optional<String> seat,
      Span span) {
    /** Whether an older table tells the first day of the same seat. */
    boolean isSameSeat(Said older) {
      return house.equals(older.house)
          && seat.equals(older.seat)
          && span.start().isEmpty()
          && older.span.end().isEmpty();
    }
  }

  private record Snapshot(Path file, LocalDate day, List<Said> members) {}

  private final Endpoints.Members endpoints;
  private final SyncProgress progress;
  private final Facts facts;
  private final RoleGraph roles;

  MemberTables(Endpoints endpoints, SyncProgress progress, Facts facts, RoleGraph roles) {
    this.endpoints = endpoints.members();
    this.progress = progress;
    this.facts = facts;
    this.roles = roles;
  }

  /**
   * @param asOf the day of tables that have none in their name
   */
  void read(URI folder, LocalDate asOf) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Path file : Downloads.files(folder, ".csv")) {
      snapshots.add(new Snapshot(file, Downloads.day(file).orElse(asOf), members(table(file))));
    }
    snapshots.sort(Comparator.comparing(Snapshot::day).reversed());
    Map<Integer, Said> newer = new HashMap<>();
    Map<Integer, Node> since = new HashMap<>();
    for (Snapshot snapshot : snapshots) {
      Node dataset =
          facts.dataset(
              "members-" + snapshot.day(),
              "Members as of " + snapshot.day() + ", from the Members API of the UK Parliament",
              endpoints.addresses().stream().map(URI::toString).toList(),
              snapshot.day());
      for (Said said : snapshot.members()) {
        add(said, Optional.ofNullable(newer.get(said.id())), since, dataset);
        newer.putIfAbsent(said.id(), said);
      }
      progress.count(newer.size(), newer.size(), "members");
    }
  }

  private static Table table(Path file) {
    try {
      return Table.read(file.getFileName().toString(), Downloads.bytes(file));
    } catch (IOException e) {
      throw new SyncException(file + " cannot be read (" + e + "); nothing was changed");
    }
  }

  private List<Said> members(Table table) {
    List<Said> members = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      try {
        said(row).ifPresent(members::add);
      } catch (SyncException e) {
        progress.problem(e.getMessage().replace("nothing was changed", "the row was left out"));
      }
    }
    if (members.isEmpty()) {
      throw new SyncException(
          "%s: no row has a member's number and name; the columns are to be called one of %s and one of %s; nothing was changed"
              .formatted(table.place(), column("id"), column("name")));
    }
    return members;
  }

  private Optional<Said> said(Table.Row row) {
    Optional<Integer> id = Table.Row.number(row.first(column("id")));
    Optional<String> name = row.first(column("name"));
    if (id.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> commons = row.first(column("commonsSeat"));
    Optional<String> house =
        commons.isPresent()
            ? Optional.of("id/house/commons")
            : row.first(column("house")).map(h -> house(h, row));
    return Optional.of(
        new Said(
            id.get(),
            name.get(),
            row.first(column("fullName")),
            row.first(column("party")),
            house,
            commons.or(() -> row.first(column("seat"))),
            new Span(row.day(column("start")), row.day(column("end")))));
  }

  private List<String> column(String meaning) {
    return endpoints.columns().get(meaning);
  }

  private static String house(String text, Table.Row row) {
    return switch (text.replaceFirst("\\.0$", "")) {
      case "1", "Commons" -> "id/house/commons";
      case "2", "Lords" -> "id/house/lords";
      default ->
          throw new SyncException(
              row.place()
                  + ": the House is neither 1, the Commons, nor 2, the Lords: "
                  + text
                  + "; nothing was changed");
    };
  }

  private void add(Said said, Optional<Said> newer, Map<Integer, Node> open, Node dataset) {
    Node member = facts.at("id/member/" + said.id());
    facts.type(member, Terms.pq("Member"));
    facts.name(member, said.name());
    said.fullName().ifPresent(name -> facts.name(member, name));
    facts.add(
        member,
        Terms.PAGE,
        NodeFactory.createURI("https://members.parliament.uk/member/" + said.id() + "/contact"));
    said.party().ifPresent(party -> affiliation(said, member, roles.party(party), newer, dataset));
    if (newer.isEmpty()) {
      said.seat().ifPresent(seat -> facts.text(member, Terms.MEMBER_FROM, seat));
    }
    if (said.house().isEmpty()) {
      return;
    }
    if (newer.isPresent() && newer.get().isSameSeat(said) && open.containsKey(said.id())) {
      said.span().start().ifPresent(day -> facts.date(open.get(said.id()), Facts.START, day));
      return;
    }
    Node sitting = membership(said, member, facts.at(said.house().get()), said.seat(), said.span());
    facts.add(sitting, Terms.SOURCE, dataset);
    if (newer.isEmpty()) {
      open.put(said.id(), sitting);
    }
  }

  private void affiliation(Said said, Node member, Node party, Optional<Said> newer, Node dataset) {
    if (newer.isEmpty() || newer.get().party().isEmpty()) {
      facts.add(member, Terms.MEMBER_OF, party);
    }
    Node affiliation =
        membership(
            said, member, party, Optional.empty(), new Span(Optional.empty(), Optional.empty()));
    facts.add(affiliation, Terms.SOURCE, dataset);
  }

  private Node membership(
      Said said, Node member, Node organization, Optional<String> seat, Span span) {
    String of = organization.getURI();
    String name = seat.map(Slug::of).orElse(of.substring(of.lastIndexOf('/') + 1));
    Node membership = facts.at("id/membership/" + said.id() + "-" + name + span.key());
    facts.type(membership, MemberFacts.MEMBERSHIP);
    facts.add(membership, Terms.ORG_MEMBER, member);
    facts.add(membership, Terms.ORG_ORGANIZATION, organization);
    seat.ifPresent(text -> facts.text(membership, Terms.MEMBER_FROM, text));
    span.start().ifPresent(day -> facts.date(membership, Facts.START, day));
    facts.earliestEnd(membership, span.end());
    return membership;
  }
}
