package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members by their names, as far as synced reference data know them. Immutable. */
public final class Members {
  private final Map<String, MemberEntry> byPath = new HashMap<>();
  private final Map<String, List<MemberEntry>> byName = new HashMap<>();
  private final TitleWords words;

  Members(Collection<MemberEntry> members, TitleWords words) {
    this.words = words;
    for (MemberEntry member : members) {
      byPath.put(member.path(), member);
      Stream.concat(Stream.of(member.label()), member.otherNames().stream())
          .map(this::plain)
          .filter(name -> name.contains(" "))
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(member));
    }
  }

  /**
   * The name of a member.
   *
   * @param path {@code id/member/4514}
   */
  public Optional<String> label(String path) {
    return Optional.ofNullable(byPath.get(path)).map(MemberEntry::label);
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
        byName.getOrDefault(plain(name), List.of()).stream()
            .filter(member -> sat(member, house, on))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0).path()) : Optional.empty();
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
