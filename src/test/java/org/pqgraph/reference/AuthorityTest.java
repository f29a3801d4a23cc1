package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.pqgraph.reference.ReferenceEntry.Kind;

/** The members and appointments that the program brings. */
class AuthorityTest {
  private static final ReferenceData REFERENCE =
      ReferenceData.withAuthority(GraphFactory.createDefaultGraph(), Set.of());

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void whatIsReadFromTheTextIsWhatAParserReads() {
    Authority authority = Authority.ofPeople(Set.of());
    Map<String, String> posts = new HashMap<>();
    REFERENCE.entries(Kind.POST).forEach(post -> posts.put(post.path(), post.label()));
    Set<String> all = new TreeSet<>();
    authority.forEach("id/", (path, block) -> all.add(path));
    SyncedGraph parsed = new SyncedGraph(authority.about(all), posts);
    People read = new People(GraphFactory.createDefaultGraph(), authority, posts);

    Map<String, RoleHolding> holdings = new TreeMap<>();
    for (int year = 1979; year <= 2026; year++) {
      read.holdings(year, People.Origin.AUTHORITY)
          .forEach(holding -> holdings.put(holding.path(), holding));
    }
    List<RoleHolding> expected = parsed.holdings();
    assertTrue(expected.size() > 3000, "there are " + expected.size());
    assertEquals(expected.size(), holdings.size());
    for (RoleHolding holding : expected) {
      RoleHolding other = holdings.get(holding.path());
      assertEquals(new HashSet<>(holding.titles()), new HashSet<>(other.titles()));
      assertEquals(
          List.of(holding.member(), holding.post(), holding.organization(), holding.start()),
          List.of(other.member(), other.post(), other.organization(), other.start()));
      assertEquals(holding.end(), other.end());
      assertEquals(holding.asOf(), other.asOf());
    }
    List<MemberEntry> members = parsed.members();
    assertTrue(members.size() > 5000, "there are " + members.size());
    for (MemberEntry member : members) {
      MemberEntry other = read.member(member.path()).orElseThrow();
      assertEquals(member.label(), other.label());
      assertEquals(new HashSet<>(member.otherNames()), new HashSet<>(other.otherNames()));
      assertEquals(new HashSet<>(member.sittings()), new HashSet<>(other.sittings()));
      assertEquals(new HashSet<>(member.affiliations()), new HashSet<>(other.affiliations()));
    }
  }

  @Test
  void aMinisterHasTheAppointmentOfTheDay() {
    Holders holders = REFERENCE.holders();
    assertEquals(
        List.of("id/post/security-minister"),
        holders.heldBy("id/member/4243", "id/body/home-office", day("2025-01-15")).stream()
            .map(RoleHolding::post)
            .toList());
    assertEquals(
        List.of(), holders.heldBy("id/member/4243", "id/body/home-office", day("2024-01-15")));
    assertEquals(
        Optional.of("id/member/4243"),
        holders
            .holder("the Security Minister", Optional.empty(), day("2025-01-15"))
            .map(RoleHolding::member));
  }

  @Test
  void anAnswerMayComeAFewDaysAfterTheEndOfThePost() {
    Holders holders = REFERENCE.holders();
    RoleHolding ended =
        holders.heldBy("id/member/4243", "id/body/home-office", day("2025-01-15")).get(0);
    LocalDate end = ended.end().orElseThrow();
    assertEquals(
        List.of(ended), holders.heldBy(ended.member(), "id/body/home-office", end.plusDays(2)));
    assertEquals(List.of(), holders.heldBy(ended.member(), "id/body/home-office", end.plusDays(9)));
  }

  @Test
  void aMemberHasANameAndThePartyOfTheDay() {
    Members members = REFERENCE.members();
    assertEquals(Optional.of("Dan Jarvis"), members.label("id/member/4243"));
    assertEquals(
        Optional.of("id/party/labour"), members.party("id/member/4243", day("2025-01-15")));
    assertEquals(Optional.empty(), members.label("id/member/9000001"));
  }

  @Test
  void aFolderOfTheSameNameTakesThePlace() {
    ReferenceData replaced =
        ReferenceData.withAuthority(GraphFactory.createDefaultGraph(), Set.of("members", "ifg"));
    assertTrue(replaced.holders().isEmpty());
    assertEquals(Optional.empty(), replaced.members().label("id/member/4243"));
  }

  @Test
  void aReleaseGetsWhatHangsOnTheMembersThatItNames() {
    Graph described = REFERENCE.members().described(List.of("id/member/4243"));
    assertTrue(described.size() > 10, "only " + described);
    assertTrue(
        described.stream()
            .map(triple -> triple.getSubject().getURI().replaceFirst(".*/(id/[a-z-]+/).*", "$1"))
            .allMatch(Set.of("id/member/", "id/membership/", "id/party/", "id/dataset/")::contains),
        described.toString());
  }
}
