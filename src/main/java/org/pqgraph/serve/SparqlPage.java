package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryText;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.Site;
import org.pqgraph.serve.page.SparqlView;

/**
 * {@code /query}: an editor for SPARQL. {@code ?query=} fills it with a text, {@code ?example=NAME}
 * with a query of the library, whose parameters may follow. Without scripts it is a plain form.
 */
final class SparqlPage extends ReadServlet {

  private static final String FIRST = "most-mentioned-bodies";

  private final transient ReleaseStore store;
  private final transient QueryLibrary library;

  SparqlPage(ReleaseStore store, QueryLibrary library) {
    this.store = store;
    this.library = library;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      Release release = lease.release();
      if (!CacheHeaders.isUnchanged(release, request, response)) {
        Site site = Html.site(request, release);
        Frame frame =
            new Frame(
                site,
                Html.note(release),
                "SPARQL",
                "An editor for queries on the graph of written questions.",
                "/query",
                List.of(
                    new Frame.HeadLink("stylesheet", site.at(Assets.YASGUI_STYLE), ""),
                    new Frame.HeadLink("stylesheet", site.at(Assets.OWN_STYLE), "")));
        Html.sendEditor(
            response,
            "sparql",
            new SparqlView(
                frame,
                text(request),
                isGiven(request),
                SparqlView.examples(site, library),
                List.of(site.at(Assets.YASGUI_SCRIPT), site.at(Assets.OWN_SCRIPT))));
      }
    }
  }

  private static boolean isGiven(HttpServletRequest request) {
    return request.getParameter("query") != null || request.getParameter("example") != null;
  }

  private String text(HttpServletRequest request) {
    String query = request.getParameter("query");
    if (query != null) {
      return query;
    }
    String name = request.getParameter("example");
    boolean isKnown = name != null && library.names().contains(name);
    return example(library.get(isKnown ? name : FIRST), isKnown ? request : null);
  }

  /** An example's text with the values given, and those that are wrong or missing from its file. */
  private static String example(LibraryQuery query, HttpServletRequest request) {
    Map<String, String> samples = new HashMap<>();
    query.parameters().stream()
        .filter(parameter -> parameter.isRequired())
        .forEach(parameter -> samples.put(parameter.name(), parameter.sample()));
    Map<String, String> values = new HashMap<>(samples);
    if (request != null) {
      values.putAll(QueryPages.values(request));
      values.remove("example");
    }
    try {
      return QueryText.of(query, values);
    } catch (QueryException e) {
      return QueryText.of(query, samples);
    }
  }
}
