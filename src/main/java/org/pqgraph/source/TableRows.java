package org.pqgraph.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/**
 * The rows of a table of questions, each a record whose fields are those of the questions API. The
 * first row with names of columns is the head; what stands above it is passed over. Rows are kept
 * until the table ends, since only all days of it tell whether the day or the month comes first.
 */
final class TableRows implements AutoCloseable {
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|ul|ol|li|table|tbody|thead|tr|td|th|a|b|i|u|em|strong|sub|sup|h[1-6])\\b[^<>]*>");
  private static final Pattern LIST = Pattern.compile("[,;|\\s\\[\\]()'\"]+");
  private static final Pattern LIST_OF_R = Pattern.compile("^c(?=\\()");

  /** What Excel writes for a line feed, which other programs leave as it is. */
  private static final Pattern CONTROL = Pattern.compile("_x000([9ADad])_");

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final TableColumns known;
  private final RowSpool rows = new RowSpool();
  private final Map<Integer, DayOrder> orders = new TreeMap<>();
  private List<Optional<String>> columns = List.of();
  private boolean unusable;
  private int records;

  TableRows(String document, Limits limits, TableColumns known, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.known = known;
    this.out = out;
  }

  /** Whether the head was found; rows above it are no records. */
  boolean hasHead() {
    return !columns.isEmpty();
  }

  /**
   * Whether the cells of a column are days.
   *
   * @param column from 0
   */
  boolean isDay(int column) {
    return field(column).filter(TableRows::isDay).isPresent();
  }

  private static boolean isDay(String field) {
    return field.startsWith("date");
  }

  private Optional<String> field(int column) {
    return column < columns.size() ? columns.get(column) : Optional.empty();
  }

  /**
   * Takes a row.
   *
   * @param cells the cells as text
   * @param where the place, "line 7: "
   */
  void row(List<String> cells, String where) throws IOException, InterruptedException {
    if (!hasHead()) {
      if (known.isHead(cells)) {
        head(cells, where);
      }
    } else if (!unusable && cells.stream().anyMatch(cell -> !cell.isBlank())) {
      for (Map.Entry<Integer, DayOrder> order : orders.entrySet()) {
        int column = order.getKey();
        Optional<PrintedDay> day =
            column < cells.size() ? PrintedDay.of(cells.get(column)) : Optional.empty();
        day.ifPresent(printed -> order.setValue(order.getValue().and(printed)));
      }
      rows.add(cells, where);
    }
  }

  /** Gives out the records of the table; another may begin. */
  void end() throws IOException, InterruptedException {
    settleOrders();
    Unsettled unsettled = new Unsettled();
    rows.drain(
        (cells, where) -> {
          records++;
          record(cells, where, unsettled);
        });
    unsettled.tell();
    columns = List.of();
    orders.clear();
    unusable = false;
  }

  /** A column in which nothing tells the order has that of the table's others. */
  private void settleOrders() {
    DayOrder all = known.days();
    if (all == DayOrder.UNKNOWN) {
      for (DayOrder order : orders.values()) {
        all = all.and(order);
      }
      DayOrder others = all == DayOrder.MIXED ? DayOrder.UNKNOWN : all;
      orders.replaceAll((column, order) -> order == DayOrder.UNKNOWN ? others : order);
    } else {
      DayOrder said = all;
      orders.replaceAll((column, order) -> said);
    }
  }

  /** The days of which it is not told which number is the month, by column. */
  private final class Unsettled {
    private final Map<Integer, Long> counts = new TreeMap<>();
    private final Map<Integer, String> examples = new TreeMap<>();

    void add(int column, String printed) {
      counts.merge(column, 1L, Long::sum);
      examples.putIfAbsent(column, printed);
    }

    void tell() throws InterruptedException {
      for (Map.Entry<Integer, Long> column : counts.entrySet()) {
        boolean mixed = orders.get(column.getKey()) == DayOrder.MIXED;
        TableRows.this.tell(
            0,
            field(column.getKey()).orElseThrow()
                + ": "
                + (mixed
                    ? "in some days of the column the month comes first, in others it does not, as in \""
                    : "no day of the table tells whether the month comes first in \"")
                + TextNormalizer.line(examples.get(column.getKey()))
                + "\"",
            (column.getValue() == 1 ? "it was" : column.getValue() + " such days were")
                + " left out; print days as 2024-12-31, or say days: day-first in a file for --columns",
            false);
      }
    }
  }

  private void head(List<String> names, String where) throws InterruptedException {
    List<Optional<String>> fields = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    List<Optional<TableColumns.Meaning>> meanings = names.stream().map(known::meaning).toList();
    for (int i = 0; i < names.size(); i++) {
      Optional<String> field = meanings.get(i).map(TableColumns.Meaning::field);
      if (field.isPresent() && isGivenElsewhere(meanings, i)) {
        twice.add("\"" + TextNormalizer.line(names.get(i)) + "\"");
        field = Optional.empty();
      }
      fields.add(field);
    }
    for (int i = 0; i < names.size(); i++) {
      if (meanings.get(i).isPresent() || names.get(i).isBlank()) {
        continue;
      }
      Optional<String> other = otherwise(names.get(i), fields);
      if (other.isPresent()) {
        fields.set(i, other);
      } else {
        unknown.add("\"" + TextNormalizer.line(names.get(i)) + "\"");
      }
    }
    columns = fields;
    for (int i = 0; i < fields.size(); i++) {
      if (isDay(i)) {
        orders.put(i, DayOrder.UNKNOWN);
      }
    }
    tellOfHead(where, unknown, twice);
  }

  /** A name of the user's leads over the project's; of two of either, the first. */
  private static boolean isGivenElsewhere(
      List<Optional<TableColumns.Meaning>> meanings, int column) {
    TableColumns.Meaning own = meanings.get(column).orElseThrow();
    for (int i = 0; i < meanings.size(); i++) {
      Optional<TableColumns.Meaning> other = meanings.get(i);
      if (i != column && other.isPresent() && other.get().field().equals(own.field())) {
        boolean otherIsUsers = other.get().rank() < 0;
        if (own.rank() < 0 ? otherIsUsers && i < column : otherIsUsers || i < column) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<String> otherwise(String name, List<Optional<String>> fields) {
    return known.needed().stream()
        .filter(field -> !fields.contains(Optional.of(field)) && known.isOtherwise(field, name))
        .findFirst();
  }

  private void tellOfHead(String where, List<String> unknown, List<String> twice)
      throws InterruptedException {
    if (!unknown.isEmpty()) {
      tell(
          0,
          where + "columns that are not known: " + listed(unknown),
          "they were passed over",
          false);
    }
    if (!twice.isEmpty()) {
      tell(
          0,
          where + "columns of what another column has: " + listed(twice),
          "the first of them was read",
          false);
    }
    List<String> missing =
        known.needed().stream().filter(field -> !columns.contains(Optional.of(field))).toList();
    if (!missing.isEmpty()) {
      unusable = true;
      tell(
          0,
          where + "the table has no column for " + String.join(", ", missing),
          "nothing was read from it; name the column as docs/input-formats.md tells, or give its name with --columns",
          true);
    }
  }

  private static String listed(List<String> names) {
    int shown = 10;
    String all = String.join(", ", names.subList(0, Math.min(shown, names.size())));
    return names.size() > shown ? all + " and " + (names.size() - shown) + " more" : all;
  }

  private void record(List<String> cells, String where, Unsettled unsettled)
      throws InterruptedException {
    ApiFields fields = new ApiFields(known);
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      String cell = cells.get(i);
      if (cell.length() > limits.text()) {
        tell(
            records,
            where + "a cell is longer than " + limits.text() + " characters",
            "the record was left out",
            true);
        return;
      }
      Optional<String> field = columns.get(i);
      if (field.isPresent() && !cell.isBlank() && !known.isMissing(field.get(), cell)) {
        set(fields, i, field.get(), cell, unsettled);
      }
    }
    new ApiRecord(
            new SourcePosition(document, records, Source.PARLIAMENT_EXPORT), where, fields, out)
        .deliver();
  }

  private void set(ApiFields fields, int column, String field, String cell, Unsettled unsettled) {
    if (field.equals("groupedQuestions")) {
      Set<String> uins =
          new LinkedHashSet<>(
              List.of(LIST.split(LIST_OF_R.matcher(cell.strip()).replaceFirst(""))));
      uins.removeIf(uin -> uin.isEmpty() || known.isMissing(field, uin));
      fields.setList(field, "questionUin", uins);
    } else if (isDay(field)) {
      day(fields, column, field, cell.strip(), unsettled);
    } else if (field.endsWith("Text") || field.equals("heading")) {
      fields.set(field, text(control(cell)));
    } else {
      fields.set(field, control(cell).strip());
    }
  }

  private void day(
      ApiFields fields, int column, String field, String printed, Unsettled unsettled) {
    Optional<PrintedDay> day = PrintedDay.of(printed);
    Optional<String> settled = day.flatMap(orders.get(column)::day).map(LocalDate::toString);
    if (settled.isEmpty() && day.isPresent() && day.get().isAmbiguous()) {
      unsettled.add(column, printed);
    } else {
      fields.set(field, settled.orElse(printed));
    }
  }

  private static String control(String cell) {
    return cell.indexOf("_x000") < 0
        ? cell
        : CONTROL.matcher(cell).replaceAll(m -> m.group(1).equals("9") ? "\t" : "\n");
  }

  /** Plain text with "&" in it is not taken for HTML, where the ends of lines would be lost. */
  private static String text(String cell) {
    return TAG.matcher(cell).find() ? cell : cell.replace("<", "&lt;").replace("\n", "<br>");
  }

  private void tell(int record, String what, String outcome, boolean lost)
      throws InterruptedException {
    out.problem(new InputProblem(document, record, what, outcome, lost));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
