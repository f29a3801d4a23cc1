package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.ReferenceEntry.Kind;

/** What the entries keep to among themselves: names, slugs, dates and successors. */
class ReferenceEntriesTest {
  private static final int DAYS_OF_OVERLAP = 3;

  /** Successors that were founded while the old body was still at work. */
  private static final Set<String> FOUNDED_EARLY =
      Set.of(
          "id/body/competition-and-markets-authority",
          "id/body/office-for-students",
          "id/body/uk-health-security-agency");

  private final ReferenceData reference = ReferenceData.load();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noTwoOfATimeShareAName(Kind kind) {
    Map<String, List<ReferenceEntry>> bearers = new TreeMap<>();
    for (ReferenceEntry entry : reference.entries(kind)) {
      names(entry)
          .map(ReferenceData::normalise)
          .distinct()
          .forEach(name -> bearers.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
    }
    List<String> shared = new ArrayList<>();
    bearers.forEach(
        (name, same) -> {
          for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
              if (overlap(same.get(i), same.get(j))) {
                shared.add(name + ": " + same.get(i).path() + ", " + same.get(j).path());
              }
            }
          }
        });
    assertEquals(List.of(), shared);
  }

  /** "Attorney General" in a text is a person's post; only in a field is it the office. */
  @Test
  void noNameInARunningTextIsABodyAndAPost() {
    Set<String> shared = textNames(Kind.BODY);
    shared.retainAll(textNames(Kind.POST));
    assertEquals(Set.of(), shared);
  }

  private Set<String> textNames(Kind kind) {
    Set<String> names = new TreeSet<>();
    for (ReferenceEntry entry : reference.entries(kind)) {
      Stream.of(List.of(entry.label()), entry.otherNames(), entry.abbreviations())
          .flatMap(List::stream)
          .map(ReferenceData::normalise)
          .forEach(names::add);
    }
    return names;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSlugIsThatOfTheLabelAndAYearWhereANameCameBack(Kind kind) {
    for (ReferenceEntry entry : reference.entries(kind)) {
      String slug = entry.path().substring(entry.path().lastIndexOf('/') + 1);
      String expected = Slug.of(entry.label());
      assertTrue(
          slug.equals(expected) || slug.matches(Pattern.quote(expected) + "-\\d{4}"),
          () -> entry.path() + " is labelled " + entry.label());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyPathIsOneEntryAndResolvesFromItsLabel(Kind kind) {
    Collection<ReferenceEntry> entries = reference.entries(kind);
    assertFalse(entries.isEmpty());
    Set<String> paths = new TreeSet<>();
    for (ReferenceEntry entry : entries) {
      assertTrue(paths.add(entry.path()), () -> entry.path() + " stands twice");
      LocalDate day =
          entry.start().orElseGet(() -> entry.end().map(d -> d.minusDays(1)).orElse(null));
      assertEquals(
          entry, reference.resolve(kind, entry.label(), Optional.ofNullable(day)).orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSuccessorExistsAndBeginsAboutWhenTheOldOneEnds(Kind kind) {
    Map<String, ReferenceEntry> byPath =
        reference.entries(kind).stream()
            .collect(Collectors.toMap(ReferenceEntry::path, Function.identity()));
    Set<String> early = new TreeSet<>();
    for (ReferenceEntry old : byPath.values()) {
      for (String path : old.replacedBy()) {
        ReferenceEntry next = byPath.get(path);
        assertTrue(next != null, () -> old.path() + " is replaced by " + path + ", which is none");
        if (old.end().isPresent() && next.start().isPresent()) {
          if (next.start().get().isBefore(old.end().get().minusDays(DAYS_OF_OVERLAP))) {
            early.add(path);
          }
        }
      }
    }
    early.removeAll(FOUNDED_EARLY);
    assertEquals(Set.of(), early);
  }

  @Test
  void anEntryEndsAfterItBegins() {
    for (Kind kind : Kind.values()) {
      for (ReferenceEntry entry : reference.entries(kind)) {
        assertFalse(
            entry.start().isPresent()
                && entry.end().isPresent()
                && !entry.start().get().isBefore(entry.end().get()),
            entry::path);
      }
    }
  }

  private static Stream<String> names(ReferenceEntry entry) {
    return Stream.of(
            List.of(entry.label()), entry.otherNames(), entry.hiddenNames(), entry.abbreviations())
        .flatMap(List::stream);
  }

  /** Whether both existed on more than the day when one took over from the other. */
  private static boolean overlap(ReferenceEntry a, ReferenceEntry b) {
    return a.start().orElse(LocalDate.MIN).isBefore(b.end().orElse(LocalDate.MAX))
        && b.start().orElse(LocalDate.MIN).isBefore(a.end().orElse(LocalDate.MAX));
  }
}
