package org.pqgraph.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param text words, all of which a question or its answers hold; "phrases" in double quotes;
 *     beginnings of words with a star, {@code task*}; empty finds all questions
 * @param filters for each facet the values of which one has to fit
 * @param tabled the days on which it was tabled
 * @param answered the days on which it was answered; answers to hold do not count
 * @param order which come first
 * @param offset how many of the first are passed over
 * @param limit how many are given at most
 */
public record SearchRequest(
    String text,
    Map<Facet, List<String>> filters,
    Days tabled,
    Days answered,
    Order order,
    int offset,
    int limit) {

  /** The longest text, in UTF-16 units. */
  public static final int LONGEST = 400;

  /** The most results that can be paged through. */
  public static final int DEEPEST = 1_000;

  /** From a day to a day, both included; an open end is empty. */
  public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Every day, and questions without one. */
    public static final Days ANY = new Days(Optional.empty(), Optional.empty());

    boolean isAny() {
      return from.isEmpty() && to.isEmpty();
    }
  }

  /** Which results come first; equals follow by day tabled, latest first, then by IRI. */
  public enum Order {
    RELEVANCE,
    TABLED,
    ANSWERED
  }

  /**
   * Checks the lengths.
   *
   * @throws SearchException where the text is too long or the results asked for are too deep
   */
  public SearchRequest {
    filters = Map.copyOf(filters);
    if (text.length() > LONGEST) {
      throw new SearchException(
          "the words searched for are %,d characters long; %d are taken at most"
              .formatted(text.length(), LONGEST));
    }
    if (offset < 0 || limit < 1 || offset + (long) limit > DEEPEST) {
      throw new SearchException(
          "only the first %,d results can be paged through; narrow the search by a filter or a date"
              .formatted(DEEPEST));
    }
  }

  /** The most relevant to a text. */
  public static SearchRequest of(String text, int limit) {
    return new SearchRequest(text, Map.of(), Days.ANY, Days.ANY, Order.RELEVANCE, 0, limit);
  }
}
