package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pqgraph.reference.People.Origin;

/**
 * Who held a post on a day, as far as reference data settle it. Nobody is named where two could be
 * meant: on the day of a change of hands, for a title that two bear, and where a source gives no
 * first day. Immutable but for what it remembers; for any number of threads.
 */
public final class Holders {
  /** How surely a title means a post: the same title, a part of its list, the rank alone. */
  private enum Strength {
    NONE,
    RANK_IN_DEPARTMENT,
    PART_OF_REMIT,
    SAME
  }

  private record Year(int year, Origin origin) {}

  private record Asked(String words, Optional<String> department, LocalDate on) {}

  private static final int REMEMBERED = 100_000;

  private static final int DAYS_AFTER = 3;

  private final People people;
  private final PostTitles titles;
  private final TitleWords words;

  private final Map<Year, List<RoleHolding>> byYear = new ConcurrentHashMap<>();

  // Titles are taken apart when they may be meant: there are thousands.
  private final Map<String, List<String>> ownWords = new ConcurrentHashMap<>();
  private final Map<String, List<PostTitle>> byPath = new ConcurrentHashMap<>();
  private final Map<Asked, Optional<RoleHolding>> asked = new ConcurrentHashMap<>();

  Holders(People people, TitleWords words, ReferenceData reference) {
    this.words = words;
    this.titles = new PostTitles(words, reference);
    this.people = people;
  }

  private List<PostTitle> titles(RoleHolding holding) {
    LocalDate then = holding.start().or(holding::end).or(holding::asOf).orElse(LocalDate.EPOCH);
    return holding.titles().stream()
        .flatMap(title -> titles.held(title, then).stream())
        .map(title -> title.in(holding.organization()))
        .toList();
  }

  /** Whether there is nobody to tell of. */
  public boolean isEmpty() {
    return people.hasNoHoldings();
  }

  /**
   * Who held a post on a day.
   *
   * @param post the words for it: "Security Minister", "Minister of State (Home Office)
   *     (Security)", "my right hon. Friend, the Secretary of State for Education"
   * @param department the department in whose name the words are said; it decides where the words
   *     give a rank only: "the Secretary of State"
   * @param on the day
   * @return what tells of it; empty where the data know of none, or where two could be meant
   */
  public Optional<RoleHolding> holder(String post, Optional<String> department, LocalDate on) {
    if (isEmpty()) {
      return Optional.empty();
    }
    if (asked.size() > REMEMBERED) {
      asked.clear();
      ownWords.clear();
    }
    return asked.computeIfAbsent(new Asked(post, department, on), this::find);
  }

  /**
   * Who held a post that a text names, on the day of the text. Where the words around it make
   * another's of it, "the former Home Secretary", "Prime Minister of Canada", nobody.
   *
   * @param title the post's name
   * @param text the text
   * @param start index of the first char that names the post
   * @param end index after the last
   * @param on the day
   */
  public Optional<RoleHolding> holder(String title, String text, int start, int end, LocalDate on) {
    return isEmpty() || !words.isOfTheDay(text, start, end)
        ? Optional.empty()
        : holder(title, Optional.empty(), on);
  }

  /**
   * The posts that a member held in a department on a day, one for each appointment. An answer can
   * come a few days after the end of the post in which it was given: where none is held on the day,
   * those that ended just before.
   *
   * @param member {@code id/member/4514}
   * @param department {@code id/body/home-office}
   * @return of one source, by path; empty where none tells
   */
  public List<RoleHolding> heldBy(String member, String department, LocalDate on) {
    for (Origin origin : Origin.values()) {
      List<RoleHolding> held =
          heldBy(
              people.holdings(member, origin).stream()
                  .filter(holding -> holding.organization().equals(Optional.of(department)))
                  .toList(),
              on);
      if (!held.isEmpty()) {
        return held;
      }
    }
    return List.of();
  }

  private static List<RoleHolding> heldBy(List<RoleHolding> there, LocalDate on) {
    List<RoleHolding> then = there.stream().filter(holding -> holding.isHeldOn(on)).toList();
    if (then.isEmpty()) {
      then =
          there.stream()
              .filter(holding -> holding.end().map(end -> end.isBefore(on)).orElse(false))
              .filter(holding -> !holding.end().get().plusDays(DAYS_AFTER).isBefore(on))
              .toList();
    }
    Optional<String> source = then.stream().map(RoleHolding::source).min(Comparator.naturalOrder());
    return then.stream().filter(holding -> holding.source().equals(source.orElse(""))).toList();
  }

