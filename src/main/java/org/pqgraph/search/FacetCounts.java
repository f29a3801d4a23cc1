package org.pqgraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of each facet among all questions that fit. */
final class FacetCounts extends SimpleCollector {
  /** How many fit, and the most frequent values of each facet; of equals, the first by name. */
  record Counted(long total, Map<Facet, List<Map.Entry<String, Integer>>> values) {}

  private final List<Leaf> leaves = new ArrayList<>();
  private List<Leaf> here = List.of();
  private long total;

  /** The values of a facet in one segment of the index, by their numbers there. */
  private static final class Leaf {
    final Facet facet;
    final SortedSetDocValues values;
    final int[] counts;

    Leaf(Facet facet, SortedSetDocValues values) {
      this.facet = facet;
      this.values = values;
      this.counts = new int[Math.toIntExact(values.getValueCount())];
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    here = new ArrayList<>();
    for (Facet facet : Facet.all()) {
      here.add(new Leaf(facet, DocValues.getSortedSet(context.reader(), facet.field())));
    }
    leaves.addAll(here);
  }

  @Override
  public void collect(int doc) throws IOException {
    total++;
    for (Leaf leaf : here) {
      if (leaf.values.advanceExact(doc)) {
        for (int i = 0; i < leaf.values.docValueCount(); i++) {
          leaf.counts[(int) leaf.values.nextOrd()]++;
        }
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private void addTo(Map<Facet, Map<String, Integer>> all) throws IOException {
    for (Leaf leaf : leaves) {
      Map<String, Integer> sums = all.get(leaf.facet);
      for (int value = 0; value < leaf.counts.length; value++) {
        if (leaf.counts[value] > 0) {
          sums.merge(leaf.values.lookupOrd(value).utf8ToString(), leaf.counts[value], Integer::sum);
        }
      }
    }
  }

  /** For a search: one count in each thread, summed at the end. */
  static CollectorManager<FacetCounts, Counted> counting() {
    return new CollectorManager<>() {
      @Override
      public FacetCounts newCollector() {
        return new FacetCounts();
      }

      @Override
      public Counted reduce(Collection<FacetCounts> parts) throws IOException {
        Map<Facet, Map<String, Integer>> sums = new EnumMap<>(Facet.class);
        Facet.all().forEach(facet -> sums.put(facet, new HashMap<>()));
        long total = 0;
        for (FacetCounts part : parts) {
          total += part.total;
          part.addTo(sums);
        }
        Map<Facet, List<Map.Entry<String, Integer>>> values = new EnumMap<>(Facet.class);
        sums.forEach((facet, counts) -> values.put(facet, mostFrequent(counts)));
        return new Counted(total, values);
      }
    };
  }

  private static List<Map.Entry<String, Integer>> mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SearchResult.MOST_VALUES)
        .toList();
  }
}
