package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * Members by their names and numbers, as far as synced reference data and the authority files know
 * them. For any number of threads.
 */
public final class Members {
  private final People people;
  private final TitleWords words;

  /** Of all names; made when the first is asked for. */
  private volatile Map<String, Set<String>> byName;

  Members(People people, TitleWords words) {
    this.people = people;
    this.words = words;
  }

  /**
   * The name of a member.
   *
   * @param path {@code id/member/4514}
   */
  public Optional<String> label(String path) {
    return people.member(path).map(MemberEntry::label);
  }

  /**
   * Whether a member bears another name than the one that is known, since a document that is newer
   * than all sources prints it: "Lord Sample of Harbour", who was John Sample. Titles do not count,
   * and what a folder tells is the user's own choice.
   *
   * @param path {@code id/member/4514}
   * @param printed the name as printed
   * @param on the day of the document
   */
  public boolean isRenamed(String path, String printed, LocalDate on) {
    return people
        .member(path)
        .filter(member -> !people.isSynced(path))
        .filter(member -> !plain(member.label()).equals(plain(printed)))
        .map(
            member ->
                member.affiliations().stream()
                    .map(Affiliation::asOf)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .filter(on::isAfter)
                    .isPresent())
        .orElse(false);
  }

  /**
   * The party of a member on a day. Where the data give no days, that of the source whose day is
   * next to it.
   *
   * @param path {@code id/member/4514}
   * @return {@code id/party/labour}
   */
  public Optional<String> party(String path, LocalDate on) {
    return people.member(path).flatMap(member -> People.party(member, on));
  }

  /**
   * What the program's own files say of some members and of the holdings of posts, with all that
   * hangs on them; a folder's own data are not among it.
   *
   * @param paths of members, holdings and posts
   */
  public Graph described(Collection<String> paths) {
    return people.described(paths);
  }

  /**
   * The member that a whole name means: "Sir John Sample", "The Rt Hon John Sample MP", "Lord
   * Sample of Harbour". A name of one word means nobody.
   *
   * @param name the name as printed
   * @param house the House in which it is said that the member sits, {@code id/house/lords}
   * @param on the day on which the member sat
   * @return the member's path; empty where nobody who sat there then bore the name, or where two
   *     did
   */
  public Optional<String> named(String name, Optional<String> house, Optional<LocalDate> on) {
    List<MemberEntry> meant =
        byName().getOrDefault(plain(name), Set.of()).stream()
            .map(people::member)
            .flatMap(Optional::stream)
            .filter(member -> sat(member, house, on))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0).path()) : Optional.empty();
  }

  private Map<String, Set<String>> byName() {
    Map<String, Set<String>> names = byName;
    if (names == null) {
      names = people.names(this::plain);
      byName = names;
    }
    return names;
  }

  private static boolean sat(MemberEntry member, Optional<String> house, Optional<LocalDate> on) {
    return member.sittings().stream()
        .anyMatch(
            sitting ->
                house.map(sitting.house()::equals).orElse(true)
                    && on.map(sitting::isOn).orElse(true));
  }

  /** A name without titles and letters of honour. */
  private String plain(String name) {
    return Arrays.stream(ReferenceData.normalise(name).split(" ", -1))
        .filter(word -> !words.nameTitles().contains(word))
        .collect(Collectors.joining(" "));
  }
}
