package org.pqgraph.graph;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.TextBlock;
import org.pqgraph.model.TextBlock.Cell;
import org.pqgraph.model.TextBlock.Row;

/**
 * What a table of an answer says: one head for each column, and the rows below the head. Rows and
 * columns without any words are left out.
 *
 * @param title its caption, or the line that announces it
 * @param columns its columns
 * @param rows the rows below the head, each its cells parted by tabs, as the text has them
 * @param notes its notes
 */
record PrintedTable(
    Optional<String> title, List<Column> columns, List<String> rows, List<String> notes) {
  /**
   * A column.
   *
   * @param head its head; where the head has several rows, the words of all
   * @param unit the unit of its figures, where head or title say it: "£ million", "%"
   */
  record Column(String head, Optional<String> unit) {}

  private static final String MEASURE =
      "£\\s?(?:m|mn|million|bn|billion|k|thousands?|['’]?000s?)?|[$€]\\s?(?:m|million|bn|billion)?|%|per ?cent(?:age)?"
          + "|(?:kilo|mega)?tonnes?|kt|mt|kg|km|kilometres|miles|metres|hectares|ha|[kmgt]wh?|hours?|days?|weeks?|months?|years?|minutes?"
          + "|fte|wte|['’]?000s?|thousands|millions?|litres?";

  /** A unit in brackets, or a sign of one anywhere in a head. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("(?i)[(\\[](?:in )?(?<unit>" + MEASURE + ")[)\\]]");

  private static final Pattern SIGN =
      Pattern.compile("(?i)(?<unit>£\\s?(?:m|million|bn|billion|k|['’]?000s?)?(?![\\w\\d])|%)");

  static PrintedTable of(AnswerText text, TextBlock.Table table) {
    Optional<String> title = table.caption().map(range -> range.of(text.text()));
    int first = table.hasCaptionRow() ? 1 : 0;
    List<Row> head = table.rows().subList(Math.min(first, table.headRows()), table.headRows());
    Optional<String> common = title.flatMap(words -> unit(IN_BRACKETS, words));
    List<Row> body =
        table.rows().subList(table.headRows(), table.rows().size()).stream()
            .filter(row -> row.cells().stream().anyMatch(PrintedTable::hasWords))
            .toList();
    List<Integer> filled =
        IntStream.range(0, table.columns()).filter(i -> isFilled(head, body, i)).boxed().toList();
    List<Column> columns = new ArrayList<>();
    for (int i : filled) {
      String words = head(text.text(), head, i);
      Optional<String> unit = unit(IN_BRACKETS, words).or(() -> unit(SIGN, words)).or(() -> common);
      boolean figures = body.stream().anyMatch(row -> isFigure(row.cells().get(i).of(text.text())));
      columns.add(new Column(words, unit.filter(u -> figures)));
    }
    List<String> rows =
        body.stream()
            .map(row -> filled.stream().map(row.cells()::get))
            .map(cells -> cells.map(cell -> cell.of(text.text())).collect(joining("\t")))
            .toList();
    return new PrintedTable(
        title, columns, rows, table.notes().stream().map(note -> note.of(text.text())).toList());
  }

  private static boolean isFilled(List<Row> head, List<Row> body, int column) {
    return Stream.concat(head.stream(), body.stream())
        .anyMatch(row -> hasWords(row.cells().get(column)));
  }

  private static boolean hasWords(Cell cell) {
    return cell.start() < cell.end();
  }

  private static boolean isFigure(String words) {
    return words.chars().anyMatch(Character::isDigit);
  }

  private static String head(String text, List<Row> head, int column) {
    Set<String> words = new LinkedHashSet<>();
    for (Row row : head) {
      int at = column;
      while (at > 0 && row.cells().get(at).isCovered()) {
        at--;
      }
      Cell cell = row.cells().get(at);
      if (at + Math.max(1, cell.columns()) > column && cell.start() < cell.end()) {
        words.add(cell.of(text));
      }
    }
    return String.join(" ", words);
  }

  private static Optional<String> unit(Pattern pattern, String words) {
    Matcher found = pattern.matcher(words);
    return found.find() ? Optional.of(found.group("unit").strip()) : Optional.empty();
  }
}
