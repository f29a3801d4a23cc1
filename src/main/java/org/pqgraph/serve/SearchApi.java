package org.pqgraph.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pqgraph.search.Facet;
import org.pqgraph.search.SearchRequest;

/** The parameters of a search, in OpenAPI. */
final class SearchApi {

  private SearchApi() {}

  static List<Object> parameters() {
    List<Object> all = new ArrayList<>();
    all.add(
        query(
            "q",
            "words, all of which have to be there; \"phrases\"; beginnings*",
            Map.of("type", "string", "maxLength", SearchRequest.LONGEST)));
    for (Facet facet : Facet.values()) {
      all.add(
          query(
              facet.parameter(),
              facet.title() + ": one of these values",
              Map.of("type", "array", "items", Map.of("type", "string"))));
    }
    for (String day : List.of("from", "to", "answered-from", "answered-to")) {
      all.add(query(day, "a day", Map.of("type", "string", "format", "date")));
    }
    all.add(
        query(
            "sort",
            "which come first",
            Map.of("type", "string", "enum", List.of("relevance", "tabled", "answered"))));
    all.add(
        query("page", "20 results each", Map.of("type", "integer", "minimum", 1, "maximum", 50)));
    return all;
  }

  private static Map<String, Object> query(String name, String about, Map<String, Object> schema) {
    return OpenApi.parameter(name, "query", about, schema);
  }
}
