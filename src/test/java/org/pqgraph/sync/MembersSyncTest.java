package org.pqgraph.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pqgraph.sync.Registry.MEMBERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.fetch.FetchException;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceException;
import org.pqgraph.reference.ReferenceFolder;
import org.pqgraph.reference.RoleHolding;
import org.pqgraph.sync.SyncResult.Outcome;

/** Members, of a registry that has every fault that such a registry can have. */
class MembersSyncTest {
  private static final String HOLDINGS =
      """
      SELECT ?member ?post ?body ?start ?end { ?h a pq:RoleHolding ; org:member ?member ; pq:post ?post
        OPTIONAL { ?h org:organization ?body } OPTIONAL { ?h schema:startDate ?start } OPTIONAL { ?h schema:endDate ?end } }
      ORDER BY ?h""";

  @TempDir Path folder;
  private final StandInRegistry registry = new StandInRegistry();
  private Syncing syncing;

  @BeforeEach
  void fiveMembers() {
    syncing = new Syncing(folder, registry.uri());
    registry.member(
        9001,
        "Ann Reed",
        "Minister of State (Home Office) (Security)",
        null,
        "2023-01-10",
        "2024-07-05");
    registry.member(
        9002, "Bo Lane", "Minister of State (Security)", "Home Office", "2024-07-08", null);
    registry.member(
        9003,
        "Cy Moss",
        "Secretary of State for Education",
        "Department for Education",
        "2024-07-05",
        null);
    registry.member(9004, "Di Nash");
    registry.member(9005, "Ed Park");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void eachPostHasTheIriThatABuildGivesToItsTitle() throws Exception {
    SyncResult result = syncing.run(MEMBERS);
    assertEquals(Outcome.WRITTEN, result.outcome());
    assertEquals(
        List.of(
            "9001 | minister-of-state-security | home-office | 2023-01-10 | 2024-07-05",
            "9002 | minister-of-state-security | home-office | 2024-07-08 | -",
            "9003 | secretary-of-state-for-education | department-for-education | 2024-07-05 | -"),
        syncing.ask(MEMBERS, HOLDINGS).stream()
            .map(row -> row.replaceAll("(member|post|body)/", ""))
            .toList());
    assertEquals(
        List.of("Ann Reed | party/labour | Harbour East"),
        syncing.ask(
            MEMBERS,
            "SELECT ?n ?p ?f { id:member\\/9001 skos:prefLabel ?n ; org:memberOf ?p ; schema:disambiguatingDescription ?f }"));
    assertEquals(
        List.of("house/commons | 2015-05-07"),
        syncing.ask(
            MEMBERS,
            "SELECT ?o ?s { ?m org:member id:member\\/9004 ; org:organization ?o ; schema:startDate ?s FILTER(CONTAINS(STR(?o), \"house\")) }"));
  }

  @Test
  void whatIsWrittenTellsABuildWhoHeldThePost() throws Exception {
    syncing.run(MEMBERS);
    ReferenceData reference = ReferenceData.load(new ReferenceFolder(folder).read());
    Optional<String> then =
        reference
            .holders()
            .holder("the Security Minister", Optional.empty(), LocalDate.parse("2025-01-10"))
            .map(RoleHolding::member);
    assertEquals(Optional.of("id/member/9002"), then);
    Optional<String> later =
        reference
            .holders()
            .holder("the Security Minister", Optional.empty(), LocalDate.parse("2025-07-01"))
            .map(RoleHolding::member);
    assertEquals(Optional.empty(), later, "after the day on which the API was asked");
  }

  @Test
  void theSameAnswersGiveTheSameFileAndNothingChanged() throws Exception {
    syncing.run(MEMBERS);
    String first = syncing.text(MEMBERS);
    registry.cap = 20;
    SyncResult again = syncing.run(MEMBERS);
    assertTrue(again.changes().isEmpty());
    assertEquals(first, syncing.text(MEMBERS));
    assertEquals(List.of("members.ttl"), syncing.files());
  }

  @Test
  void whatChangedIsToldResourceByResource() throws Exception {
    syncing.run(MEMBERS);
    registry.member(
        9001,
        "Ann Reed",
        "Minister of State (Home Office) (Security)",
        null,
        "2023-01-10",
        "2024-07-04");
    registry.member(9006, "Fay Quill");
    SyncResult result = syncing.run(MEMBERS);
    assertEquals(
        List.of(
            "https://w3id.org/pqgraph/id/role-holding/9001-minister-of-state-security-2023-01-10"),
        List.copyOf(result.changes().changed().keySet()));
    assertTrue(result.changes().added().containsKey("https://w3id.org/pqgraph/id/member/9006"));
    assertEquals(
        "Fay Quill", result.changes().added().get("https://w3id.org/pqgraph/id/member/9006"));
  }

  @Test
  void aDryRunTellsAndWritesNothing() throws Exception {
    SyncResult result = syncing.run(MEMBERS, false, true);
    assertEquals(Outcome.TOLD, result.outcome());
    assertFalse(result.changes().added().isEmpty());
    assertEquals(List.of(), syncing.files());
  }

  @Test
  void anEmptyListDoesNotEmptyTheFile() throws Exception {
    syncing.run(MEMBERS);
    String before = syncing.text(MEMBERS);
    registry.members.clear();
    assertEquals(Outcome.REFUSED, syncing.run(MEMBERS).outcome());
    assertEquals(before, syncing.text(MEMBERS));
    assertEquals(Outcome.WRITTEN, syncing.run(MEMBERS, true, false).outcome());
    assertFalse(syncing.text(MEMBERS).contains("Ann Reed"));
  }

  @Test
  void anEmptyListMakesNoFile() throws Exception {
    registry.members.clear();
    assertEquals(Outcome.REFUSED, syncing.run(MEMBERS).outcome());
    assertEquals(List.of(), syncing.files());
  }

  @Test
  void moreThanATenthOfOneTypeDoesNotGoUnasked() throws Exception {
    for (int id = 9010; id < 9100; id++) {
      registry.member(id, "Member of Row " + id);
    }
    syncing.run(MEMBERS);
    // One of some hundreds of resources, but one of three role holdings.
    registry.member(9003, "Cy Moss");
    SyncResult result = syncing.run(MEMBERS);
    assertEquals(Outcome.REFUSED, result.outcome());
    assertEquals(1, result.changes().gone().size());
    registry.member(
        9003,
        "Cy Moss",
        "Secretary of State for Education",
        "Department for Education",
        "2024-07-05",
        null);
    registry.members.remove(9050);
    assertEquals(Outcome.WRITTEN, syncing.run(MEMBERS).outcome());
  }

  @Test
  void aServerThatIsBusyIsAskedAgainWhenItSays() throws Exception {
    registry.fault =
        (exchange, number) -> {
          if (number == 2) {
            exchange.getResponseHeaders().set("Retry-After", "30");
            StandInRegistry.send(exchange, 429, "");
            return true;
          }
          if (number == 4) {
            StandInRegistry.send(exchange, 500, "{\"title\":\"An error\"}");
            return true;
          }
          if (number == 6) {
            StandInRegistry.cut(exchange);
            return true;
          }
          return false;
        };
    assertEquals(Outcome.WRITTEN, syncing.run(MEMBERS).outcome());
    assertEquals(5, syncing.ask(MEMBERS, "SELECT ?m { ?m a pq:Member }").size());
    assertTrue(
        syncing.time.pauses.stream().anyMatch(p -> p.compareTo(Duration.ofSeconds(30)) >= 0),
        () -> syncing.time.pauses.toString());
  }

  @Test
  void aServerThatGoesOnFailingLeavesTheFile() throws Exception {
    syncing.run(MEMBERS);
    String before = syncing.text(MEMBERS);
    registry.fault =
        (exchange, number) -> {
          if (exchange.getRequestURI().getPath().contains("9004")) {
            StandInRegistry.send(exchange, 500, "");
            return true;
          }
          return false;
        };
    SyncException e = assertThrows(SyncException.class, () -> syncing.run(MEMBERS));
    assertTrue(
        e.getMessage().contains("/api/Members/9004/Biography: status 500, 6 times"),
        e.getMessage());
    registry.fault =
        (exchange, number) -> {
          StandInRegistry.send(exchange, 403, "");
          return true;
        };
    FetchException refused = assertThrows(FetchException.class, () -> syncing.run(MEMBERS));
    assertTrue(refused.getMessage().contains("nothing was changed"), refused.getMessage());
    assertEquals(before, syncing.text(MEMBERS));
    assertEquals(List.of("members.ttl"), syncing.files());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"id\":\"9004\",\"nameDisplayAs\":\"Di\"} ~ {} ~ items/1/value/id is no whole number",
        "{\"id\":9004} ~ {} ~ /value/nameDisplayAs is missing or blank",
        "{\"id\":9004,\"nameDisplayAs\":[\"Di\"]} ~ {} ~ /value/nameDisplayAs is no text",
        "{\"id\":9004,\"nameDisplayAs\":\" \\u202e \"} ~ {} ~ /value/nameDisplayAs is missing or blank",
        "{\"id\":9004,\"nameDisplayAs\":\"Di\",\"latestParty\":7} ~ {} ~ /latestParty is no object",
        "{\"id\":9004,\"nameDisplayAs\":\"Di\"} ~ {\"governmentPosts\":{}} ~ /value/governmentPosts is no list",
        "{\"id\":9004,\"nameDisplayAs\":\"Di\"} ~ {\"governmentPosts\":[{\"name\":\"Whip\",\"startDate\":\"soon\"}]} ~ /governmentPosts/0/startDate is no date: soon",
        "{\"id\":9004,\"nameDisplayAs\":\"Di\"} ~ {\"representations\":[{\"house\":3}]} ~ /representations/0/house is neither",
        "{\"id\":9004,\"nameDisplayAs\":\"Di\"} ~ null ~ /value is missing",
      })
  void aWrongTypeIsNamedWithItsPlaceAndTheFileStays(String value, String biography, String place)
      throws Exception {
    syncing.run(MEMBERS);
    String before = syncing.text(MEMBERS);
    registry.members.put(9004, new StandInRegistry.Member(value, biography, "{\"id\":9004}"));
    SyncException e = assertThrows(SyncException.class, () -> syncing.run(MEMBERS));
    assertTrue(e.getMessage().contains(registry.uri().toString()), e.getMessage());
    assertTrue(e.getMessage().contains(place), e.getMessage());
    assertTrue(e.getMessage().endsWith("nothing was changed"), e.getMessage());
    assertEquals(before, syncing.text(MEMBERS));
  }

