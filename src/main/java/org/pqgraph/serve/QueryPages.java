package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.QueriesView;
import org.pqgraph.serve.page.QueryPage;
import org.pqgraph.serve.page.Site;

/**
 * {@code /queries}: the query library; {@code /queries/NAME}: one query of it with a form for its
 * parameters, which the query string gives, and its result.
 */
final class QueryPages extends PageServlet {

  private final transient QueryLibrary library;

  QueryPages(ReleaseStore store, Turns turns, QueryLibrary library) {
    super(store, turns);
    this.library = library;
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || path.equals("/")) {
      if (!CacheHeaders.isUnchanged(release, request, response)) {
        Frame frame = Html.frame(request, release, "Queries", "/queries");
        Html.send(response, "queries", QueriesView.of(frame, library));
      }
    } else if (library.names().contains(path.substring(1))) {
      answer(library.get(path.substring(1)), release, request, response);
    } else {
      missing(release, Form.HTML, request, response);
    }
  }

  private static void answer(
      LibraryQuery query, Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> values = values(request);
    Frame frame = frame(query, release, request);
    QueryPage page =
        new QueryPage(release.queries(), frame, query, LibraryQueries.parameters(query), values);
    try {
      refuseTwice(request);
      if (values.isEmpty() && query.parameters().stream().anyMatch(p -> p.isRequired())) {
        Html.send(response, "query", page.ask());
      } else if (!CacheHeaders.isUnchanged(release, request, response)) {
        Html.send(response, "query", page.run());
      }
    } catch (QueryException e) {
      CacheHeaders.forget(response);
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      Html.send(response, "query", page.refuse(e));
    } catch (QueryCancelledException e) {
      UnfinishedResult timeout = UnfinishedResult.timeout();
      CacheHeaders.forget(response);
      response.setStatus(timeout.status());
      Html.send(response, "query", page.stopped(timeout.getMessage()));
    }
  }

  private static Frame frame(LibraryQuery query, Release release, HttpServletRequest request) {
    Site site = Html.site(request, release);
    return new Frame(
        site,
        Html.note(release),
        query.title(),
        query.description(),
        "/queries",
        List.of(
            new Frame.HeadLink(
                "describedby", site.at("/api/queries/" + query.name()), "application/json")));
  }

  /** What a form gives; a field left empty is one not filled in. */
  static Map<String, String> values(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!given[0].isBlank()) {
                values.put(name, given[0]);
              }
            });
    return values;
  }

  private static void refuseTwice(HttpServletRequest request) {
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (given.length != 1) {
                throw new QueryException(name + " is given more than once");
              }
            });
  }
}
