package org.pqgraph.serve.page;

import java.util.List;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.QueryLibrary;

/**
 * The list of the query library.
 *
 * @param queries in the order of their titles' names
 */
public record QueriesView(Frame frame, List<Entry> queries) {

  /** A query's page with what it finds. */
  record Entry(Ref page, String about) {}

  /** The list of all queries of a library. */
  public static QueriesView of(Frame frame, QueryLibrary library) {
    return new QueriesView(
        frame,
        library.names().stream().map(name -> entry(frame.site(), library.get(name))).toList());
  }

  private static Entry entry(Site site, LibraryQuery query) {
    return new Entry(
        new Ref(query.title(), site.at("/queries/" + query.name())), query.description());
  }
}