  private Optional<RoleHolding> find(Asked asked) {
    List<PostTitle> parts = titles.of(asked.words(), asked.on());
    Optional<RoleHolding> found = Optional.empty();
    for (PostTitle part : parts) {
      Optional<RoleHolding> one = holder(part, asked.department(), asked.on());
      // Each title of a line must be the same person's: of two, or of one and of nobody, none is.
      if (one.isEmpty()
          || found.map(before -> !before.member().equals(one.get().member())).orElse(false)) {
        return Optional.empty();
      }
      found = found.or(() -> one);
    }
    return found;
  }

  private Optional<RoleHolding> holder(PostTitle title, Optional<String> department, LocalDate on) {
    PostTitle meant =
        title.isRankOnly() ? title.in(department.map(name -> titles.department(name, on))) : title;
    if (meant.isRankOnly() && meant.department().isEmpty()) {
      return Optional.empty();
    }
    for (Origin origin : Origin.values()) {
      Map<Strength, List<RoleHolding>> found = candidates(meant, origin, on);
      if (!found.isEmpty()) {
        return found.keySet().stream()
            .max(Comparator.naturalOrder())
            .flatMap(surest -> only(found.get(surest), on));
      }
    }
    return Optional.empty();
  }

  private Map<Strength, List<RoleHolding>> candidates(
      PostTitle meant, Origin origin, LocalDate on) {
    Map<Strength, List<RoleHolding>> found =
        byYear
            .computeIfAbsent(
                new Year(on.getYear(), origin), year -> people.holdings(year.year(), year.origin()))
            .stream()
            .filter(holding -> holding.mayBeHeldOn(on))
            .filter(holding -> origin == Origin.FOLDER || mayMean(meant, holding))
            .collect(Collectors.groupingBy(holding -> strength(meant, holding)));
    found.remove(Strength.NONE);
    return found;
  }

  /**
   * Whether a title shares more than a rank with a holding that names its department; without that
   * it cannot mean it, and need not be taken apart.
   */
  private boolean mayMean(PostTitle meant, RoleHolding holding) {
    boolean isThere =
        meant.department().isPresent() && meant.department().equals(holding.organization());
    if (isThere || meant.post().equals(Optional.of(holding.post()))) {
      return true;
    }
    List<String> own = ownWords.computeIfAbsent(meant.words(), this::ownWords);
    return holding.titles().stream()
        .map(title -> title.toLowerCase(Locale.ROOT))
        .anyMatch(title -> own.stream().anyMatch(title::contains));
  }

  /** The one member whom all of these name. */
  private static Optional<RoleHolding> only(List<RoleHolding> candidates, LocalDate on) {
    Set<String> members =
        candidates.stream().map(RoleHolding::member).collect(Collectors.toCollection(HashSet::new));
    return members.size() == 1
        ? candidates.stream().filter(holding -> holding.isHeldOn(on)).findFirst()
        : Optional.empty();
  }

  private List<String> ownWords(String title) {
    return Arrays.stream(title.split(" ", -1)).filter(word -> !words.isOfRank(word)).toList();
  }

  private Strength strength(PostTitle meant, RoleHolding holding) {
    return byPath.computeIfAbsent(holding.path(), path -> titles(holding)).stream()
        .map(title -> strength(meant, title))
        .max(Comparator.naturalOrder())
        .orElse(Strength.NONE);
  }

  private Strength strength(PostTitle meant, PostTitle title) {
    if (meant.post().isPresent() && meant.post().equals(title.post())) {
      return Strength.SAME;
    }
    boolean elsewhere =
        meant.department().isPresent()
            && title.department().isPresent()
            && !meant.department().equals(title.department());
    if (elsewhere || meant.rank().isPresent() != title.rank().isPresent()) {
      return Strength.NONE;
    }
    if (meant.rank().isEmpty()) {
      return meant.words().equals(title.words()) ? Strength.SAME : Strength.NONE;
    }
    if (!words.agree(meant.rank().get(), title.rank().get())) {
      return Strength.NONE;
    }
    if (!meant.remit().isEmpty() && meant.remit().equals(title.remit())) {
      return Strength.SAME;
    }
    if (!meant.remit().isEmpty() && title.remit().containsAll(meant.remit())) {
      return Strength.PART_OF_REMIT;
    }
    boolean byDepartment = meant.isRankOnly() || meant.isWhole();
    return byDepartment && meant.department().equals(title.department())
        ? Strength.RANK_IN_DEPARTMENT
        : Strength.NONE;
  }
}
