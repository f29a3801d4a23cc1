package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchRequest;
import org.pqgraph.search.SearchRequest.Order;
import org.pqgraph.search.SearchResult;
import org.pqgraph.serve.page.PageQueries;
import org.pqgraph.serve.page.SearchPage;

/** The newest answers to the questions that a search finds, as Atom. */
final class SearchFeed {

  static final int LENGTH = 50;

  private static final int MOST_ROWS = 2_000;

  private SearchFeed() {}

  static void send(
      Release release,
      SearchIndex index,
      SearchParameters wanted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String base = release.manifest().base();
    PublicAddress address = PublicAddress.of(request);
    String query = SearchPage.query(wanted.given());
    SearchRequest asked = wanted.request();
    SearchRequest newest =
        new SearchRequest(
            asked.text(),
            asked.filters(),
            asked.tabled(),
            answered(asked),
            Order.ANSWERED,
            0,
            LENGTH);
    AtomFeed feed =
        new AtomFeed(
            // Of the release, not of this server: the same feed keeps its name when it moves.
            base + "search" + query,
            address.whole("/search.atom" + query),
            address.whole("/search" + query),
            asked.text().isEmpty() ? "Answers" : "Answers: " + asked.text(),
            release.manifest().instant(),
            entries(release, index.search(newest)).stream()
                .map(entry -> entry.at(Feeds.here(entry.id(), base, address)))
                .toList());
    byte[] body = feed.write();
    response.setContentType(AtomFeed.TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Only what has a day of answer: nobody knows whether other answers are new. */
  private static SearchRequest.Days answered(SearchRequest asked) {
    return asked.answered().from().isPresent()
        ? asked.answered()
        : new SearchRequest.Days(Optional.of(LocalDate.EPOCH), asked.answered().to());
  }

  private static List<AtomFeed.Entry> entries(Release release, SearchResult found)
      throws IOException {
    String questions =
        found.hits().stream()
            .map(SearchResult.Hit::question)
            .filter(PageQueries::isIri)
            .map(iri -> "<" + iri + ">")
            .collect(Collectors.joining(" "));
    if (questions.isEmpty()) {
      return List.of();
    }
    String text =
        Feeds.text("search")
            .replace("VALUES ?question {}", "VALUES ?question { " + questions + " }");
    QueryRunner runner =
        new QueryRunner(DatasetFactory.wrap(release.service().getDataService().getDataset()));
    Map<String, AtomFeed.Entry> entries = new LinkedHashMap<>();
    // One answer to several questions is one entry, on the first of them.
    runner
        .rows(QueryParameters.bind(text, Map.of()), MOST_ROWS)
        .forEach(row -> entries.putIfAbsent(Feeds.value(row, "answer"), Feeds.entry(row)));
    return new ArrayList<>(entries.values()).subList(0, Math.min(LENGTH, entries.size()));
  }
}
