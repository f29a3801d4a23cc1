package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.pqgraph.model.InputProblem;

/**
 * Reads tables of questions from Excel workbooks (.xlsx). A workbook is an archive whose parts are
 * read in an order of their own, so it is kept in a temporary file meanwhile; all of it is unpacked
 * once under the guard against bombs before it is believed. Rows are read one by one; the strings
 * that cells share are held.
 */
final class WorkbookReader {
  /** Bytes of the strings that cells share, which are all in memory. */
  private static final long MOST_SHARED_STRINGS = 128L << 20;

  private static final String SHARED_STRINGS = "sharedStrings.xml";

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
      checkSize(file);
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
        sheets(workbook);
      }
    } catch (ExcelReaderException e) {
      throw new DocumentException("the workbook is damaged (" + e.getMessage() + ")");
    } finally {
      Files.delete(file);
    }
  }

  private void checkSize(Path file) throws IOException {
    long size = Files.size(file);
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.entries()) {
        throw new DocumentException("the workbook has more than " + limits.entries() + " parts");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        long before = unpacked;
        // All parts together are held against the whole file: they may share their bytes in it.
        AtomicLong compressed = new AtomicLong();
        ExpansionGuard part =
            new ExpansionGuard(zip.getInputStream(entry), compressed::get, limits, before);
        compressed.set(size);
        unpacked += part.transferTo(OutputStream.nullOutputStream());
        if (entry.getName().endsWith(SHARED_STRINGS) && unpacked - before > MOST_SHARED_STRINGS) {
          throw new DocumentException(
              "its texts have more than "
                  + (MOST_SHARED_STRINGS >> 20)
                  + " MiB; save the sheet as CSV and give that");
        }
      }
    }
  }

  private void sheets(ReadableWorkbook workbook) throws IOException, InterruptedException {
    TableRows table = new TableRows(document, limits, out);
    boolean any = false;
    for (Sheet sheet : workbook.getSheets().toList()) {
      table.newSheet();
      try (Stream<Row> rows = sheet.openStream()) {
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
          Row row = each.next();
          table.row(
              cells(row, table),
              "sheet \"" + sheet.getName() + "\", row " + row.getRowNum() + ": ");
        }
      } catch (ExcelReaderException e) {
        tell(
            "sheet \"" + sheet.getName() + "\" is damaged (" + e.getMessage() + ")",
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
