package org.pqgraph.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of an answer as data.
 *
 * @param iri its name
 * @param title its title; empty where it has none
 * @param columns its columns
 * @param rows the cells of the rows below its head
 * @param notes its notes
 * @param exact the words of the table in the answer's text: a line a row, a tab between two cells
 * @param start the first code point of those words
 */
public record TableData(
    String iri,
    String title,
    List<Column> columns,
    List<List<String>> rows,
    List<String> notes,
    String exact,
    int start) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A column.
   *
   * @param title its head; empty where it has none
   * @param unit the unit of its figures; empty where none is printed
   */
  public record Column(String title, String unit) {}

  /** Reads a table; nothing where the thing is none. */
  public static Optional<TableData> of(PageQueries queries, Thing thing) {
    if (!thing.isTable()) {
      return Optional.empty();
    }
    Properties said = Properties.of(queries, thing.iri());
    List<Column> columns = new ArrayList<>();
    for (Row row : queries.ask("table-columns", thing.iri())) {
      columns.add(new Column(row.text("title"), row.text("unit")));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Row row : queries.ask("table-rows", thing.iri())) {
      rows.add(List.of(row.text("cells").split("\t", -1)));
    }
    Optional<Row> place = queries.ask("table-place", thing.iri()).stream().findFirst();
    return Optional.of(
        new TableData(
            thing.iri(),
            said.text("title"),
            columns,
            rows,
            said.texts("note"),
            place.map(row -> row.text("exact")).orElse(""),
            place.map(row -> row.number("start")).orElse(0)));
  }

  /** As CSV (RFC 4180), UTF-8: one line of heads, then the rows. */
  public byte[] csv() {
    List<String> lines = new ArrayList<>();
    lines.add(
        columns.stream().map(Column::title).map(TableData::field).collect(Collectors.joining(",")));
    rows.forEach(
        row -> lines.add(row.stream().map(TableData::field).collect(Collectors.joining(","))));
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String cell) {
    return cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** As JSON: columns with their units, rows of cells, each with its place in the answer's text. */
  public byte[] json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("iri", iri);
    json.put("answer", iri.replaceFirst("/table/[^/]*$", ""));
    json.put("title", title);
    json.put("columns", columns);
    json.put("rows", rows);
    json.put("places", places());
    json.put("notes", notes);
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Of each cell its first code point in the answer's text and the one behind its last. Rows are
   * the last lines of the table that have words, and columns those that have words in any line.
   */
  List<List<int[]>> places() {
    List<String> lines = exact.lines().toList();
    List<Integer> starts = new ArrayList<>();
    int at = start;
    for (String line : exact.split("\n", -1)) {
      starts.add(at);
      at += line.codePointCount(0, line.length()) + 1;
    }
    List<Integer> worded = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        worded.add(i);
      }
    }
    List<Integer> filled = filled(lines);
    List<List<int[]>> places = new ArrayList<>();
    int first = Math.max(0, worded.size() - rows.size());
    for (int i = first; i < worded.size(); i++) {
      String line = lines.get(worded.get(i));
      places.add(cells(line, starts.get(worded.get(i)), filled));
    }
    return places;
  }

  private static List<int[]> cells(String line, int lineStart, List<Integer> filled) {
    List<int[]> cells = new ArrayList<>();
    String[] words = line.split("\t", -1);
    int at = lineStart;
    for (int column = 0; column < words.length; column++) {
      int length = words[column].codePointCount(0, words[column].length());
      if (filled.contains(column)) {
        cells.add(new int[] {at, at + length});
      }
      at += length + 1;
    }
    return cells;
  }

  private static List<Integer> filled(List<String> lines) {
    TreeSet<Integer> filled = new TreeSet<>();
    for (String line : lines) {
      String[] words = line.split("\t", -1);
      for (int column = 0; column < words.length; column++) {
        if (!words[column].isEmpty()) {
          filled.add(column);
        }
      }
    }
    return List.copyOf(filled);
  }
}
