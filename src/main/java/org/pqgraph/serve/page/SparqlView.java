package org.pqgraph.serve.page;

import java.util.List;
import org.pqgraph.query.QueryLibrary;

/**
 * The page with the editor.
 *
 * @param text the query to begin with
 * @param isGiven whether the page's address says which query that is, so that it runs at once
 * @param examples links to this page with queries of the library
 * @param scripts the paths of its scripts, in their order
 */
public record SparqlView(
    Frame frame, String text, boolean isGiven, List<Ref> examples, List<String> scripts) {

  /** A link for each query of the library. */
  public static List<Ref> examples(Site site, QueryLibrary library) {
    return library.names().stream()
        .map(name -> new Ref(library.get(name).title(), site.at("/query?example=" + name)))
        .toList();
  }
}
