package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A text cut where findings begin and end, so that words which several findings share can be marked
 * for all of them. Offsets are Unicode code points, as in the graph.
 */
record MarkedText(List<List<Piece>> paragraphs) {

  /**
   * A stretch without a border in it.
   *
   * @param text its words
   * @param marks the classes to mark it with, apart by spaces; empty where nothing was found
   * @param entry the number of the narrowest finding that has it; 0 where none has
   * @param begins the findings that begin here
   * @param ends the facts and refusals that end here, whose numbers stand behind it
   */
  record Piece(String text, String marks, int entry, List<Finding> begins, List<Finding> ends) {}

  static MarkedText of(String text, List<Finding> findings) {
    int length = text.codePointCount(0, text.length());
    List<Finding> within =
        findings.stream()
            .filter(f -> 0 <= f.start() && f.start() < f.end() && f.end() <= length)
            .toList();
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, length));
    within.forEach(f -> borders.addAll(List.of(f.start(), f.end())));
    List<List<Piece>> paragraphs = new ArrayList<>();
    paragraphs.add(new ArrayList<>());
    int from = 0;
    int at = 0;
    for (int to : borders.tailSet(0, false)) {
      int end = text.offsetByCodePoints(at, to - from);
      piece(text.substring(at, end), from, to, within, paragraphs);
      at = end;
      from = to;
    }
    paragraphs.removeIf(paragraph -> paragraph.stream().allMatch(p -> p.text().isBlank()));
    return new MarkedText(paragraphs);
  }

  private static void piece(
      String text, int from, int to, List<Finding> all, List<List<Piece>> paragraphs) {
    List<Finding> over = all.stream().filter(f -> f.start() <= from && to <= f.end()).toList();
    String marks =
        over.stream()
            .map(Finding::mark)
            .distinct()
            .sorted()
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    int entry =
        over.stream()
            .min(Comparator.comparingInt(f -> f.end() - f.start()))
            .map(Finding::number)
            .orElse(0);
    List<Finding> begins = over.stream().filter(f -> f.start() == from).toList();
    List<Finding> ends =
        over.stream().filter(f -> f.end() == to && !f.mark().equals("name")).toList();
    // A line of the text is a paragraph of the page; a finding may go over its end.
    String[] lines = text.split("\\R+", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraphs.add(new ArrayList<>());
      }
      boolean last = i == lines.length - 1;
      if (!lines[i].isEmpty() || (i == 0 && !begins.isEmpty()) || (last && !ends.isEmpty())) {
        paragraphs
            .getLast()
            .add(
                new Piece(
                    lines[i], marks, entry, i == 0 ? begins : List.of(), last ? ends : List.of()));
      }
    }
  }
}
