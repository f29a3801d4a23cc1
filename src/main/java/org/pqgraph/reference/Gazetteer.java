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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * The names that are known before a text is read: of bodies, posts and parties. A name stands for
 * the one that bore it: a department and its successor are never merged, and where two bore the
 * same name in turn, the day decides. Immutable. It knows no RDF, so that texts can be read without
 * a store; {@code ReferenceData} is the one that is read from the files of reference data.
 */
public class Gazetteer {
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

  /**
   * One of some entries.
   *
   * @param entries the bodies, posts and parties, in any order
   */
  public Gazetteer(Collection<ReferenceEntry> entries) {
    this.entries = entries.stream().sorted(Comparator.comparing(ReferenceEntry::path)).toList();
    for (ReferenceEntry entry : this.entries) {
      names(entry)
          .map(Gazetteer::normalise)
          .distinct()
          .forEach(
              name ->
                  byName
                      .computeIfAbsent(entry.kind(), k -> new HashMap<>())
                      .computeIfAbsent(name, n -> new ArrayList<>())
                      .add(entry));
    }
    byName.values().forEach(names -> names.values().forEach(same -> same.sort(BY_START)));
  }

  private static Stream<String> names(ReferenceEntry entry) {
    return Stream.of(
            List.of(entry.label()), entry.otherNames(), entry.hiddenNames(), entry.abbreviations())
        .flatMap(List::stream);
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
