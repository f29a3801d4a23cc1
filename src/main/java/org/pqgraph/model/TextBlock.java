package org.pqgraph.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of a text that stands by itself, as a range over the plain text: offsets are UTF-16 units,
 * {@code end} is behind the last char. Blocks of a text do not overlap and come in its order.
 */
public sealed interface TextBlock {
  /** Index of the first char. */
  int start();

  /** Index behind the last char. */
  int end();

  /** Whether the char at an offset, or the end of line behind it, is the block's. */
  default boolean has(int offset) {
    return start() <= offset && offset < end();
  }

  /** A line of prose. */
  record Paragraph(int start, int end) implements TextBlock {}

  /** A line that tells what the next ones are about, by its markup. */
  record Heading(int start, int end) implements TextBlock {}

  /** Words of another, set apart. */
  record Quotation(int start, int end) implements TextBlock {}

  /**
   * A footnote.
   *
   * @param mark the mark that it is called by, "¹" or "(a)"; absent where it has none, as in
   *     "Note:"
   */
  record Note(int start, int end, Optional<String> mark) implements TextBlock {}

  /**
   * A list.
   *
   * @param leadIn the line that announces it, a paragraph of its own: "The members are:"
   * @param items its items, those of lists in lists among them
   */
  record ItemList(int start, int end, Optional<TextRange> leadIn, List<TextRange> items)
      implements TextBlock {
    public ItemList {
      items = List.copyOf(items);
    }

    /** The item that has an offset. */
    public Optional<TextRange> itemAt(int offset) {
      return items.stream().filter(item -> item.has(offset)).findFirst();
    }
  }

  /**
   * A table: a line each row, a tab between two cells, as many cells in each row as the table has
   * columns. A cell that spans others stands in the first of its places, and the rest are empty.
   *
   * @param caption its title: a line before it that is no other block, or its first row where that
   *     is one cell over all columns
   * @param headRows how many of the first rows are its head, the row of the caption among them; 0
   *     where it has none
   * @param rows all rows, the head among them
   * @param notes its notes: last rows of it that are one cell over all columns, and the blocks
   *     {@link Note} behind it
   */
  record Table(
      int start,
      int end,
      Optional<TextRange> caption,
      int headRows,
      List<Row> rows,
      List<TextRange> notes)
      implements TextBlock {
    public Table {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }

    /** The number of columns, which each row has. */
    public int columns() {
      return rows.getFirst().cells().size();
    }

    /** Whether its caption is one of its rows, the first. */
    public boolean hasCaptionRow() {
      return caption.isPresent() && has(caption.get().start());
    }

    /** The number of the row that has an offset, from 0; the tabs of a row are its own. */
    public OptionalInt rowAt(int offset) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).start() <= offset && offset <= rows.get(i).end()) {
          return OptionalInt.of(i);
        }
      }
      return OptionalInt.empty();
    }

    /** Whether an offset is in one of the rows of the head. */
    public boolean isHead(int offset) {
      OptionalInt row = rowAt(offset);
      return row.isPresent() && row.getAsInt() < headRows;
    }
  }

  /**
   * A row of a table.
   *
   * @param start index of its first char, which may be a tab
   * @param end index behind its last
   * @param cells its cells, one for each column
   */
  record Row(int start, int end, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The number of the column that has an offset, from 0; a tab is of the cell before it. */
    public int columnAt(int offset) {
      for (int i = 0; i < cells.size(); i++) {
        if (offset <= cells.get(i).end()) {
          return i;
        }
      }
      return cells.size() - 1;
    }
  }

  /**
   * A cell.
   *
   * @param start index of its first char
   * @param end index behind its last; the same where it is empty
   * @param columns how many columns it spans; 0 for a place that another cell spans
   * @param rows how many rows it spans; 0 for a place that another cell spans
   */
  record Cell(int start, int end, int columns, int rows) {
    /** Its words. */
    public String of(String text) {
      return text.substring(start, end);
    }

    /** Whether another cell spans its place. */
    public boolean isCovered() {
      return columns == 0;
    }
  }
}
