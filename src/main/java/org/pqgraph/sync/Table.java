package org.pqgraph.sync;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a registry, as CSV (RFC 4180) with a head, in UTF-8.
 *
 * @param place the address or file
 * @param rows its rows
 */
record Table(String place, List<Row> rows) {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  /**
   * A row.
   *
   * @param place the table and the row's number, 1 for the one below the head
   */
  record Row(String place, Map<String, String> cells) {
    /** A cell as one line; empty where the column or the cell is. */
    Optional<String> text(String column) {
      return Optional.ofNullable(cells.get(column)).map(TextLine::of).filter(c -> !c.isEmpty());
    }

    /** A cell that must be there. */
    String needed(String column) {
      return text(column)
          .orElseThrow(() -> new SyncException(place + ": no " + column + "; nothing was changed"));
    }

    /** The first of some columns that the row has. */
    Optional<String> first(List<String> columns) {
      return columns.stream().map(this::text).flatMap(Optional::stream).findFirst();
    }

    Optional<LocalDate> day(String column) {
      return text(column).map(text -> day(text, column));
    }

    Optional<LocalDate> day(List<String> columns) {
      return first(columns).map(text -> day(text, columns.get(0)));
    }

    private LocalDate day(String text, String column) {
      try {
        return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
      } catch (DateTimeException e) {
        throw new SyncException(
            place + ": " + column + " is no date: " + text + "; nothing was changed");
      }
    }

    /** A whole number, which some tables write as "500.0". */
    static Optional<Integer> number(Optional<String> text) {
      return text.map(t -> t.replaceFirst("\\.0+$", ""))
          .filter(t -> t.matches("[1-9]\\d{0,8}"))
          .map(Integer::valueOf);
    }
  }

  static Table read(String place, byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> lines =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(
                new InputStreamReader(
                    new ByteArrayInputStream(withoutMark(bytes)), StandardCharsets.UTF_8))) {
      while (lines.hasNext()) {
        rows.add(new Row(place + ", row " + (rows.size() + 1), lines.next()));
      }
    } catch (IOException | RuntimeException e) {
      throw new SyncException(
          place
              + ", row "
              + (rows.size() + 1)
              + ": no CSV: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; nothing was changed");
    }
    return new Table(place, rows);
  }

  /** Spreadsheets put a mark of the byte order before the head. */
  private static byte[] withoutMark(byte[] bytes) {
    boolean hasMark =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return hasMark ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
