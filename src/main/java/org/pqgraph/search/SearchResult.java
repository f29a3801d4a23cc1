package org.pqgraph.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many questions fit
 * @param hits those asked for, in order
 * @param facets for each facet its most frequent values among all that fit, most frequent first
 */
public record SearchResult(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {

  /** The most values that a facet lists. */
  public static final int MOST_VALUES = 10;

  /**
   * A question that fits; what is not known is empty.
   *
   * @param question its IRI
   * @param score how relevant, for the order by relevance; else 0
   * @param heading its heading
   * @param uin its number
   * @param tabled the day, year-month-day
   * @param answered the day of the last answer that does not hold, year-month-day
   * @param snippet the words around what was found
   */
  public record Hit(
      String question,
      double score,
      String heading,
      String uin,
      String tabled,
      String answered,
      Snippet snippet) {}

  /**
   * How many of the questions that fit have a value.
   *
   * @param value the facet's short value
   * @param label its name for a reader
   * @param iri the thing it stands for; empty where it stands for none
   */
  public record Count(String value, String label, String iri, int count) {}
}
