package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.pqgraph.search.Facet;
import org.pqgraph.search.SearchException;
import org.pqgraph.search.SearchRequest;
import org.pqgraph.search.SearchRequest.Days;
import org.pqgraph.search.SearchRequest.Order;

/**
 * A search as an address asks for it: {@code q}, a parameter for each facet, {@code from}, {@code
 * to}, {@code answered-from}, {@code answered-to}, {@code sort} and {@code page}.
 *
 * @param request what is searched for
 * @param page the number of the page of results, from 1
 * @param given the parameters that say something, but for the page, in an order of ours
 */
record SearchParameters(SearchRequest request, int page, SequencedMap<String, List<String>> given) {

  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 300;
  private static final String NOT_A_DAY = "%s \"%s\" is not a day, as 2025-01-31 is one";

  /**
   * Reads the parameters of a request.
   *
   * @param length how many results a page has
   * @throws SearchException where one makes no sense
   */
  static SearchParameters of(HttpServletRequest request, int length) {
    SequencedMap<String, List<String>> given = new LinkedHashMap<>();
    String text = one(request, "q", given).orElse("");
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = values(request, facet.parameter());
      if (!values.isEmpty()) {
        filters.put(facet, values);
        given.put(facet.parameter(), values);
      }
    }
    Days tabled = new Days(day(request, "from", given), day(request, "to", given));
    Days answered =
        new Days(day(request, "answered-from", given), day(request, "answered-to", given));
    Order order = order(request, given);
    int page = page(request);
    return new SearchParameters(
        new SearchRequest(text, filters, tabled, answered, order, (page - 1) * length, length),
        page,
        Collections.unmodifiableSequencedMap(given));
  }

  private static List<String> values(HttpServletRequest request, String name) {
    String[] all = request.getParameterValues(name);
    List<String> values =
        all == null
            ? List.of()
            : Arrays.stream(all).map(String::strip).filter(v -> !v.isEmpty()).distinct().toList();
    if (values.size() > MOST_VALUES
        || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
      throw new SearchException(
          "%s takes at most %d values of %d characters"
              .formatted(name, MOST_VALUES, LONGEST_VALUE));
    }
    return values;
  }

  private static Optional<String> one(
      HttpServletRequest request, String name, Map<String, List<String>> given) {
    String[] all = request.getParameterValues(name);
    if (all != null && all.length > 1) {
      throw new SearchException("%s is given %d times".formatted(name, all.length));
    }
    Optional<String> value =
        Optional.ofNullable(all).map(a -> a[0].strip()).filter(v -> !v.isEmpty());
    value.ifPresent(v -> given.put(name, List.of(v)));
    return value;
  }

  private static Optional<LocalDate> day(
      HttpServletRequest request, String name, Map<String, List<String>> given) {
    Optional<String> text = one(request, name, given);
    try {
      Optional<LocalDate> day = text.map(LocalDate::parse);
      if (day.isPresent() && (day.get().getYear() < 1 || day.get().getYear() > 9999)) {
        throw new SearchException(NOT_A_DAY.formatted(name, text.get()));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new SearchException(NOT_A_DAY.formatted(name, text.get()));
    }
  }

  /** By relevance, where there are words to be relevant to. */
  private static Order order(HttpServletRequest request, Map<String, List<String>> given) {
    Optional<String> name = one(request, "sort", given);
    if (name.isEmpty()) {
      return given.containsKey("q") ? Order.RELEVANCE : Order.TABLED;
    }
    return Arrays.stream(Order.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name.get()))
        .findFirst()
        .orElseThrow(() -> new SearchException("sort is relevance, tabled or answered"));
  }

  private static int page(HttpServletRequest request) {
    String text = request.getParameter("page");
    if (text == null || text.isBlank()) {
      return 1;
    }
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new SearchException("page is a number from 1");
    }
    return Integer.parseInt(text);
  }
}
