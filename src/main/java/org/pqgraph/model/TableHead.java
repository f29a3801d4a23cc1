package org.pqgraph.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pqgraph.model.TextBlock.Cell;
import org.pqgraph.model.TextBlock.Row;

/**
 * Which of a table's first rows are its head. Most tables of the record mark none, so it is told
 * from what stands in them: a first row that has figures where the next rows have figures is none.
 *
 * @param title the words of a first row that is one cell with nothing beside it
 * @param rows the number of rows that are title or head
 */
record TableHead(Optional<TextRange> title, int rows) {
  private static final Pattern FIGURE =
      Pattern.compile(
          "[£$€]?\\s?[-−–]?\\s?[£$€]?\\d[\\d,. ]*(?:%|m|bn|k|million|billion)?[*¹²³⁴⁵⁶⁷⁸⁹]*");

  /** A year, a financial year or a day in a head is a name and no figure. */
  private static final Pattern PERIOD =
      Pattern.compile("(?:19|20)\\d\\d(?:\\s?[-–/]\\s?\\d{2,4})?[*¹²³⁴⁵⁶⁷⁸⁹]*");

  static TableHead of(CharSequence text, List<Row> rows, int marked) {
    int at = 0;
    Optional<TextRange> title = Optional.empty();
    if (rows.size() > 1 && isTitle(rows.getFirst(), rows.get(1))) {
      Cell cell = rows.getFirst().cells().getFirst();
      title = Optional.of(new TextRange(cell.start(), cell.end()));
      at = 1;
    }
    if (marked > at) {
      return new TableHead(title, Math.min(marked, rows.size()));
    }
    if (rows.size() - at < 2 || isData(text, rows, at)) {
      return new TableHead(title, at);
    }
    int deepest = rows.get(at).cells().stream().mapToInt(Cell::rows).max().orElse(1);
    return new TableHead(title, Math.min(at + Math.max(1, deepest), rows.size() - 1));
  }

  /** One cell over several columns and nothing beside it, above a row of several cells. */
  private static boolean isTitle(Row row, Row next) {
    Cell first = row.cells().getFirst();
    return row.cells().size() > 1
        && filled(row) == 1
        && first.start() < first.end()
        && filled(next) > 1
        && (first.columns() > 1 || next.cells().getFirst().start() < next.cells().getFirst().end())
        && first.rows() == 1;
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> cell.start() < cell.end()).count();
  }

  private static boolean isData(CharSequence text, List<Row> rows, int at) {
    List<Cell> cells = rows.get(at).cells();
    for (int column = 0; column < cells.size(); column++) {
      if (isFigure(text, cells.get(column))
          && isFigure(text, rows.get(at + 1).cells().get(column))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigure(CharSequence text, Cell cell) {
    String words = text.subSequence(cell.start(), cell.end()).toString();
    return FIGURE.matcher(words).matches() && !PERIOD.matcher(words).matches();
  }
}
