package org.pqgraph.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/**
 * The rows of a table of questions, each a record whose fields are those of the questions API. The
 * first row with names of columns is the head; what stands above it is passed over.
 */
final class TableRows {
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d-M-uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));
  private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d\\d(?::\\d\\d)?.*$");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|ul|ol|li|table|tbody|thead|tr|td|th|a|b|i|u|em|strong|sub|sup|h[1-6])\\b[^<>]*>");
  private static final Pattern LIST = Pattern.compile("[,;|\\s]+");

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final TableColumns known = TableColumns.KNOWN;
  private List<Optional<String>> columns = List.of();
  private boolean unusable;
  private int records;

  TableRows(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
  }

  /** Whether the head was found; rows above it are no records. */
  boolean hasHead() {
    return !columns.isEmpty();
  }

  /** Forgets the head: another sheet begins. */
  void newSheet() {
    columns = List.of();
    unusable = false;
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
  void row(List<String> cells, String where) throws InterruptedException {
    if (!hasHead()) {
      if (known.isHead(cells)) {
        head(cells, where);
      }
    } else if (!unusable && cells.stream().anyMatch(cell -> !cell.isBlank())) {
      records++;
      record(cells, where);
    }
  }

  private void head(List<String> names, String where) throws InterruptedException {
    List<Optional<String>> fields = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    for (String name : names) {
      Optional<String> field = known.field(name);
      if (field.isPresent() && fields.contains(field)) {
        twice.add("\"" + TextNormalizer.line(name) + "\"");
        field = Optional.empty();
      } else if (field.isEmpty() && !name.isBlank()) {
        unknown.add("\"" + TextNormalizer.line(name) + "\"");
      }
      fields.add(field);
    }
    columns = fields;
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
        known.needed().stream().filter(field -> !fields.contains(Optional.of(field))).toList();
    if (!missing.isEmpty()) {
      unusable = true;
      tell(
          0,
          where + "the table has no column for " + String.join(", ", missing),
          "nothing was read from it; name the column as docs/input-formats.md tells",
          true);
    }
  }

  private static String listed(List<String> names) {
    int shown = 10;
    String all = String.join(", ", names.subList(0, Math.min(shown, names.size())));
    return names.size() > shown ? all + " and " + (names.size() - shown) + " more" : all;
  }

  private void record(List<String> cells, String where) throws InterruptedException {
    ApiFields fields = new ApiFields();
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
      if (field.isPresent() && !cell.isBlank()) {
        set(fields, field.get(), cell);
      }
    }
    if (fields.text("house").isEmpty() && fields.text("uin").isPresent()) {
      // The form of a number tells its House: HL123 is the Lords'.
      boolean lords = TextNormalizer.lower(fields.text("uin").get().strip()).startsWith("hl");
      fields.set("house", lords ? "Lords" : "Commons");
    }
    new ApiRecord(
            new SourcePosition(document, records, Source.PARLIAMENT_EXPORT), where, fields, out)
        .deliver();
  }

  private static void set(ApiFields fields, String field, String cell) {
    if (field.equals("groupedQuestions")) {
      Set<String> uins = new LinkedHashSet<>(List.of(LIST.split(cell.strip())));
      fields.setList(field, "questionUin", uins);
    } else if (isDay(field)) {
      fields.set(field, day(cell.strip()));
    } else if (field.endsWith("Text") || field.equals("heading")) {
      fields.set(field, text(cell));
    } else {
      fields.set(field, cell);
    }
  }

  /** Plain text with "&" in it is not taken for HTML, where the ends of lines would be lost. */
  private static String text(String cell) {
    return TAG.matcher(cell).find() ? cell : cell.replace("<", "&lt;").replace("\n", "<br>");
  }

  /** A day in a form that such tables print it in, as the API does; anything else as it is. */
  private static String day(String printed) {
    String date = TIME.matcher(printed).replaceFirst("");
    for (DateTimeFormatter form : DAYS) {
      try {
        return LocalDate.parse(date, form).toString();
      } catch (DateTimeParseException e) {
        // Another form, perhaps.
      }
    }
    return date;
  }

  private void tell(int record, String what, String outcome, boolean lost)
      throws InterruptedException {
    out.problem(new InputProblem(document, record, what, outcome, lost));
  }
}
