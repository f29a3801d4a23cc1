package org.pqgraph.query;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Writes rows in aligned columns. The widths are those of the first rows, so that a table of any
 * length needs little memory; a later, wider cell is cut where the whole is to fit a width, and
 * else stands out of its column.
 */
final class Table {
  private static final int MEASURED = 1_000;
  private static final int NARROWEST = 6;
  private static final String GAP = "  ";
  private static final String ELLIPSIS = "…";

  private final PrintWriter out;
  private final int columns;

  /**
   * @param columns the width to fit, in characters; 0 cuts nothing
   */
  Table(PrintWriter out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Writes all rows and returns how many they were. */
  long write(List<String> header, Iterator<List<String>> rows) {
    List<List<String>> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < MEASURED) {
      first.add(rows.next());
    }
    int[] widths = widths(header, first);
    line(header, widths);
    line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
    first.forEach(row -> line(row, widths));
    long count = first.size();
    while (rows.hasNext()) {
      line(rows.next(), widths);
      count++;
    }
    return count;
  }

  private int[] widths(List<String> header, List<List<String>> rows) {
    int[] widths = header.stream().mapToInt(Table::width).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    int room = columns - GAP.length() * (widths.length - 1);
    // The widest column gives way first, so that short ones such as dates and numbers stay whole.
    while (columns > 0 && Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private void line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = columns > 0 ? cut(cells.get(i), widths[i]) : cells.get(i);
      line.append(i == 0 ? "" : GAP)
          .append(cell)
          .append(" ".repeat(Math.max(0, widths[i] - width(cell))));
    }
    out.println(line.toString().stripTrailing());
  }

  private static String cut(String cell, int width) {
    return width(cell) <= width
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + ELLIPSIS;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
