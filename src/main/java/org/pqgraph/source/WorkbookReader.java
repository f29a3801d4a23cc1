package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
  private final String document;
  private final Limits limits;
  private final RecordConsumer out;

  WorkbookReader(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
  }

  void read(InputStream in) throws IOException, InterruptedException {
    Path file = Files.createTempFile("pqgraph-workbook-", ".xlsx");
    try {
      try (OutputStream copy = Files.newOutputStream(file)) {
        in.transferTo(copy);
      }
      new WorkbookCheck(limits).check(file);
      try (ReadableWorkbook workbook = guarded(() -> new ReadableWorkbook(file.toFile()))) {
        sheets(workbook);
      }
    } finally {
      Files.delete(file);
    }
  }

  private void sheets(ReadableWorkbook workbook) throws IOException, InterruptedException {
    TableRows table = new TableRows(document, limits, out);
    boolean any = false;
    for (Sheet sheet : guarded(() -> workbook.getSheets().toList())) {
      table.newSheet();
      try (Stream<Row> rows = guarded(sheet::openStream)) {
        Iterator<Row> each = guarded(rows::iterator);
        while (guarded(each::hasNext)) {
          Row row = guarded(each::next);
          table.row(
              guarded(() -> cells(row, table)),
              "sheet \"" + sheet.getName() + "\", row " + row.getRowNum() + ": ");
        }
      } catch (DocumentException e) {
        tell(
            "sheet \"" + sheet.getName() + "\": " + e.getMessage(),
            "the rest of it was left out; the records before it were kept");
        any = true;
      }
      any |= table.hasHead();
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

  private static List<String> cells(Row row, TableRows table) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, table.isDay(i)));
    }
    return cells;
  }

  /** A day may be a number, counted from 1900 or 1904 as the workbook has it. */
  private static String text(Cell cell, boolean isDay) {
    if (isDay && cell.getType() == CellType.NUMBER) {
      LocalDateTime time = cell.asDate();
      LocalDate day = time == null ? null : time.toLocalDate();
      return day == null ? "" : day.toString();
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : text;
  }

  private void tell(String what, String outcome) throws InterruptedException {
    out.problem(new InputProblem(document, 0, what, outcome, true));
  }
}