  @Test
  void aHostileNameIsOneCleanLineAndReadsBack() throws Exception {
    registry.member(9005, "Ed \"the\n\u202eboss\u202c\"\t> .\u0000 <x> a \\ Park\u200f");
    syncing.run(MEMBERS);
    assertEquals(
        List.of("Ed \"the boss\" > . <x> a \\ Park"),
        syncing.ask(MEMBERS, "SELECT ?n { id:member\\/9005 skos:prefLabel ?n }"));
  }

  @Test
  void aNameOfAMegabyteIsNone() {
    registry.member(9005, "x".repeat(1 << 20));
    SyncException e = assertThrows(SyncException.class, () -> syncing.run(MEMBERS));
    assertTrue(e.getMessage().contains("longer than any name"), e.getMessage());
  }

  @Test
  void aListThatShiftsWhileItIsReadIsReadAgain() throws Exception {
    AtomicInteger searches = new AtomicInteger();
    StandInRegistry.Member gone = registry.members.remove(9001);
    registry.fault =
        (exchange, number) -> {
          // Before the second page a member comes who belongs on the first: one there is given
          // twice.
          if (exchange.getRequestURI().getPath().endsWith("Search")
              && searches.incrementAndGet() == 2) {
            registry.members.put(9001, gone);
          }
          return false;
        };
    syncing.run(MEMBERS);
    assertEquals(5, syncing.ask(MEMBERS, "SELECT ?m { ?m a pq:Member }").size());
    assertTrue(syncing.told.contains("the list changed while it was read: reading it again"));
  }

