package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.pqgraph.model.InputProblem;

/**
 * Reads tables of questions from Excel workbooks (.xlsx). A workbook is an archive whose parts are
 * read in an order of their own, so it is kept in a temporary file meanwhile, and looked through
 * before it is believed ({@link WorkbookCheck}). Rows are read one by one; the strings that cells
 * share are held.
 */
final class WorkbookReader {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int HEXADECIMAL = 16;

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final TableColumns columns;

  WorkbookReader(String document, Limits limits, TableColumns columns, RecordConsumer out) {
    this.document = document;
    this.columns = columns;
    this.limits = limits;
    this.out = out;
  }

  void read(InputStream in) throws IOException, InterruptedException {
    Path file = Files.createTempFile("pqgraph-workbook-", ".xlsx");
    try {
      try (OutputStream copy = Files.newOutputStream(file)) {
        in.transferTo(copy);
      }
      WorkbookCheck check = new WorkbookCheck(limits);
      check.check(file);
      try (ReadableWorkbook workbook = guarded(() -> new ReadableWorkbook(file.toFile()));
          TableRows table = new TableRows(document, limits, columns, out)) {
        sheets(workbook, table, check.days());
      }
    } finally {
      Files.delete(file);
    }
  }

  private void sheets(ReadableWorkbook workbook, TableRows table, ExcelDays days)
      throws IOException, InterruptedException {
    boolean any = false;
    for (Sheet sheet : guarded(() -> workbook.getSheets().toList())) {
      try (Stream<Row> rows = guarded(sheet::openStream)) {
        Iterator<Row> each = guarded(rows::iterator);
        while (guarded(each::hasNext)) {
          Row row = guarded(each::next);
          table.row(
              guarded(() -> cells(row, table, days)),
              "sheet \"" + sheet.getName() + "\", row " + row.getRowNum() + ": ");
        }
      } catch (DocumentException e) {
        tell(
            "sheet \"" + sheet.getName() + "\": " + e.getMessage(),
            "the rest of it was left out; the records before it were kept");
        any = true;
      }
      any |= table.hasHead();
      table.end();
    }
    if (!any) {
      tell(
          "no sheet has a row that names columns of questions",
          "nothing was read from it; see docs/input-formats.md for their names");
    }
  }

  /** A call of the reader of workbooks. */
  private interface Call<T> {
    T get() throws IOException;
  }

  /** Where a workbook is damaged, its reader may end in any exception: each is the document's. */
  private static <T> T guarded(Call<T> call) throws IOException {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw new DocumentException(
          "the workbook is damaged ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + ")");
    }
  }

  private static List<String> cells(Row row, TableRows table, ExcelDays days) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, table.isDay(i), days));
    }
    return cells;
  }

  /** A day may be a number, counted from 1900 or 1904 as the workbook has it. */
  private static String text(Cell cell, boolean isDay, ExcelDays days) {
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    if (text == null || cell.getType() == CellType.ERROR) {
      return "";
    }
    return isDay
        ? days.day(text.strip()).map(LocalDate::toString).orElse(text)
        : cell.getType() == CellType.STRING ? decoded(text) : text;
  }

  /** Excel writes a sign that XML has no place for by its number: "_x000D_". */
  private static String decoded(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(m.group(1), HEXADECIMAL))));
  }

  private void tell(String what, String outcome) throws InterruptedException {
    out.problem(new InputProblem(document, 0, what, outcome, true));
  }
}
