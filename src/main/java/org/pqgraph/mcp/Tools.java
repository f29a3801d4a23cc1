package org.pqgraph.mcp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.pqgraph.names.Candidate;
import org.pqgraph.names.Kind;
import org.pqgraph.names.Named;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.search.SearchException;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchRequest;
import org.pqgraph.search.SearchResult;
import org.pqgraph.search.Snippet;

/**
 * What an assistant can ask of a release. Each answer is a value that goes into JSON, with the
 * exact words of the record and where they are to be found. What a person could not take in is cut,
 * and said to be.
 */
final class Tools {
  static final int MOST_ROWS = 50;

  private static final int NAMES = 5;
  private static final double LIKELY = 45;
  private static final double SURE = 90;
  private static final int LONGEST_TEXT = 6_000;
  private static final int LONGEST_CELL = 600;

  private final OpenRelease release;
  private final QueryLibrary library;

  Tools(OpenRelease release, QueryLibrary library) {
    this.release = release;
    this.library = library;
  }

  /** Names that are like a text, and questions and answers that hold its words. */
  Map<String, Object> search(String text, Optional<String> kind, int limit) {
    if (text.isBlank()) {
      throw new QueryException("give words to search for");
    }
    Map<String, Object> result = answer();
    result.put(
        "names",
        release.names().find(text, kinds(kind), NAMES).stream()
            .filter(candidate -> candidate.score() >= LIKELY)
            .map(Tools::named)
            .toList());
    List<Map<String, Object>> texts =
        release.search().isPresent()
            ? found(release.search().get(), text, limit)
            : scanned(TextSearch.of(text));
    return cut(result, "texts", texts, limit);
  }

  /** The most relevant questions, each with the words of the text that shows best why. */
  private List<Map<String, Object>> found(SearchIndex index, String text, int limit) {
    List<Map<String, Object>> texts = new ArrayList<>();
    try {
      for (SearchResult.Hit hit : index.search(SearchRequest.of(text, limit + 1)).hits()) {
        Snippet snippet = hit.snippet();
        Map<String, String> values =
            Map.of("found", bracketed(snippet.source()), "question", bracketed(hit.question()));
        Map<String, String> row =
            release.rows("found.rq", values).stream().findFirst().orElse(Map.of());
        texts.add(text(snippet.quote(), snippet.source(), hit.question(), row));
      }
    } catch (SearchException e) {
      throw new QueryException(e.getMessage());
    }
    return texts;
  }

  /** All texts are gone through, in a release that was built without an index. */
  private List<Map<String, Object>> scanned(TextSearch search) {
    return release.rows("texts.rq", Map.of("pattern", search.pattern())).stream()
        .map(row -> text(search.quote(row.get("text")), row.get("found"), row.get("question"), row))
        .toList();
  }

