package org.pqgraph.serve.page;

/**
 * Where in a long list a page is.
 *
 * @param count how many there are in all
 * @param page the page's number, from 1
 * @param pages how many pages there are, at least 1
 * @param length the most that a page shows
 * @param path the path of the list's page
 */
record Paging(int count, int page, int pages, int length, String path) {

  static Paging of(int count, int length, int page, String path) {
    int pages = Math.max(1, (count + length - 1) / length);
    return new Paging(count, Math.clamp(page, 1, pages), pages, length, path);
  }

  int offset() {
    return (page - 1) * length;
  }

  int first() {
    return count == 0 ? 0 : offset() + 1;
  }

  int last() {
    return Math.min(count, offset() + length);
  }

  String href(int other) {
    return other == 1 ? path : path + (path.contains("?") ? "&" : "?") + "page=" + other;
  }
}