  @Test
  void aListThatIsNeverAsLongAsItSaysIsNotBelieved() throws Exception {
    registry.fault =
        (exchange, number) -> {
          if (exchange.getRequestURI().getPath().endsWith("Search")) {
            StandInRegistry.send(
                exchange,
                200,
                "{\"totalResults\":7,\"items\":[{\"value\":"
                    + registry.members.get(9001).value()
                    + "}]}");
            return true;
          }
          return false;
        };
    SyncException e = assertThrows(SyncException.class, () -> syncing.run(MEMBERS));
    assertTrue(e.getMessage().contains("tells of 7 members and lists 1"), e.getMessage());
    assertEquals(Outcome.WRITTEN, syncing.run(MEMBERS, true, false).outcome());
  }

  @Test
  void aListOfMillionsIsNotBegun() {
    registry.fault =
        (exchange, number) -> {
          StandInRegistry.send(exchange, 200, "{\"totalResults\":90000000,\"items\":[]}");
          return true;
        };
    assertThrows(SyncException.class, () -> syncing.run(MEMBERS));
    assertEquals(1, registry.requests.size());
  }

  @Test
  void withoutHistoryMembersHaveTheNamesOfToday() throws Exception {
    registry.hasHistory = false;
    assertEquals(Outcome.WRITTEN, syncing.run(MEMBERS).outcome());
    assertTrue(
        syncing.told.stream().anyMatch(t -> t.contains("no earlier names")),
        syncing.told::toString);
  }

  @Test
  void anEarlierNameIsAnotherName() throws Exception {
    registry.members.computeIfPresent(
        9004,
        (id, member) ->
            new StandInRegistry.Member(
                member.value(),
                member.biography(),
                "{\"id\":9004,\"nameHistory\":[{\"nameDisplayAs\":\"Di Nash\"},{\"nameDisplayAs\":\"Di Olds\"}]}"));
    syncing.run(MEMBERS);
    assertEquals(
        List.of("Di Olds"),
        syncing.ask(MEMBERS, "SELECT ?n { id:member\\/9004 skos:altLabel ?n }"));
  }

  @Test
  void aPostThatEndsBeforeItBeginsIsLeftOutAndTold() throws Exception {
    registry.member(9005, "Ed Park", "Paymaster General", null, "2024-07-05", "2023-07-05");
    syncing.run(MEMBERS);
    assertEquals(3, syncing.ask(MEMBERS, HOLDINGS).size());
    assertTrue(
        syncing.told.stream()
            .anyMatch(t -> t.contains("ends before it begins") && t.contains("9005")),
        syncing.told::toString);
  }

  @Test
  void aFileThatAPersonBrokeIsNotReplacedAndNothingIsAsked() throws IOException {
    Files.writeString(folder.resolve("members.ttl"), "<a> <b> oops");
    ReferenceException e = assertThrows(ReferenceException.class, () -> syncing.run(MEMBERS));
    assertTrue(e.getMessage().contains("members.ttl"), e.getMessage());
    assertEquals(List.of(), registry.requests);
  }
}
