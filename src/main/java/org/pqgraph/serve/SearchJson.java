package org.pqgraph.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pqgraph.search.Facet;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchResult;
import org.pqgraph.search.SearchResult.Count;
import org.pqgraph.search.SearchResult.Hit;
import org.pqgraph.search.Thing;

/** What was found, as plain values. What is not known is left out. */
final class SearchJson {

  private SearchJson() {}

  static Map<String, Object> of(SearchIndex index, SearchParameters wanted, SearchResult found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", wanted.given());
    json.put("total", found.total());
    json.put("page", wanted.page());
    json.put(
        "names", index.names(wanted.request().text()).stream().map(SearchJson::thing).toList());
    json.put("results", found.hits().stream().map(SearchJson::hit).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      List<Count> counts = found.facets().getOrDefault(facet, List.of());
      facets.put(facet.parameter(), counts.stream().map(SearchJson::count).toList());
    }
    json.put("facets", facets);
    return json;
  }

  private static Map<String, Object> thing(Thing thing) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("iri", thing.iri());
    one.put("label", thing.label());
    one.put("kind", thing.kind());
    return one;
  }

  private static Map<String, Object> hit(Hit hit) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("question", hit.question());
    put(one, "heading", hit.heading());
    put(one, "uin", hit.uin());
    put(one, "tabled", hit.tabled());
    put(one, "answered", hit.answered());
    one.put("source", hit.snippet().source());
    one.put("quote", hit.snippet().quote());
    if (hit.score() > 0) {
      one.put("score", hit.score());
    }
    return one;
  }

  private static Map<String, Object> count(Count count) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("value", count.value());
    one.put("label", count.label());
    put(one, "iri", count.iri());
    one.put("count", count.count());
    return one;
  }

  private static void put(Map<String, Object> to, String name, String value) {
    if (!value.isEmpty()) {
      to.put(name, value);
    }
  }
}
