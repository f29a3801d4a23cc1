package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.TextBlock;

/**
 * The tables of real answers, read a second way: places of cells in a map, words by jsoup's own
 * text. Needs files from outside the project, and is skipped where they are absent.
 */
class RealTablesTest {
  private static final Path SHARED =
      Path.of(System.getProperty("pqgraph.home", ".")).toAbsolutePath().resolve("../shared/data");

  private int tables;
  private int rows;
  private int cells;
  private final List<String> differences = new ArrayList<>();

  @Test
  void tablesOfTheApiAgreeCellByCell() throws IOException {
    Path folder = SHARED.resolve("questions-api/fulltext");
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is absent");
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode item = json.readTree(line);
            compare(item.path("id").asText(), item.path("answer_text").asText(""));
          }
        }
      }
    }
    System.out.printf("tables %d, rows %d, cells %d%n", tables, rows, cells);
    assertEquals(List.of(), differences);
    assertTrue(tables > 0);
  }

  @Test
  void tablesOfTheOfficialReportAgreeCellByCell() throws IOException {
    Path folder = SHARED.resolve("twfy-scrapedxml-2009");
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is absent");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        String xml = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String reply : xml.split("<reply", -1)) {
          int end = reply.indexOf("</reply>");
          if (end > 0 && reply.contains("<table")) {
            compare(
                file.getFileName() + " " + reply.substring(0, Math.min(60, end)).strip(),
                "<div" + reply.substring(0, end) + "</div>");
          }
        }
      }
    }
    System.out.printf("tables %d, rows %d, cells %d%n", tables, rows, cells);
    assertEquals(List.of(), differences);
    assertTrue(tables > 0);
  }

  private void compare(String id, String html) {
    List<List<List<String>>> expected = new ArrayList<>();
    for (Element table : Jsoup.parseBodyFragment(html).select("table")) {
      List<List<String>> grid = grid(table);
      long words = grid.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()).count();
      boolean inCell =
          table.parents().stream()
              .anyMatch(outer -> outer.normalName().equals("table") && !isFrame(outer));
      if (words > 0 && !inCell && !isFrame(table)) {
        expected.add(grid);
      }
    }
    AnswerText text = HtmlText.read(html);
    List<List<List<String>>> got = new ArrayList<>();
    for (TextBlock.Table table : text.tables()) {
      List<List<String>> grid = new ArrayList<>();
      String all = text.text().substring(table.start(), table.end());
      for (String line : all.split("\n", -1)) {
        grid.add(Stream.of(line.split("\t", -1)).map(RealTablesTest::normal).toList());
      }
      got.add(grid);
    }
    tables += expected.size();
    expected.forEach(grid -> rows += grid.size());
    expected.forEach(grid -> grid.forEach(row -> cells += row.size()));
    if (!expected.equals(got) && differences.size() < 20) {
      differences.add(id + "\n  " + expected + "\n  " + got);
    }
  }

  /** A table of one cell, or of one row or column with tables in it, only sets its text. */
  private static boolean isFrame(Element table) {
    List<List<String>> grid = grid(table);
    boolean single = grid.size() == 1 || (!grid.isEmpty() && grid.getFirst().size() == 1);
    return single
        && (table.select("table table").size() > 0
            || (grid.size() == 1 && grid.getFirst().size() == 1));
  }

  private static List<List<String>> grid(Element table) {
    Map<Integer, Map<Integer, String>> places = new TreeMap<>();
    int y = 0;
    int width = 0;
    for (Element row : table.select("tr")) {
      if (!table.equals(row.closest("table"))) {
        continue;
      }
      places.computeIfAbsent(y, key -> new TreeMap<>());
      int x = 0;
      for (Element cell : row.select("> td, > th")) {
        while (places.get(y).containsKey(x)) {
          x++;
        }
        int across = cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
        int down = cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1;
        for (int dy = 0; dy < down; dy++) {
          for (int dx = 0; dx < across; dx++) {
            places
                .computeIfAbsent(y + dy, key -> new TreeMap<>())
                .put(x + dx, dx + dy == 0 ? normal(cell.text()) : "");
          }
        }
        x += across;
      }
      width = Math.max(width, places.get(y).keySet().stream().mapToInt(k -> k + 1).max().orElse(0));
      y++;
    }
    List<List<String>> grid = new ArrayList<>();
    for (int row = 0; row < y; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        cells.add(places.get(row).getOrDefault(column, ""));
      }
      if (width > 1 || !cells.equals(List.of(""))) {
        grid.add(cells);
      }
    }
    return grid;
  }

  /** Without what the text sets otherwise on purpose: raised signs, and white space. */
  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replace('\u2212', '-')
        .replace('\u207b', '-')
        .replaceAll("[\\s\u200b\u00ad\u2060\ufeff]+", "");
  }
}
