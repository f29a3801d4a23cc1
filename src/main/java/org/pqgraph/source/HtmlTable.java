package org.pqgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.pqgraph.model.AnswerTextBuilder.TableCell;

/**
 * A table of HTML as a grid: each row has as many cells as the table has columns, and a cell that
 * spans others stands in the first of its places, the rest being empty. Cells are placed as the
 * HTML standard's "algorithm for processing rows" places them.
 *
 * @param caption its caption
 * @param grid its rows
 * @param head how many of the first rows are marked as head
 */
record HtmlTable(Optional<String> caption, List<List<TableCell>> grid, int head) {
  /** The standard's bounds of spans. */
  private static final int MOST_COLUMNS = 1000;

  private static final int MOST_ROWS = 65_534;
  private static final Pattern SPAN = Pattern.compile("\\d{1,6}");

  /** A table may have so many places for each char of its HTML, and some. */
  private static final int PLACES = 4;

  private static final int FREE_PLACES = 10_000;

  /**
   * Reads a table.
   *
   * @return nothing where it is no table but a frame, whose cells are to be read as other text: it
   *     has one cell, or one row or one column with tables in it
   */
  static Optional<HtmlTable> of(Element table) {
    List<Element> rows = rows(table);
    List<List<TableCell>> grid = new Grid(rows, limit(table)).cells();
    if (grid.isEmpty()) {
      return Optional.empty();
    }
    int columns = grid.getFirst().size();
    if (columns == 1) {
      grid.removeIf(row -> row.getFirst().text().isEmpty());
    }
    boolean blank = grid.stream().allMatch(row -> row.stream().allMatch(c -> c.text().isEmpty()));
    boolean isLine = columns == 1 || grid.size() == 1;
    boolean nested = table.select("table").size() > 1;
    if (blank || (isLine && (nested || columns == grid.size()))) {
      return Optional.empty();
    }
    Optional<String> caption =
        table.children().stream()
            .filter(child -> child.normalName().equals("caption"))
            .map(HtmlTable::line)
            .filter(line -> !line.isEmpty())
            .findFirst();
    return Optional.of(new HtmlTable(caption, grid, Math.min(head(rows), grid.size())));
  }

  private static long limit(Element table) {
    return FREE_PLACES + (long) PLACES * table.outerHtml().length();
  }

  /** Rows in the order in which they are shown: the foot is last. */
  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    List<Element> foot = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody" -> rows.addAll(rowsOf(child));
        case "tfoot" -> foot.addAll(rowsOf(child));
        default -> {
          // A caption, or columns.
        }
      }
    }
    rows.addAll(foot);
    return rows;
  }

  private static List<Element> rowsOf(Element section) {
    return section.children().stream().filter(row -> row.normalName().equals("tr")).toList();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  private static int head(List<Element> rows) {
    int head = 0;
    while (head < rows.size() && isHead(rows.get(head))) {
      head++;
    }
    return head;
  }

  private static boolean isHead(Element row) {
    return (row.parent() != null && row.parent().normalName().equals("thead"))
        || (!cells(row).isEmpty()
            && cells(row).stream().allMatch(cell -> cell.normalName().equals("th")));
  }

  /** What stands in an element, in one line. */
  private static String line(Element element) {
    LineWalk walk = new LineWalk();
    NodeTraversor.filter(walk, element);
    return walk.words.take();
  }

  private static final class LineWalk extends HtmlWalk {
    @Override
    FilterResult begin(Element element) {
      if (isBreak(element)) {
        words.gap();
      }
      return FilterResult.CONTINUE;
    }

    @Override
    void end(Element element) {
      if (element.isBlock()) {
        words.gap();
      }
    }
  }

  /** Places cells in columns. */
  private static final class Grid {
    private final List<Element> rows;
    private final long mostPlaces;
    private final List<List<TableCell>> placed = new ArrayList<>();

    /** Of each column, how many rows more a cell above spans. */
    private final List<Integer> spanned = new ArrayList<>();

    Grid(List<Element> rows, long mostPlaces) {
      this.rows = rows;
      this.mostPlaces = mostPlaces;
      if (!place(true) && !place(false)) {
        placed.clear();
      }
      for (List<TableCell> row : placed) {
        while (row.size() < spanned.size()) {
          row.add(TableCell.of(""));
        }
      }
    }

    List<List<TableCell>> cells() {
      return placed;
    }

    /** Whether all could be placed within the bounds. */
    private boolean place(boolean spans) {
      placed.clear();
      spanned.clear();
      int sectionEnd = 0;
      for (int i = 0; i < rows.size(); i++) {
        sectionEnd = i < sectionEnd ? sectionEnd : sectionEnd(i);
        List<Element> cells = HtmlTable.cells(rows.get(i));
        boolean isSpanned = spanned.stream().anyMatch(left -> left > 0);
        List<TableCell> row = new ArrayList<>();
        for (Element cell : cells) {
          covered(row);
          place(cell, spans, sectionEnd - i, row);
          if ((long) spanned.size() * (placed.size() + 1) > mostPlaces) {
            return false;
          }
        }
        covered(row);
        spanned.replaceAll(left -> Math.max(0, left - 1));
        if (isSpanned || !cells.isEmpty()) {
          placed.add(row);
        }
      }
      return (long) spanned.size() * placed.size() <= mostPlaces;
    }

    private void place(Element cell, boolean spans, int rowsLeft, List<TableCell> row) {
      int columns = spans ? Math.max(1, span(cell, "colspan", MOST_COLUMNS)) : 1;
      int down = spans ? span(cell, "rowspan", MOST_ROWS) : 1;
      down = down == 0 ? rowsLeft : Math.min(down, rowsLeft);
      int first = row.size();
      for (int c = 0; c < columns; c++) {
        if (row.size() == spanned.size()) {
          spanned.add(0);
        } else if (c > 0 && spanned.get(row.size()) > 0) {
          break;
        }
        spanned.set(row.size(), down);
        row.add(new TableCell("", 0, 0));
      }
      row.set(first, new TableCell(line(cell), row.size() - first, down));
    }

    private static int span(Element cell, String attribute, int most) {
      String printed = cell.attr(attribute).strip();
      return SPAN.matcher(printed).matches() ? Math.min(most, Integer.parseInt(printed)) : 1;
    }

    private int sectionEnd(int row) {
      int end = row + 1;
      while (end < rows.size() && Objects.equals(rows.get(end).parent(), rows.get(row).parent())) {
        end++;
      }
      return end;
    }

    /** Adds the places that cells of rows above span, and that are next. */
    private void covered(List<TableCell> row) {
      while (row.size() < spanned.size() && spanned.get(row.size()) > 0) {
        row.add(new TableCell("", 0, 0));
      }
    }
  }
}
