package org.pqgraph.serve.page;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws charts. The colours and patterns are the style sheet's. */
final class Charts {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 200;
  private static final int LEFT = 46;
  private static final int BOTTOM = 26;
  private static final int TOP = 20;
  private static final int LINE = 26;
  private static final int NAMES = 250;
  private static final int ROWS = 236;
  private static final int MONTHS = 240;
  private static final int FEW = 8;
  private static final int CELL = 80;
  private static final int SHADES = 5;

  private Charts() {}

  /** Columns by month, with the months in which there was nothing. */
  static Optional<Chart> months(String title, List<Row> rows, String query, Site site) {
    return months(title, "Questions", rows, query, site);
  }

  /** The same of anything counted. */
  static Optional<Chart> months(
      String title, String counted, List<Row> rows, String query, Site site) {
    Map<YearMonth, Integer> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      month(row.text("month")).ifPresent(month -> counts.put(month, row.number("questions")));
    }
    if (counts.size() < 2) {
      return Optional.empty();
    }
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = List.copyOf(counts.keySet()).getLast();
    YearMonth first = List.copyOf(counts.keySet()).getFirst();
    first = first.isBefore(last.minusMonths(MONTHS)) ? last.minusMonths(MONTHS) : first;
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month);
    }
    List<Integer> values = months.stream().map(month -> counts.getOrDefault(month, 0)).toList();
    List<String> names = months.stream().map(month -> DayText.of(month.toString())).toList();
    List<Chart.Label> labels = new ArrayList<>();
    double step = (double) (WIDTH - LEFT) / months.size();
    int every = months.size() > 30 ? 12 : months.size() > 12 ? 3 : 1;
    double free = LEFT;
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = months.get(i);
      double x = LEFT + step * (i + 0.5);
      if ((month.getMonthValue() - 1) % every == 0 && x >= free && x < WIDTH - 24) {
        String text = every == 12 ? Integer.toString(month.getYear()) : month.toString();
        labels.add(new Chart.Label(x, HEIGHT - 8, "middle", text));
        free = x + (every == 12 ? 40 : 62);
      }
    }
    int most = values.stream().mapToInt(i -> i).max().orElse(0);
    return Optional.of(
        columns(
            "months",
            title,
            "%s, from %s to %s; the most in a month is %d."
                .formatted(title, names.getFirst(), names.getLast(), most),
            values,
            names,
            names.stream().map(name -> "").toList(),
            labels,
            List.of("Month", counted),
            query,
            site));
  }

  /** Nothing for a year before 0 or after 9999, which is no month to draw. */
  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Columns by days before and after the deadline. */
  static Optional<Chart> waits(List<Row> rows, String query, Site site) {
    String[] names = {
      "8+ early", "1–7 early", "on the day", "1–7 late", "8–14 late", "15–28 late", "29+ late"
    };
    int[] counts = new int[names.length];
    int all = 0;
    int inTime = 0;
    for (Row row : rows) {
      int late = row.number("daysLate");
      int questions = row.number("questions");
      int bin =
          late <= -8
              ? 0
              : late < 0 ? 1 : late == 0 ? 2 : late <= 7 ? 3 : late <= 14 ? 4 : late <= 28 ? 5 : 6;
      counts[bin] += questions;
      all += questions;
      inTime += late <= 0 ? questions : 0;
    }
    if (all == 0) {
      return Optional.empty();
    }
    List<Integer> values = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<Chart.Label> labels = new ArrayList<>();
    double step = (double) (WIDTH - LEFT) / names.length;
    for (int i = 0; i < names.length; i++) {
      values.add(counts[i]);
      kinds.add(i <= 2 ? "" : "late");
      labels.add(new Chart.Label(LEFT + step * (i + 0.5), HEIGHT - 8, "middle", names[i]));
    }
    return Optional.of(
        columns(
            "waits",
            "Days to a full answer, against the day it was due",
            "%d of %d answers came by the day they were due.".formatted(inTime, all),
            values,
            List.of(names),
            kinds,
            labels,
            List.of("Days", "Questions"),
            query,
            site));
  }

  private static Chart columns(
      String id,
      String title,
      String summary,
      List<Integer> values,
      List<String> names,
      List<String> kinds,
      List<Chart.Label> labels,
      List<String> header,
      String query,
      Site site) {
    int most = Math.max(1, values.stream().mapToInt(i -> i).max().orElse(1));
    double step = (double) (WIDTH - LEFT) / values.size();
    double room = HEIGHT - BOTTOM - TOP;
    List<Chart.Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<Chart.Label> all = new ArrayList<>(labels);
    for (int i = 0; i < values.size(); i++) {
      int value = values.get(i);
      double height = room * value / most;
      String about = names.get(i) + ": " + value;
      double gap = Math.min(step * 0.2, 12);
      if (value > 0) {
        bars.add(
            new Chart.Bar(
                LEFT + step * i + gap / 2,
                TOP + room - height,
                step - gap,
                height,
                kinds.get(i),
                about));
      }
      rows.add(List.of(names.get(i), Integer.toString(value)));
      if (values.size() <= FEW && value > 0) {
        all.add(
            new Chart.Label(
                LEFT + step * (i + 0.5),
                TOP + room - height - 4,
                "middle",
                Integer.toString(value)));
      }
    }
    bars.add(new Chart.Bar(LEFT, TOP + room, WIDTH - LEFT, 1, "axis", ""));
    all.add(new Chart.Label(LEFT - 6, TOP + 8, "end", Integer.toString(most)));
    all.add(new Chart.Label(LEFT - 6, TOP + room, "end", "0"));
    return new Chart(
        id, title, summary, WIDTH, HEIGHT, bars, all, header, rows, query, Chart.csv(site, query));
  }

  /** Bars with names, the longest first. */
  static Optional<Chart> names(
      String id, String title, String column, List<Row> rows, String query, Site site) {
    return names(id, title, column, "Questions", rows, query, site);
  }

  /** The same of anything counted. */
  static Optional<Chart> names(
      String id,
      String title,
      String column,
      String counted,
      List<Row> rows,
      String query,
      Site site) {
    if (rows.size() < 2) {
      return Optional.empty();
    }
    int most = rows.stream().mapToInt(row -> row.number("questions")).max().orElse(1);
    List<Chart.Bar> bars = new ArrayList<>();
    List<Chart.Label> labels = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).text("name");
      int value = rows.get(i).number("questions");
      double width = (double) (WIDTH - NAMES - 50) * value / Math.max(1, most);
      double y = (double) i * LINE;
      bars.add(new Chart.Bar(NAMES, y + 5, Math.max(width, 1), LINE - 10, "", name + ": " + value));
      labels.add(new Chart.Label(NAMES - 8, y + LINE - 8, "end", shortened(name, 31)));
      labels.add(
          new Chart.Label(NAMES + width + 6, y + LINE - 8, "start", Integer.toString(value)));
      table.add(List.of(name, Integer.toString(value)));
    }
    return Optional.of(
        new Chart(
            id,
            title,
            "%s: %s with %d comes first.".formatted(title, rows.getFirst().text("name"), most),
            WIDTH,
            rows.size() * LINE,
            bars,
            labels,
            List.of(column, counted),
            table,
            query,
            Chart.csv(site, query)));
  }

  /** A table whose cells are the darker the more there is in them; the numbers stand in them. */
  static Optional<Chart> matrix(List<Row> all, String query, Site site) {
    List<String> across = most(all, "partyName", 6);
    List<String> down = most(all, "bodyName", 20);
    if (across.size() < 2 || down.size() < 2) {
      return Optional.empty();
    }
    List<Chart.Bar> bars = new ArrayList<>();
    List<Chart.Label> labels = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    int highest =
        Math.max(1, all.stream().mapToInt(row -> row.number("questions")).max().orElse(1));
    for (int i = 0; i < across.size(); i++) {
      labels.add(
          new Chart.Label(ROWS + CELL * (i + 0.5), 16, "middle", shortened(across.get(i), 11)));
    }
    for (int j = 0; j < down.size(); j++) {
      labels.add(
          new Chart.Label(ROWS - 8, LINE * (j + 2.0) - 8, "end", shortened(down.get(j), 29)));
    }
    for (Row row : all) {
      int i = across.indexOf(row.text("partyName"));
      int j = down.indexOf(row.text("bodyName"));
      int value = row.number("questions");
      table.add(
          List.of(row.text("partyName") + " to " + row.text("bodyName"), Integer.toString(value)));
      if (i >= 0 && j >= 0) {
        double x = ROWS + (double) CELL * i;
        double y = LINE * (j + 1.0);
        int shade = Math.min(SHADES - 1, SHADES * value / (highest + 1));
        String about = row.text("partyName") + " to " + row.text("bodyName") + ": " + value;
        bars.add(new Chart.Bar(x + 1, y + 1, CELL - 2, LINE - 2, "shade" + shade, about));
        labels.add(
            new Chart.Label(x + CELL / 2.0, y + LINE - 8, "middle", Integer.toString(value)));
      }
    }
    String first = all.getFirst().text("partyName") + " to " + all.getFirst().text("bodyName");
    return Optional.of(
        new Chart(
            "matrix",
            "Who asks whom",
            "Questions by the asker's party and the department asked; most go from %s, %d."
                .formatted(first, highest),
            WIDTH,
            LINE * (down.size() + 1),
            bars,
            labels,
            List.of("Party to department", "Questions"),
            table,
            query,
            Chart.csv(site, query)));
  }

  /** The values of a column that have the most questions. */
  private static List<String> most(List<Row> rows, String column, int limit) {
    Map<String, Integer> sums = new LinkedHashMap<>();
    rows.forEach(row -> sums.merge(row.text(column), row.number("questions"), Integer::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  static String shortened(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
