package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.TextBlock;
import org.pqgraph.model.TextRange;

/**
 * A text as blocks, each line of which is cut where findings begin and end, so that words which
 * several findings share can be marked for all of them. Offsets in the graph are Unicode code
 * points.
 */
record MarkedText(List<Block> blocks) {

  /** A part of the text that is shown by itself. */
  sealed interface Block {}

  /**
   * A line of prose.
   *
   * @param kind "note", "quotation" or, for a paragraph, empty
   */
  record Line(String kind, List<Piece> pieces) implements Block {}

  /** The items of a list. */
  record Items(List<List<Piece>> items) implements Block {}

  /** A table. */
  record Table(MarkedTable shown) implements Block {}

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

  /**
   * Cuts a text.
   *
   * @param tables the tables that the graph has of it
   */
  static MarkedText of(String text, List<Finding> findings, List<PrintedTable> tables) {
    Cutter cutter = new Cutter(text, findings);
    AnswerText marked = AnswerText.of(text);
    List<Block> blocks = new ArrayList<>();
    for (TextBlock block : marked.blocks()) {
      switch (block) {
        case TextBlock.ItemList list ->
            blocks.add(new Items(list.items().stream().map(cutter::pieces).toList()));
        case TextBlock.Table table ->
            blocks.add(
                new Table(
                    MarkedTable.of(text, table, PrintedTable.at(tables, text, table), cutter)));
        case TextBlock.Note note -> blocks.add(line("note", note, cutter));
        case TextBlock.Quotation quotation -> blocks.add(line("quotation", quotation, cutter));
        case TextBlock.Heading heading -> blocks.add(line("", heading, cutter));
        case TextBlock.Paragraph paragraph -> blocks.add(line("", paragraph, cutter));
      }
    }
    return new MarkedText(blocks);
  }

  private static Block line(String kind, TextBlock block, Cutter cutter) {
    return new Line(kind, cutter.pieces(new TextRange(block.start(), block.end())));
  }

  /** Cuts ranges of a text at the borders of findings. */
  static final class Cutter {
    /** A finding with its place in UTF-16 units. */
    private record Placed(Finding finding, int start, int end) {}

    private final String text;
    private final List<Placed> findings = new ArrayList<>();

    Cutter(String text, List<Finding> findings) {
      this.text = text;
      int length = text.codePointCount(0, text.length());
      for (Finding finding : findings) {
        if (0 <= finding.start() && finding.start() < finding.end() && finding.end() <= length) {
          int start = text.offsetByCodePoints(0, finding.start());
          int end = text.offsetByCodePoints(start, finding.end() - finding.start());
          this.findings.add(new Placed(finding, start, end));
        }
      }
    }

    List<Piece> pieces(TextRange range) {
      List<Placed> within =
          findings.stream()
              .filter(f -> f.start() < range.end() && range.start() < f.end())
              .toList();
      TreeSet<Integer> borders = new TreeSet<>(List.of(range.end()));
      for (Placed placed : within) {
        borders.add(Math.max(range.start(), placed.start()));
        borders.add(Math.min(range.end(), placed.end()));
      }
      List<Piece> pieces = new ArrayList<>();
      int from = range.start();
      for (int to : borders) {
        if (to > from) {
          pieces.add(piece(from, to, within));
          from = to;
        }
      }
      return pieces;
    }

    private Piece piece(int from, int to, List<Placed> all) {
      List<Placed> over = all.stream().filter(f -> f.start() <= from && to <= f.end()).toList();
      String marks =
          over.stream()
              .map(placed -> placed.finding().mark())
              .distinct()
              .sorted()
              .reduce((a, b) -> a + " " + b)
              .orElse("");
      int entry =
          over.stream()
              .min(Comparator.comparingInt(f -> f.end() - f.start()))
              .map(placed -> placed.finding().number())
              .orElse(0);
      return new Piece(
          text.substring(from, to),
          marks,
          entry,
          over.stream().filter(f -> f.start() == from).map(Placed::finding).toList(),
          over.stream()
              .filter(f -> f.end() == to && !f.finding().mark().equals("name"))
              .map(Placed::finding)
              .toList());
    }
  }
}
