package org.pqgraph.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.Slug;

/**
 * The Institute for Government's database of ministers since 1979: persons with their names and the
 * Members API's number, posts with their departments, appointments, seats and parties.
 */
final class IfgTables {
  /** A party goes on from one Parliament to the next; the election between is no gap. */
  private static final long LONGEST_GAP_DAYS = 100;

  private record PartySpell(int member, String party, Span span) {}

  private final Client client;
  private final Endpoints.Ifg endpoints;
  private final SyncProgress progress;
  private final Facts facts;
  private final RoleGraph roles;
  private final Function<String, Set<String>> names;
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param names the names that another file gives to a member of this path, {@code id/member/4514}
   */
  IfgTables(
      Client client,
      Endpoints endpoints,
      SyncProgress progress,
      Facts facts,
      RoleGraph roles,
      Function<String, Set<String>> names) {
    this.client = client;
    this.endpoints = endpoints.ifg();
    this.progress = progress;
    this.facts = facts;
    this.roles = roles;
    this.names = names;
  }

  void read(URI api) throws InterruptedException {
    for (String name : endpoints.files()) {
      progress.stage("reading " + name + ".csv");
      tables.put(name, table(api, name));
    }
    persons();
    seats();
    parties();
    appointments();
  }

  private Table table(URI api, String name) throws InterruptedException {
    if (!Downloads.isLocal(api)) {
      URI uri = Addresses.of(api, name + ".csv");
      return client.get(uri, body -> Table.read(uri.toString(), body));
    }
    for (Path file : Downloads.files(api, ".csv")) {
      if (file.getFileName().toString().matches(name + "\\.csv(\\.gz)?")) {
        try {
          return Table.read(file.getFileName().toString(), Downloads.bytes(file));
        } catch (IOException e) {
          throw new SyncException(file + " cannot be read (" + e + "); nothing was changed");
        }
      }
    }
    throw new SyncException(Path.of(api) + " has no " + name + ".csv; nothing was changed");
  }

  private Map<String, Table.Row> byId(String name) {
    Map<String, Table.Row> rows = new HashMap<>();
    tables.get(name).rows().forEach(row -> row.text("id").ifPresent(id -> rows.put(id, row)));
    return rows;
  }

  /** A person has a row for each name; the one without an end is today's. */
  private void persons() {
    List<Table.Row> rows = new ArrayList<>(tables.get("person").rows());
    rows.sort(
        Comparator.comparing((Table.Row row) -> row.day("end_date").orElse(LocalDate.MAX))
            .reversed());
    List<String> unnumbered = new ArrayList<>();
    for (Table.Row row : rows) {
      Optional<Integer> number = Table.Row.number(row.text("id_parliament"));
      if (number.isEmpty()) {
        unnumbered.add(row.text("name").orElse("?"));
        continue;
      }
      numbers.put(row.needed("id"), number.get());
      String path = "id/member/" + number.get();
      Node member = facts.at(path);
      facts.type(member, Terms.pq("Member"));
      Set<String> known = names.apply(path);
      if (known.isEmpty()) {
        facts.name(member, row.needed("name"));
      } else if (!known.contains(row.needed("name"))) {
        facts.label(member, Terms.ALT_LABEL, row.needed("name"));
      }
    }
    if (!unnumbered.isEmpty()) {
      progress.problem(
          tables.get("person").place()
              + ": left out, since they have no number of the Members API: "
              + String.join(", ", unnumbered));
    }
  }

  private void seats() {
    Map<String, Table.Row> constituencies = byId("constituency");
    for (Table.Row row : tables.get("representation").rows()) {
      Optional<Integer> id = row.text("person_id").map(numbers::get);
      if (id.isEmpty()) {
        continue;
      }
      String house = "id/house/" + Slug.of(row.needed("house"));
      Optional<String> seat =
          row.text("constituency_id")
              .map(constituencies::get)
              .flatMap(constituency -> constituency.text("name"))
              .or(() -> row.text("type"));
      membership(id.get(), house, seat, span(row));
    }
  }

