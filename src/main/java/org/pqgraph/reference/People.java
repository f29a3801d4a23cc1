package org.pqgraph.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/**
 * Members and role holdings: those of a folder of synced data, and beside them those of the
 * authority files, which are read as far as they are asked for. For any number of threads.
 */
final class People {
  private static final String MEMBER = "id/member/";
  private static final String HOLDING = "id/role-holding/";
  private static final Pattern NUMBERED = Pattern.compile(MEMBER + "(\\d+)");
  private static final Pattern NAME = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"@en");
  private static final Pattern LINKED = Pattern.compile("/(id/(?:post|body|party)/[^>]+)>");
  private static final String START = "startDate \"";
  private static final String END = "endDate \"";

  private final Authority authority;
  private final Map<String, String> knownPosts;
  private final Map<String, MemberEntry> members = new HashMap<>();
  private final List<RoleHolding> holdings;
  private final Map<String, Optional<MemberEntry>> asked = new ConcurrentHashMap<>();
  private final Map<Integer, List<RoleHolding>> byYear = new ConcurrentHashMap<>();
  private final Map<String, List<RoleHolding>> byMember = new ConcurrentHashMap<>();

  /**
   * @param synced what a folder says; empty where there is none
   * @param authority what the program brings
   * @param knownPosts labels of the posts that the jar describes, by path
   */
  People(Graph synced, Authority authority, Map<String, String> knownPosts) {
    this.authority = authority;
    this.knownPosts = knownPosts;
    SyncedGraph graph = new SyncedGraph(synced, knownPosts);
    graph.members().forEach(member -> members.put(member.path(), member));
    holdings = graph.holdings();
  }

  /** Whether nobody is known to have held a post. */
  boolean hasNoHoldings() {
    return holdings.isEmpty() && authority.isEmpty();
  }

  Optional<MemberEntry> member(String path) {
    MemberEntry synced = members.get(path);
    if (synced != null || authority.isEmpty()) {
      return Optional.ofNullable(synced);
    }
    return asked.computeIfAbsent(path, this::fromAuthority);
  }

  private Optional<MemberEntry> fromAuthority(String path) {
    if (!authority.has(path)) {
      return Optional.empty();
    }
    List<String> paths = new ArrayList<>(memberships(path));
    paths.add(path);
    return new SyncedGraph(authority.about(paths), knownPosts)
        .members().stream().filter(member -> member.path().equals(path)).findFirst();
  }

  private List<String> memberships(String member) {
    Matcher number = NUMBERED.matcher(member);
    return number.matches()
        ? authority.paths("id/membership/" + number.group(1) + "-", text -> true)
        : List.of();
  }

  /**
   * Paths of members by their names in a plain form.
   *
   * @param plain makes the form
   */
  Map<String, Set<String>> names(UnaryOperator<String> plain) {
    Map<String, Set<String>> names = new HashMap<>();
    for (MemberEntry member : members.values()) {
      Stream.concat(Stream.of(member.label()), member.otherNames().stream())
          .forEach(name -> add(names, plain.apply(name), member.path()));
    }
    authority.forEach(
        MEMBER,
        (path, text) ->
            text.lines()
                .filter(line -> line.contains("Label \""))
                .forEach(
                    line -> {
                      Matcher name = NAME.matcher(line);
                      while (name.find()) {
                        add(names, plain.apply(name.group(1)), path);
                      }
                    }));
    return names;
  }

  private static void add(Map<String, Set<String>> names, String name, String path) {
    if (name.contains(" ")) {
      names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(path);
    }
  }

  /** The holdings that may have gone on in a year. */
  List<RoleHolding> holdings(int year) {
    return byYear.computeIfAbsent(
        year,
        y ->
            Stream.concat(
                    holdings.stream(),
                    read(authority.paths(HOLDING, text -> mayBeIn(text, y))).stream())
                .filter(holding -> holding.start().map(d -> d.getYear() <= y).orElse(true))
                .filter(holding -> holding.end().map(d -> d.getYear() >= y).orElse(true))
                .sorted(Comparator.comparing(RoleHolding::path))
                .toList());
  }

  /** The holdings of a member. */
  List<RoleHolding> holdings(String member) {
    return byMember.computeIfAbsent(
        member,
        m ->
            Stream.concat(
                    holdings.stream().filter(holding -> holding.member().equals(m)),
                    read(authority.paths(HOLDING, text -> text.contains("/" + m + ">"))).stream())
                .sorted(Comparator.comparing(RoleHolding::path))
                .toList());
  }

  private static boolean mayBeIn(String text, int year) {
    return year(text, START).map(start -> start <= year).orElse(true)
        && year(text, END).map(end -> end >= year).orElse(true);
  }

  private static Optional<Integer> year(String text, String property) {
    int at = text.indexOf(property);
    int from = at + property.length();
    return at < 0 || !text.substring(from, from + 4).matches("\\d{4}")
        ? Optional.empty()
        : Optional.of(Integer.valueOf(text.substring(from, from + 4)));
  }

  private List<RoleHolding> read(List<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(paths);
    all.addAll(linked(all));
    return new SyncedGraph(authority.about(all), knownPosts).holdings();
  }

  /** Posts, bodies and parties that the blocks of some resources name. */
  private Set<String> linked(Collection<String> paths) {
    Set<String> linked = new LinkedHashSet<>();
    for (String path : paths) {
      Matcher link = LINKED.matcher(authority.text(path));
      while (link.find()) {
        linked.add(link.group(1));
      }
    }
    return linked;
  }

  /**
   * What the authority files say of some members and holdings, with the members' Houses, seats and
   * parties and what the holdings are of; nothing of those of whom a folder tells.
   *
   * @param paths of members, holdings and posts
   */
  Graph described(Collection<String> paths) {
    Set<String> all =
        paths.stream()
            .filter(path -> !members.containsKey(path) && authority.has(path))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List.copyOf(all).stream()
        .filter(path -> path.startsWith(MEMBER))
        .forEach(member -> all.addAll(memberships(member)));
    for (int before = 0; before < all.size(); ) {
      before = all.size();
      all.addAll(linked(List.copyOf(all)));
    }
    return authority.about(all);
  }

  /** The party of a member on a day, or the one that is told of a day next to it. */
  static Optional<String> party(MemberEntry member, LocalDate on) {
    Optional<String> sure =
        member.affiliations().stream()
            .filter(affiliation -> affiliation.isSureOn(on))
            .map(Affiliation::party)
            .findFirst();
    return sure.or(
        () ->
            member.affiliations().stream()
                .min(Comparator.comparingLong(affiliation -> distance(affiliation, on)))
                .map(Affiliation::party));
  }

  private static long distance(Affiliation affiliation, LocalDate on) {
    return Stream.of(affiliation.start(), affiliation.end(), affiliation.asOf())
        .flatMap(Optional::stream)
        .mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(day, on)))
        .min()
        .orElse(Long.MAX_VALUE);
  }
}
