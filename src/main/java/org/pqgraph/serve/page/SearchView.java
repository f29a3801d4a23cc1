package org.pqgraph.serve.page;

import java.util.List;
import org.pqgraph.search.Snippet;

/**
 * The page of a search.
 *
 * @param text the words as typed
 * @param problem why it cannot be made, or empty
 * @param form what else the form holds
 * @param names things that are called so
 * @param chosen the filters, each leading to the search without it
 * @param groups the facets, with what narrows the search further
 * @param found the results shown
 * @param total how many there are in all
 * @param paging where in them the page is
 */
record SearchView(
    Frame frame,
    String text,
    String problem,
    Form form,
    List<Named> names,
    List<Choice> chosen,
    List<Group> groups,
    List<Found> found,
    String total,
    Paging paging) {

  /** Days as year-month-day or empty, the order, and the filters that a new search keeps. */
  record Form(
      String from,
      String to,
      String answeredFrom,
      String answeredTo,
      String sort,
      List<Field> kept) {
    static final Form EMPTY = new Form("", "", "", "", "relevance", List.of());
  }

  /** A field of the form that is not shown. */
  record Field(String name, String value) {}

  /** A thing by name. */
  record Named(Ref thing, String kind) {}

  /** A value to narrow the search by, or to drop. */
  record Choice(String label, String count, String href) {}

  /** A facet. */
  record Group(String id, String title, List<Choice> choices) {}

  /** A question and the words around what was found. */
  record Found(QuestionList.Line line, Snippet snippet) {}
}
