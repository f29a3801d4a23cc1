package org.pqgraph.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A drawing of a query's result, with the query itself.
 *
 * @param id names it in its page
 * @param title what it shows
 * @param summary the same in a sentence, for those who do not see it
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param bars what is drawn
 * @param labels words in the drawing
 * @param header the columns of the table that holds the same
 * @param rows the rows of that table
 * @param query the SPARQL text
 * @param csv the path at which the result can be had as CSV
 */
record Chart(
    String id,
    String title,
    String summary,
    int width,
    int height,
    List<Bar> bars,
    List<Label> labels,
    List<String> header,
    List<List<String>> rows,
    String query,
    String csv) {

  /** A bar with its kind, which says its colour and pattern, and what it stands for. */
  record Bar(double x, double y, double width, double height, String kind, String about) {}

  /** Words at a place; the anchor is SVG's, start, middle or end. */
  record Label(double x, double y, String anchor, String text) {}

  /** The same drawing of another query, whose text may be empty where it stands elsewhere. */
  Chart of(String another, String file) {
    return new Chart(id, title, summary, width, height, bars, labels, header, rows, another, file);
  }

  static String csv(Site site, String query) {
    return site.at(
        "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&format=csv");
  }
}