  private static Map<String, Object> text(
      String quote, String permalink, String question, Map<String, String> row) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("quote", quote);
    one.put("permalink", permalink);
    one.put("question", question);
    put(one, row, "page", "date", "heading", "person", "department");
    return one;
  }

  private static Set<Kind> kinds(Optional<String> kind) {
    return kind.isEmpty()
        ? Set.of()
        : EnumSet.of(
            Kind.of(kind.get())
                .orElseThrow(
                    () ->
                        new QueryException(
                            "no kind \"%s\"; there are member, department, body and post"
                                .formatted(kind.get()))));
  }

  private static Map<String, Object> named(Candidate candidate) {
    Named named = candidate.named();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", named.name());
    one.put("permalink", named.iri());
    one.put("kinds", named.kinds().stream().sorted().map(Kind::label).toList());
    one.put("otherNames", named.otherNames());
    one.put("score", candidate.score());
    return one;
  }

  /** All that answers state of a body, in the order in which it was said. */
  Map<String, Object> timeline(String body, int limit) {
    Named named = body(body);
    Map<String, Object> result = answer();
    result.put("body", named.name());
    result.put("permalink", named.iri());
    List<Map<String, Object>> facts = new ArrayList<>();
    for (Map<String, String> row :
        release.rows("timeline.rq", Map.of("body", bracketed(named.iri())))) {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("says", localName(row.get("class")));
      put(fact, row, "value", "participant", "kind", "since", "asOf", "said");
      fact.put("quote", row.get("quote"));
      fact.put("permalink", row.get("answer"));
      put(fact, row, "page");
      facts.add(fact);
    }
    return cut(result, "facts", facts, limit);
  }

  /** The body of an IRI or of a name, if it is clear which. */
  private Named body(String text) {
    Optional<Named> byIri = release.names().get(text);
    if (byIri.isPresent()) {
      return byIri.get();
    }
    List<Candidate> found =
        release
            .names()
            .find(text, EnumSet.of(Kind.BODY, Kind.DEPARTMENT, Kind.ORGANIZATION), NAMES);
    if (!found.isEmpty() && found.getFirst().score() >= SURE) {
      return found.getFirst().named();
    }
    throw new QueryException(
        "no body is called \"%s\"%s"
            .formatted(
                text,
                found.isEmpty()
                    ? "; search for it first"
                    : "; nearest: "
                        + String.join(", ", found.stream().map(c -> c.named().name()).toList())));
  }

  /** A question with its answers and what they state, by its IRI, its answer's, or its number. */
  Map<String, Object> question(String id) {
    String iri = questionIri(id);
    List<Map<String, String>> rows =
        release.rows("question.rq", Map.of("question", bracketed(iri)));
    if (rows.isEmpty()) {
      throw new QueryException("there is no question <" + iri + ">; search finds permalinks");
    }
    Map<String, Object> result = answer();
    Map<String, String> first = rows.getFirst();
    result.put("permalink", iri);
    put(result, first, "page", "uin", "tabled", "heading", "asker", "department");
    result.put("question", shortened(first.get("questionText"), LONGEST_TEXT));
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Map<String, String> row : rows) {
      if (row.containsKey("answer")) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("permalink", row.get("answer"));
        put(one, row, "answered", "answerer", "type");
        one.put("text", shortened(row.getOrDefault("answerText", ""), LONGEST_TEXT));
        answers.add(one);
      }
    }
    result.put("answers", answers);
    List<Map<String, Object>> stated = new ArrayList<>();
    for (Map<String, String> row : release.rows("stated.rq", Map.of("question", bracketed(iri)))) {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("says", localName(row.get("class")));
      put(fact, row, "body", "value", "participant");
      fact.put("quote", row.get("quote"));
      fact.put("permalink", row.get("answer"));
      stated.add(fact);
    }
    return cut(result, "states", stated, MOST_ROWS);
  }

  private String questionIri(String id) {
    String text = id.strip();
    if (text.contains("://")) {
      return text.replaceFirst("/answer(/[a-z]+)?$", "");
    }
    List<Map<String, String>> found = release.rows("by-uin.rq", Map.of("uin", text));
    if (found.size() > 1) {
      throw new QueryException(
          "several questions have the number %s: %s"
              .formatted(
                  text,
                  String.join(", ", found.stream().map(row -> row.get("question")).toList())));
    }
    if (found.isEmpty()) {
      throw new QueryException(
          "no question has the number \"%s\"; give its IRI, or search for its words"
              .formatted(text));
    }
    return found.getFirst().get("question");
  }

  /** Runs a query of the library. */
  Map<String, Object> run(String name, Map<String, String> parameters, int limit) {
    Query query;
    try {
      query = QueryParameters.bind(library.get(name), parameters);
    } catch (QueryException e) {
      throw new QueryException(e.reason());
    }
    if (!query.isSelectType()) {
      throw new QueryException(name + " gives a graph, which is not to be had here");
    }
    Map<String, Object> result = answer();
    result.put("query", name);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, String> row : release.rows(query, limit + 1)) {
      Map<String, Object> one = new LinkedHashMap<>();
      row.forEach((column, value) -> one.put(column, shortened(value, LONGEST_CELL)));
      rows.add(one);
    }
    return cut(result, "rows", rows, limit);
  }

  private Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("release", release.id());
    return answer;
  }

  private static Map<String, Object> cut(
      Map<String, Object> result, String name, List<Map<String, Object>> list, int limit) {
    result.put(name, list.subList(0, Math.min(limit, list.size())));
    if (list.size() > limit) {
      result.put("more", "there are more than these " + limit);
    }
    return result;
  }

  private static void put(Map<String, Object> to, Map<String, String> row, String... columns) {
    for (String column : columns) {
      if (row.containsKey(column)) {
        to.put(column, row.get(column));
      }
    }
  }

  private static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static String bracketed(String iri) {
    if (!iri.matches("[^\\s<>\"{}|^`\\\\]+")) {
      throw new QueryException("\"" + iri + "\" is no IRI");
    }
    return "<" + iri + ">";
  }

  private static String localName(String iri) {
    return iri.substring(iri.indexOf('#') + 1);
  }
}
