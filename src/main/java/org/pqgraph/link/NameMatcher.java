package org.pqgraph.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pqgraph.reference.ReferenceData;

/** Compares bodies by their names and days. */
final class NameMatcher {
  /** A successor often begins on its predecessor's last day; less than this is no time together. */
  private static final long SHORTEST_TOGETHER_DAYS = 31;

  private final NameRules rules;

  NameMatcher(NameRules rules) {
    this.rules = rules;
  }

  /** How two bodies go together, whether or not that is sure enough for a link. */
  Optional<NameMatch> match(NamedBody ours, NamedBody theirs) {
    Optional<String> days = days(ours, theirs);
    if (days.isEmpty() || !telling(ours.label()).equals(telling(theirs.label()))) {
      return Optional.empty();
    }
    String label = ReferenceData.normalise(ours.label());
    if (label.equals(ReferenceData.normalise(theirs.label()))) {
      return found("label", days.get(), label);
    }
    Set<String> names = new TreeSet<>(ours.names());
    names.retainAll(theirs.names());
    if (!names.isEmpty()) {
      return found("other-name", days.get(), names.iterator().next());
    }
    Set<String> words = words(ours.label());
    Set<String> theirWords = words(theirs.label());
    if (words.equals(theirWords)) {
      return found("same-words", days.get(), String.join(" ", words));
    }
    Set<String> shortForms = upper(ours.shortForms());
    shortForms.retainAll(upper(theirs.shortForms()));
    if (!shortForms.isEmpty()) {
      return found("short-form", days.get(), shortForms.iterator().next());
    }
    Set<String> common = new LinkedHashSet<>(words);
    common.retainAll(theirWords);
    int all = words.size() + theirWords.size() - common.size();
    return common.size() >= rules.most() * all && !common.isEmpty()
        ? found("most-words", days.get(), String.join(" ", common))
        : Optional.empty();
  }

  /** Whether a match is sure enough for a link. */
  boolean isSure(NameMatch match) {
    return match.score() >= rules.methods().get(match.method()).threshold();
  }

  /**
   * The surest link of a body among a registry's; none where two are equally sure, since a name
   * then does not tell which is meant.
   */
  Optional<Found> best(NamedBody ours, List<NamedBody> candidates) {
    List<Found> sure =
        candidates.stream()
            .flatMap(theirs -> match(ours, theirs).map(match -> new Found(theirs, match)).stream())
            .filter(found -> isSure(found.match()))
            .toList();
    double best = sure.stream().mapToDouble(found -> found.match().score()).max().orElse(0);
    List<Found> first = sure.stream().filter(found -> found.match().score() == best).toList();
    return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }

  /** A candidate with why it was taken. */
  record Found(NamedBody theirs, NameMatch match) {}

  private Optional<NameMatch> found(String method, String days, String name) {
    double score = rules.methods().get(method).score() * rules.days().get(days);
    return Optional.of(new NameMatch(method, days, Math.round(score * 1000) / 1000.0, name));
  }

  /** What the days say; empty where they say that it is another. */
  private static Optional<String> days(NamedBody ours, NamedBody theirs) {
    LocalDate first = later(ours.start(), theirs.start());
    LocalDate last = earlier(ours.end(), theirs.end());
    if (ChronoUnit.DAYS.between(first, last) < SHORTEST_TOGETHER_DAYS) {
      return Optional.empty();
    }
    if (theirs.start().isEmpty()) {
      return Optional.of("not-given");
    }
    if (ours.start().isEmpty()) {
      return Optional.of("one-sided");
    }
    int years = Math.abs(ours.start().get().getYear() - theirs.start().get().getYear());
    return years <= 1 ? Optional.of("agree") : Optional.empty();
  }

  private static LocalDate later(Optional<LocalDate> one, Optional<LocalDate> other) {
    LocalDate a = one.orElse(LocalDate.of(1, 1, 1));
    LocalDate b = other.orElse(LocalDate.of(1, 1, 1));
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    LocalDate a = one.orElse(LocalDate.of(9999, 1, 1));
    LocalDate b = other.orElse(LocalDate.of(9999, 1, 1));
    return a.isBefore(b) ? a : b;
  }

  private Set<String> telling(String label) {
    return split(label).filter(rules.tellingWords()::contains).collect(Collectors.toSet());
  }

  private Set<String> words(String label) {
    return split(label)
        .filter(word -> !rules.lightWords().contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<String> split(String label) {
    return Arrays.stream(ReferenceData.normalise(label).split(" ", -1));
  }

  private static Set<String> upper(List<String> shortForms) {
    return shortForms.stream()
        .map(form -> form.toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
