package org.pqgraph.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * Bodies, posts and parties by their names. A name stands for the one that bore it: a department
 * and its successor are never merged, and where two bore the same name in turn, the day decides.
 * Immutable.
 */
public final class ReferenceData {
  private static final Pattern ARTICLE = Pattern.compile("^the (?=\\S)");
  private static final Pattern MAJESTY = Pattern.compile("^(his|her) majestys ");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final Comparator<ReferenceEntry> BY_START =
      Comparator.comparing((ReferenceEntry entry) -> entry.start().orElse(LocalDate.MIN))
          .thenComparing(ReferenceEntry::path);

  private final List<ReferenceEntry> entries;
  private final Map<Kind, Map<String, List<ReferenceEntry>>> byName = new HashMap<>();

  private final Holders holders;
  private final Members members;

  ReferenceData(Collection<ReferenceEntry> entries) {
    this(entries, GraphFactory.createDefaultGraph(), Authority.none());
  }

  private ReferenceData(Collection<ReferenceEntry> entries, Graph synced, Authority authority) {
    this.entries = entries.stream().sorted(Comparator.comparing(ReferenceEntry::path)).toList();
    for (ReferenceEntry entry : this.entries) {
      names(entry)
          .map(ReferenceData::normalise)
          .distinct()
          .forEach(
              name ->
                  byName
                      .computeIfAbsent(entry.kind(), k -> new HashMap<>())
                      .computeIfAbsent(name, n -> new ArrayList<>())
                      .add(entry));
    }
    byName.values().forEach(names -> names.values().forEach(same -> same.sort(BY_START)));
    TitleWords words = TitleWords.load();
    Map<String, String> posts = new HashMap<>();
    entries(Kind.POST).forEach(post -> posts.put(post.path(), post.label()));
    People people = new People(synced, authority, posts);
    holders = new Holders(people, words, this);
    members = new Members(people, words);
  }

  private static Stream<String> names(ReferenceEntry entry) {
    return Stream.of(
            List.of(entry.label()), entry.otherNames(), entry.hiddenNames(), entry.abbreviations())
        .flatMap(List::stream);
  }

  /** The reference data in the jar. */
  public static ReferenceData load() {
    return new ReferenceData(ReferenceFiles.read());
  }

  /**
   * The reference data in the jar, and beside them what a folder says of members and of who held
   * which post. Names that texts are searched for stay those of the jar.
   *
   * @param synced what {@link ReferenceFolder#read} gives
   * @throws ReferenceException where a date in it is none
   */
  public static ReferenceData load(Graph synced) {
    return new ReferenceData(ReferenceFiles.read(), synced, Authority.none());
  }

  /**
   * The reference data in the jar with its authority files, and a folder's data in place of those
   * of the same name.
   *
   * @param synced what {@link ReferenceFolder#read} gives
   * @param files the names of the folder's files without their endings, {@code members}
   * @throws ReferenceException where a date in it is none
   */
  public static ReferenceData withAuthority(Graph synced, Set<String> files) {
    return new ReferenceData(ReferenceFiles.read(), synced, Authority.ofPeople(files));
  }

  /**
   * The names of a member in the authority file of members; empty where it has no such member.
   *
   * @param path {@code id/member/4514}
   */
  public static Set<String> authorityNames(String path) {
    Authority members = Authority.ofPeople(Set.of("ifg"));
    return new SyncedGraph(members.about(List.of(path)), Map.of())
        .members().stream()
            .flatMap(
                member -> Stream.concat(Stream.of(member.label()), member.otherNames().stream()))
            .collect(Collectors.toSet());
  }

  /** Who held which post when; empty without synced data and authority files. */
  public Holders holders() {
    return holders;
  }

  /** Members by name; empty without synced data and authority files. */
  public Members members() {
    return members;
  }

  /**
   * The entry that bears a name, a hidden one included: for a field that names a body, not for
   * running text.
   *
   * @param on a day; of several that bear the name, the one that existed then, or the one next to
   *     that day; without a day, the latest
   */
  public Optional<ReferenceEntry> resolve(Kind kind, String name, Optional<LocalDate> on) {
    List<ReferenceEntry> same =
        byName.getOrDefault(kind, Map.of()).getOrDefault(normalise(name), List.of());
    if (same.isEmpty() || same.size() == 1 || on.isEmpty()) {
      return same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1));
    }
    Optional<ReferenceEntry> then =
        same.stream().filter(entry -> entry.existedOn(on.get())).reduce((first, second) -> second);
    if (then.isPresent()) {
      return then;
    }
    List<ReferenceEntry> begun =
        same.stream()
            .filter(entry -> entry.start().map(start -> !start.isAfter(on.get())).orElse(true))
            .toList();
    return Optional.of(begun.isEmpty() ? same.get(0) : begun.get(begun.size() - 1));
  }

  /** Whether an entry that bears a name existed on a day, as far as the days are known. */
  public boolean existed(Kind kind, String name, LocalDate on) {
    return byName.getOrDefault(kind, Map.of()).getOrDefault(normalise(name), List.of()).stream()
        .anyMatch(entry -> entry.existedOn(on));
  }

  /** All entries of a kind, by path. */
  public Collection<ReferenceEntry> entries(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /**
   * A name in the form in which names are compared: lower case, no punctuation or accents, "&amp;"
   * as "and", no article, "hm" for "His Majesty's".
   */
  public static String normalise(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String spelt = APOSTROPHES.matcher(plain.replace("&", " and ")).replaceAll("");
    String words = MARKS.matcher(spelt.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return MAJESTY.matcher(ARTICLE.matcher(words).replaceFirst("")).replaceFirst("hm ");
  }
}
