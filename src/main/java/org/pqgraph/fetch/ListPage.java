package org.pqgraph.fetch;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many questions the whole list has
 * @param questions those on the page
 * @param unnumbered how many on the page have no number, and so cannot be told apart
 */
record ListPage(long total, List<ListedQuestion> questions, int unnumbered) {
  int size() {
    return questions.size() + unnumbered;
  }
}
