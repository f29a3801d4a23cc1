package org.pqgraph.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of a release in memory, to find what a name means that is spelt in another way. A name is
 * compared by its pieces of three letters: the score of two names is Dice's coefficient of their
 * pieces, so that a letter more or less costs little and the order of words nothing. Immutable.
 */
public final class NameIndex {
  /** The most names an index takes: some 100 MB of memory. */
  public static final int MOST = 200_000;

  private static final double SAME_NAME = 100;
  private static final double SAME_FORM = 98;
  private static final double OTHER_NAME = 96;
  private static final double ALIKE = 94;
  private static final double ENDED = 80;

  /** One name of one thing, by their places in the lists. */
  private record Entry(int thing, NameForm form, String text, boolean isMain) {}

  private final List<Named> things;
  private final Map<String, Named> byIri = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, int[]> byGram = new HashMap<>();
  private final TreeMap<String, List<Integer>> byForm = new TreeMap<>();

  /**
   * @param things in any order; those after the {@value #MOST}th name are left out
   */
  public NameIndex(Collection<Named> things) {
    // Of namesakes, what there is still comes before what has ended.
    this.things =
        things.stream()
            .sorted(Comparator.comparing(Named::hasEnded).thenComparing(Named::iri))
            .toList();
    Map<String, List<Integer>> grams = new HashMap<>();
    for (int i = 0; i < this.things.size(); i++) {
      Named named = this.things.get(i);
      byIri.put(named.iri(), named);
      add(i, named.name(), true, grams);
      for (String other : named.otherNames()) {
        add(i, other, false, grams);
      }
    }
    grams.forEach(
        (gram, places) -> byGram.put(gram, places.stream().mapToInt(Integer::intValue).toArray()));
  }

  private void add(int thing, String text, boolean isMain, Map<String, List<Integer>> grams) {
    NameForm form = NameForm.of(text);
    if (form.text().isEmpty() || entries.size() >= MOST) {
      return;
    }
    int place = entries.size();
    entries.add(new Entry(thing, form, text, isMain));
    byForm.computeIfAbsent(form.text(), key -> new ArrayList<>()).add(place);
    form.grams().forEach(gram -> grams.computeIfAbsent(gram, k -> new ArrayList<>()).add(place));
  }

  /** How many things have names in it. */
  public int size() {
    return things.size();
  }

  /** The thing of an IRI. */
  public Optional<Named> get(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /**
   * What a name may mean, best first; those that share fewer than a third of their pieces with it
   * are no candidates. What has ended gives way to what bears the name today: its score is that of
   * a name that is only alike.
   *
   * @param kinds what is looked for; empty for all
   * @param limit how many candidates at most
   */
  public List<Candidate> find(String name, Set<Kind> kinds, int limit) {
    NameForm wanted = NameForm.of(name);
    int[] shared = new int[entries.size()];
    for (String gram : wanted.grams()) {
      for (int place : byGram.getOrDefault(gram, new int[0])) {
        shared[place]++;
      }
    }
    Map<Integer, Double> best = new HashMap<>();
    for (int place = 0; place < shared.length; place++) {
      if (shared[place] > 0) {
        Entry entry = entries.get(place);
        double score = score(name.strip(), wanted, entry, shared[place]);
        if (score >= ALIKE / 3 && fits(things.get(entry.thing()), kinds)) {
          best.merge(entry.thing(), score, Math::max);
        }
      }
    }
    double living =
        best.entrySet().stream()
            .filter(found -> !things.get(found.getKey()).hasEnded())
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    return best.entrySet().stream()
        .map(
            found -> {
              Named named = things.get(found.getKey());
              double score = found.getValue();
              boolean givesWay = named.hasEnded() && living >= score && score > ENDED;
              return new Candidate(named, givesWay ? ENDED : score);
            })
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.named().iri()))
        .limit(limit)
        .toList();
  }

  private static double score(String name, NameForm wanted, Entry entry, int shared) {
    if (entry.form().text().equals(wanted.text())) {
      return !entry.isMain() ? OTHER_NAME : entry.text().equals(name) ? SAME_NAME : SAME_FORM;
    }
    double dice = 2.0 * shared / (wanted.grams().size() + entry.form().grams().size());
    return Math.round(dice * ALIKE * 10) / 10.0;
  }

  /**
   * Things of which a name begins with what was typed so far, in the order of their names; then
   * those of which a later word does.
   */
  public List<Named> complete(String typed, Set<Kind> kinds, int limit) {
    String prefix = NameForm.of(typed).text();
    Map<Integer, Named> found = new LinkedHashMap<>();
    if (!prefix.isEmpty()) {
      for (var forms : byForm.tailMap(prefix, true).entrySet()) {
        if (!forms.getKey().startsWith(prefix) || found.size() >= limit) {
          break;
        }
        take(forms.getValue(), kinds, limit, found);
      }
      // A word begins at a space; its pieces of three letters tell where to look.
      int[] places = byGram.getOrDefault(head(prefix), new int[0]);
      List<Integer> later =
          Arrays.stream(places)
              .filter(place -> entries.get(place).form().text().contains(" " + prefix))
              .boxed()
              .toList();
      take(later, kinds, limit, found);
    }
    return List.copyOf(found.values());
  }

  private static String head(String prefix) {
    String padded = " " + prefix;
    return padded.substring(0, Math.min(3, padded.length()));
  }

  private void take(List<Integer> places, Set<Kind> kinds, int limit, Map<Integer, Named> found) {
    for (int place : places) {
      int thing = entries.get(place).thing();
      if (found.size() < limit && fits(things.get(thing), kinds)) {
        found.putIfAbsent(thing, things.get(thing));
      }
    }
  }

  private static boolean fits(Named named, Set<Kind> kinds) {
    return kinds.isEmpty() || named.kinds().stream().anyMatch(kinds::contains);
  }
}
