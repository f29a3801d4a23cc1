package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.pqgraph.search.Facet;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchRequest;
import org.pqgraph.search.SearchResult;

/** Makes the page of a search. */
public final class SearchPage {

  /** How many results it shows. */
  public static final int LENGTH = 20;

  private static final String PATH = "/search";

  private final PageQueries queries;
  private final Site site;
  private final Frame.ReleaseNote release;

  public SearchPage(PageQueries queries, Site site, Frame.ReleaseNote release) {
    this.queries = queries;
    this.site = site;
    this.release = release;
  }

  /** What follows a path to ask for some parameters; empty where there are none. */
  public static String query(SequencedMap<String, List<String>> parameters) {
    String query =
        QueryString.of(
            parameters.entrySet().stream()
                .flatMap(
                    one -> one.getValue().stream().map(value -> Map.entry(one.getKey(), value))));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The page without results, which says why. */
  public Object refused(String problem) {
    return new SearchView(
        Frame.of(site, release, "Search", PATH),
        "",
        problem,
        SearchView.Form.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "0",
        Paging.of(0, LENGTH, 1, site.at(PATH)));
  }

  /**
   * The page with what an index has.
   *
   * @param number of the page, from 1
   * @param given the parameters of the search
   */
  public Object found(
      SearchIndex index,
      SearchRequest request,
      int number,
      SequencedMap<String, List<String>> given) {
    SearchResult found = index.search(request);
    Names names = new Names(site);
    String query = query(given);
    String text = request.text();
    Map<String, QuestionList.Line> lines =
        QuestionList.byQuestion(
            queries, names, found.hits().stream().map(SearchResult.Hit::question).toList());
    List<SearchView.Found> shown =
        found.hits().stream()
            .filter(hit -> lines.containsKey(hit.question()))
            .map(hit -> new SearchView.Found(lines.get(hit.question()), hit.snippet()))
            .toList();
    Frame frame =
        new Frame(
            site,
            release,
            text.isEmpty() ? "Search" : "Search: " + text,
            "",
            PATH,
            List.of(
                new Frame.HeadLink(
                    "alternate", site.at("/search.json" + query), "application/json"),
                new Frame.HeadLink(
                    "alternate", site.at("/search.atom" + query), "application/atom+xml")));
    int reachable = (int) Math.min(found.total(), SearchRequest.DEEPEST);
    return new SearchView(
        frame,
        text,
        "",
        form(request, given),
        number > 1
            ? List.of()
            : index.names(text).stream()
                .map(
                    thing ->
                        new SearchView.Named(names.ref(thing.iri(), thing.shown()), thing.kind()))
                .toList(),
        chosen(index, given),
        groups(found, request, given),
        shown,
        NumberText.of(found.total()),
        Paging.of(reachable, LENGTH, number, site.at(PATH + query)));
  }

  private static SearchView.Form form(
      SearchRequest request, SequencedMap<String, List<String>> given) {
    List<SearchView.Field> kept = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          if (Facet.of(name).isPresent()) {
            values.forEach(value -> kept.add(new SearchView.Field(name, value)));
          }
        });
    return new SearchView.Form(
        first(given, "from"),
        first(given, "to"),
        first(given, "answered-from"),
        first(given, "answered-to"),
        request.order().name().toLowerCase(Locale.ROOT),
        kept);
  }

  private static String first(Map<String, List<String>> given, String name) {
    return given.getOrDefault(name, List.of("")).getFirst();
  }

  private List<SearchView.Choice> chosen(
      SearchIndex index, SequencedMap<String, List<String>> given) {
    List<SearchView.Choice> chosen = new ArrayList<>();
    given.forEach(
        (name, values) ->
            Facet.of(name)
                .ifPresent(
                    facet ->
                        values.forEach(
                            value ->
                                chosen.add(
                                    new SearchView.Choice(
                                        facet.title() + ": " + index.label(facet, value),
                                        "",
                                        href(given, name, without(values, value)))))));
    return chosen;
  }

  private static List<String> without(List<String> values, String value) {
    return values.stream().filter(other -> !other.equals(value)).toList();
  }

  /** A facet that has been chosen from is not offered again, nor one with nothing to choose. */
  private List<SearchView.Group> groups(
      SearchResult found, SearchRequest request, SequencedMap<String, List<String>> given) {
    List<SearchView.Group> groups = new ArrayList<>();
    found
        .facets()
        .forEach(
            (facet, counts) -> {
              if (!counts.isEmpty() && !request.filters().containsKey(facet)) {
                groups.add(
                    new SearchView.Group(
                        "by-" + facet.parameter(),
                        facet.title(),
                        counts.stream()
                            .map(
                                count ->
                                    new SearchView.Choice(
                                        count.label(),
                                        NumberText.of(count.count()),
                                        href(given, facet.parameter(), List.of(count.value()))))
                            .toList()));
              }
            });
    return groups;
  }

  /** The address of the same search with other values of one parameter. */
  private String href(SequencedMap<String, List<String>> given, String name, List<String> values) {
    SequencedMap<String, List<String>> other = new LinkedHashMap<>(given);
    other.put(name, values);
    return site.at(PATH + query(other));
  }
}
