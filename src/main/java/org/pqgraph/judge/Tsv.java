package org.pqgraph.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of cells parted by tabs, in UTF-8, the first line the names of the columns. Cells hold
 * neither tabs nor line breaks: {@link #cell} makes spaces of them. Nothing is quoted.
 */
final class Tsv {
  private Tsv() {}

  /**
   * A row.
   *
   * @param where the file and the line, for messages
   */
  record Row(String where, Map<String, String> cells) {
    /** A cell without white space around; empty where the column is missing. */
    String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /** A cell that must be there. */
    String need(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw new JudgementException(where + ": the column \"" + column + "\" is empty or missing");
      }
      return cell;
    }

    int number(String column) {
      try {
        return Integer.parseInt(need(column));
      } catch (NumberFormatException e) {
        throw new JudgementException(
            where + ": " + column + " must be a whole number, not \"" + get(column) + "\"");
      }
    }
  }

  static List<Row> read(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String first = lines.readLine();
      List<Row> rows = new ArrayList<>();
      if (first == null) {
        return rows;
      }
      String[] columns = first.replace("\uFEFF", "").split("\t", -1);
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(columns.length, cells.length); i++) {
          row.put(columns[i].strip(), cells[i]);
        }
        rows.add(new Row(file + ", line " + number, row));
      }
      return rows;
    }
  }

  static String line(List<String> cells) {
    return String.join("\t", cells.stream().map(Tsv::cell).toList());
  }

  /** A text as one cell: white space of any kind and length is one space. */
  static String cell(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
