package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pqgraph.model.TextBlock;
import org.pqgraph.model.TextBlock.Cell;
import org.pqgraph.model.TextRange;

/**
 * A table as a page shows it. Rows and columns without words are left out; a row that is one cell
 * with nothing beside it goes over all columns.
 *
 * @param title the words of its first row, where that is its title; empty where there is none
 * @param head the rows of its head
 * @param body the other rows
 * @param printed the table in the graph
 */
record MarkedTable(
    List<MarkedText.Piece> title,
    List<List<Shown>> head,
    List<List<Shown>> body,
    Optional<PrintedTable> printed) {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:[£$€]\\s?)?[-−–+<>~]?\\s?(?:[£$€]\\s?)?\\d[\\d,. ]*\\s?(?:%|m|bn|k|million|billion|pp)?\\s?[¹²³⁰⁴-⁹⁽⁾,*†‡]*");

  /** What stands where there is no figure. */
  private static final Pattern NO_FIGURE =
      Pattern.compile("(?i)-|–|—|\\.\\.?|n/?a|nil|none|[*cx~]|zero|not available|\\.\\.\\.");

  /** So much of a column must be figures for it to be set as figures, in hundredths. */
  private static final int MOSTLY = 60;

  /**
   * A cell.
   *
   * @param pieces its words
   * @param isFigure whether its column is one of figures
   * @param columns how many columns it goes over
   * @param isLabel whether it names its row
   */
  record Shown(List<MarkedText.Piece> pieces, boolean isFigure, int columns, boolean isLabel) {}

  static MarkedTable of(
      String text,
      TextBlock.Table table,
      Optional<PrintedTable> printed,
      MarkedText.Cutter cutter) {
    List<TextBlock.Row> rows =
        table.rows().stream()
            .filter(row -> row.cells().stream().anyMatch(MarkedTable::hasWords))
            .toList();
    int headRows =
        printed.map(known -> Math.max(0, rows.size() - known.rows())).orElse(table.headRows());
    List<Integer> columns =
        IntStream.range(0, table.columns())
            .filter(i -> rows.stream().anyMatch(row -> hasWords(row.cells().get(i))))
            .boxed()
            .toList();
    List<TextBlock.Row> below = rows.subList(Math.min(headRows, rows.size()), rows.size());
    List<Integer> figures = columns.stream().filter(i -> isFigures(text, below, i)).toList();
    List<List<Shown>> shown = new ArrayList<>();
    for (TextBlock.Row row : rows) {
      boolean alone = row.cells().stream().filter(MarkedTable::hasWords).count() == 1;
      boolean whole = alone && hasWords(row.cells().get(columns.getFirst()));
      List<Shown> cells = new ArrayList<>();
      for (int i : whole ? columns.subList(0, 1) : columns) {
        Cell cell = row.cells().get(i);
        cells.add(
            new Shown(
                cutter.pieces(new TextRange(cell.start(), cell.end())),
                figures.contains(i),
                whole ? columns.size() : 1,
                i == columns.getFirst() && !figures.contains(i)));
      }
      shown.add(cells);
    }
    boolean titled = table.hasCaptionRow() && headRows > 0;
    return new MarkedTable(
        titled ? shown.getFirst().getFirst().pieces() : List.of(),
        shown.subList(titled ? 1 : 0, Math.min(headRows, shown.size())),
        shown.subList(Math.min(headRows, shown.size()), shown.size()),
        printed);
  }

  private static boolean hasWords(Cell cell) {
    return cell.start() < cell.end();
  }

  private static boolean isFigures(String text, List<TextBlock.Row> rows, int column) {
    List<String> words =
        rows.stream()
            .map(row -> row.cells().get(column))
            .filter(MarkedTable::hasWords)
            .map(cell -> cell.of(text))
            .filter(cell -> !NO_FIGURE.matcher(cell).matches())
            .toList();
    long figures = words.stream().filter(cell -> FIGURE.matcher(cell).matches()).count();
    return figures > 0 && figures * 100 >= (long) MOSTLY * words.size();
  }
}
