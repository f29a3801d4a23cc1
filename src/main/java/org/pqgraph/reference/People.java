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
import java.util.Objects;
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
  /** Where something is told; what a folder tells goes before. */
  enum Origin {
    FOLDER,
    AUTHORITY
  }

  private static final String MEMBER = "id/member/";
  private static final String HOLDING = "id/role-holding/";
  private static final Pattern NUMBERED = Pattern.compile(MEMBER + "(\\d+)");
  private static final Pattern LINKED = Pattern.compile("/(id/(?:post|body|party)/[^>]+)>");

  private final Authority authority;
  private final Map<String, String> knownPosts;
  private final Map<String, MemberEntry> members = new HashMap<>();
  private final List<RoleHolding> holdings;
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, Optional<MemberEntry>> asked = new ConcurrentHashMap<>();

  /** Of the authority files; read when the first is asked for. */
  private volatile List<RoleHolding> brought;

  /**
   * @param synced what a folder says; empty where there is none
   * @param authority what the program brings
   * @param knownPosts labels of the posts that the jar describes, by path
   */
  People(Graph synced, Authority authority, Map<String, String> knownPosts) {
    this.authority = authority;
    this.knownPosts = knownPosts;
    authority.forEach(
        "id/dataset/",
        (path, block) -> block.date("dcterms:modified").ifPresent(day -> days.put(path, day)));
    SyncedGraph graph = new SyncedGraph(synced, knownPosts);
    graph.members().forEach(member -> members.put(member.path(), member));
    holdings = graph.holdings().stream().sorted(Comparator.comparing(RoleHolding::path)).toList();
  }

  /** Whether nobody is known to have held a post. */
  boolean hasNoHoldings() {
    return holdings.isEmpty() && authority.isEmpty();
  }

  /** Whether a folder tells of a member. */
  boolean isSynced(String path) {
    return members.containsKey(path);
  }

  Optional<MemberEntry> member(String path) {
    MemberEntry synced = members.get(path);
    if (synced != null || authority.isEmpty()) {
      return Optional.ofNullable(synced);
    }
    return asked.computeIfAbsent(path, this::fromAuthority);
  }

  private Optional<MemberEntry> fromAuthority(String path) {
    Block member = authority.block(path);
    List<String> names = member.literals("skos:prefLabel");
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<Sitting> sittings = new ArrayList<>();
    List<Affiliation> affiliations = new ArrayList<>();
    for (String membership : memberships(path)) {
      Block block = authority.block(membership);
      String of = block.path("org:organization").orElse("");
      Optional<LocalDate> start = block.date("schema:startDate");
      Optional<LocalDate> end = block.date("schema:endDate");
      if (of.startsWith("id/house/")) {
        sittings.add(new Sitting(of, start, end.or(() -> asOf(block))));
      } else {
        affiliations.add(new Affiliation(of, start, end, asOf(block)));
      }
    }
    return Optional.of(
        new MemberEntry(
            path, names.get(0), member.literals("skos:altLabel"), sittings, affiliations));
  }

  /** The latest day on which a source that tells of it was asked. */
  private Optional<LocalDate> asOf(Block block) {
    return block.paths("dcterms:source").stream()
        .map(days::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private List<String> memberships(String member) {
    Matcher number = NUMBERED.matcher(member);
    return number.matches() ? authority.paths("id/membership/" + number.group(1) + "-") : List.of();
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
        (path, block) ->
            Stream.concat(
                    block.literals("skos:prefLabel").stream(),
                    block.literals("skos:altLabel").stream())
                .forEach(name -> add(names, plain.apply(name), path)));
    return names;
  }

  private static void add(Map<String, Set<String>> names, String name, String path) {
    if (name.contains(" ")) {
      names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(path);
    }
  }

  /** The holdings that may have gone on in a year, of a folder or of the authority files. */
  List<RoleHolding> holdings(int year, Origin origin) {
    return switch (origin) {
      case FOLDER ->
          holdings.stream()
              .filter(holding -> holding.start().map(d -> d.getYear() <= year).orElse(true))
              .filter(holding -> holding.end().map(d -> d.getYear() >= year).orElse(true))
              .toList();
      case AUTHORITY ->
          brought().stream()
              .filter(holding -> holding.start().map(d -> d.getYear() <= year).orElse(true))
              .filter(holding -> holding.end().map(d -> d.getYear() >= year).orElse(true))
              .toList();
    };
  }

  /** The holdings of a member, of a folder or of the authority files. */
  List<RoleHolding> holdings(String member, Origin origin) {
    return switch (origin) {
      case FOLDER -> holdings.stream().filter(holding -> holding.member().equals(member)).toList();
      case AUTHORITY ->
          brought().stream().filter(holding -> holding.member().equals(member)).toList();
    };
  }

  private List<RoleHolding> brought() {
    List<RoleHolding> all = brought;
    if (all == null) {
      List<RoleHolding> read = new ArrayList<>();
      authority.forEach(HOLDING, (path, block) -> read.add(holding(path, block)));
      all = List.copyOf(read);
      brought = all;
    }
    return all;
  }

  private RoleHolding holding(String path, Block block) {
    String post = block.path("pq:post").orElseThrow();
    Set<String> titles = new LinkedHashSet<>(block.literals("dcterms:title"));
    Optional.ofNullable(knownPosts.get(post)).ifPresent(titles::add);
    Block office = authority.block(post);
    titles.addAll(office.literals("skos:prefLabel"));
    titles.addAll(office.literals("skos:altLabel"));
    return new RoleHolding(
        path,
        block.path("org:member").orElseThrow(),
        post,
        List.copyOf(titles),
        block.path("org:organization"),
        block.date("schema:startDate"),
        block.date("schema:endDate"),
        asOf(block),
        block.path("dcterms:source").orElse(""));
  }

  /** Posts, bodies and parties that the blocks of some resources name. */
  private Set<String> linked(Collection<String> paths) {
    Set<String> linked = new LinkedHashSet<>();
    for (String path : paths) {
      Matcher link = LINKED.matcher(authority.block(path).text());
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