  private void parties() {
    Map<String, Table.Row> seats = byId("representation");
    List<PartySpell> spells = new ArrayList<>();
    for (Table.Row row : tables.get("representation_characteristics").rows()) {
      Optional<Integer> member =
          row.text("representation_id")
              .map(seats::get)
              .flatMap(seat -> seat.text("person_id"))
              .map(numbers::get);
      Optional<String> party = row.text("party");
      if (member.isPresent() && party.isPresent()) {
        spells.add(new PartySpell(member.get(), party.get(), span(row)));
      }
    }
    spells.sort(
        Comparator.comparingInt(PartySpell::member)
            .thenComparing(spell -> spell.span().start().orElse(LocalDate.MIN))
            .thenComparing(PartySpell::party));
    List<PartySpell> joined = new ArrayList<>();
    for (PartySpell spell : spells) {
      PartySpell last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && goesOn(last, spell)) {
        Optional<LocalDate> end =
            last.span().end().isEmpty() || spell.span().end().isEmpty()
                ? Optional.empty()
                : Optional.of(later(last.span().end().get(), spell.span().end().get()));
        joined.set(
            joined.size() - 1,
            new PartySpell(last.member(), last.party(), new Span(last.span().start(), end)));
      } else {
        joined.add(spell);
      }
    }
    for (PartySpell spell : joined) {
      membership(
          spell.member(),
          roles.party(spell.party()).getURI().substring(facts.at("").getURI().length()),
          Optional.empty(),
          spell.span());
    }
  }

  private static boolean goesOn(PartySpell last, PartySpell next) {
    return last.member() == next.member()
        && last.party().equals(next.party())
        && next.span().start().isPresent()
        && last.span()
            .end()
            .map(end -> ChronoUnit.DAYS.between(end, next.span().start().get()) < LONGEST_GAP_DAYS)
            .orElse(true);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void membership(int id, String organization, Optional<String> seat, Span span) {
    if (span.isBackwards()) {
      return;
    }
    String name =
        seat.map(Slug::of).orElse(organization.substring(organization.lastIndexOf('/') + 1));
    Node membership = facts.at("id/membership/" + id + "-ifg-" + name + span.key());
    facts.type(membership, MemberFacts.MEMBERSHIP);
    facts.add(membership, Terms.ORG_MEMBER, facts.at("id/member/" + id));
    facts.add(membership, Terms.ORG_ORGANIZATION, facts.at(organization));
    seat.ifPresent(text -> facts.text(membership, Terms.MEMBER_FROM, text));
    span.start().ifPresent(day -> facts.date(membership, Facts.START, day));
    facts.earliestEnd(membership, span.end());
    facts.add(membership, Terms.SOURCE, facts.dataset());
  }

  private void appointments() {
    Map<String, Table.Row> posts = byId("post");
    Map<String, Table.Row> organisations = byId("organisation");
    List<Table.Row> rows = tables.get("appointment").rows();
    int done = 0;
    for (Table.Row row : rows) {
      Optional<Integer> member = row.text("person_id").map(numbers::get);
      Optional<Table.Row> post = row.text("post_id").map(posts::get);
      if (member.isPresent() && post.isPresent()) {
        String title = post.get().needed("name");
        Optional<String> department =
            post.get()
                .text("organisation_id")
                .map(organisations::get)
                .flatMap(organisation -> organisation.text("name"));
        roles.appoint(
            facts.at("id/member/" + member.get()),
            "ifg-" + member.get(),
            title,
            hosted(title).or(() -> department),
            corrected(row),
            row.place());
      }
      progress.count(++done, rows.size(), "appointments");
    }
  }

  private Optional<String> hosted(String title) {
    return endpoints.hosted().entrySet().stream()
        .filter(entry -> java.util.regex.Pattern.compile(entry.getKey()).matcher(title).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Span corrected(Table.Row row) {
    Map<String, String> cells = new HashMap<>(row.cells());
    for (Endpoints.Correction correction : endpoints.corrections()) {
      if (row.text("id").equals(Optional.of(correction.appointment()))
          && row.text(correction.field()).equals(Optional.of(correction.is()))) {
        progress.problem(
            "%s: %s %s is taken for %s: %s"
                .formatted(
                    row.place(),
                    correction.field(),
                    correction.is(),
                    correction.shouldBe(),
                    correction.why()));
        cells.put(correction.field(), correction.shouldBe());
      }
    }
    return span(new Table.Row(row.place(), cells));
  }

  private static Span span(Table.Row row) {
    return new Span(row.day("start_date"), row.day("end_date"));
  }
}
