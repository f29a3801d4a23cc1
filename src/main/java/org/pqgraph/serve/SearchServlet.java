package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.search.SearchException;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchResult;
import org.pqgraph.serve.page.SearchPage;

/**
 * {@code /search}, the page; {@code /search.json}, the same as data; {@code /search.atom}, the
 * newest answers that fit.
 */
final class SearchServlet extends PageServlet {

  /** A way to tell what stands in the way of a search. */
  private interface Objection {
    void send(int status, String message) throws IOException;
  }

  private static final String NO_INDEX =
      "this release has no index to search in; build it anew with this version of pqgraph";

  SearchServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    SearchPage page =
        new SearchPage(release.queries(), Html.site(request, release), Html.note(release));
    Objection objection =
        switch (path) {
          case "/search.json" -> (status, message) -> Problem.send(response, status, message);
          case "/search.atom" -> (status, message) -> Errors.send(response, status, message);
          default ->
              (status, message) -> {
                CacheHeaders.forget(response);
                response.setStatus(status);
                Html.send(response, "search", page.refused(message));
              };
        };
    Optional<SearchIndex> index = release.search();
    if (index.isEmpty()) {
      objection.send(HttpServletResponse.SC_NOT_FOUND, NO_INDEX);
      return;
    }
    try {
      SearchParameters wanted =
          SearchParameters.of(
              request, path.endsWith(".atom") ? SearchFeed.LENGTH : SearchPage.LENGTH);
      if (!CacheHeaders.isUnchanged(release, request, response)) {
        answer(release, index.get(), wanted, page, request, response);
      }
    } catch (SearchException e) {
      objection.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  private static void answer(
      Release release,
      SearchIndex index,
      SearchParameters wanted,
      SearchPage page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    switch (request.getServletPath()) {
      case "/search.json" -> Json.send(response, json(index, wanted));
      case "/search.atom" -> SearchFeed.send(release, index, wanted, request, response);
      default ->
          Html.send(
              response,
              "search",
              page.found(index, wanted.request(), wanted.page(), wanted.given()));
    }
  }

  private static Map<String, Object> json(SearchIndex index, SearchParameters wanted) {
    SearchResult found = index.search(wanted.request());
    return SearchJson.of(index, wanted, found);
  }
}
