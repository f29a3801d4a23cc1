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
  private static final int TOP = 14;
  private static final int LINE = 26;
  private static final int NAMES = 250;
  private static final int MONTHS = 240;

  private Charts() {}

  /** Columns by month, with the months in which there was nothing. */
  static Optional<Chart> months(String title, List<Row> rows, String query, Site site) {
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
            List.of("Month", "Questions"),
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
      "8 or more early",
      "1 to 7 early",
      "on the day",
      "1 to 7 late",
      "8 to 14 late",
      "15 to 28 late",
      "29 or more late"
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
    }
    bars.add(new Chart.Bar(LEFT, TOP + room, WIDTH - LEFT, 1, "axis", ""));
    List<Chart.Label> all = new ArrayList<>(labels);
    all.add(new Chart.Label(LEFT - 6, TOP + 8, "end", Integer.toString(most)));
    all.add(new Chart.Label(LEFT - 6, TOP + room, "end", "0"));
    return new Chart(
        id, title, summary, WIDTH, HEIGHT, bars, all, header, rows, query, Chart.csv(site, query));
  }

  /** Bars with names, the longest first. */
  static Optional<Chart> names(
      String id, String title, String column, List<Row> rows, String query, Site site) {
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
      labels.add(new Chart.Label(NAMES - 8, y + LINE - 8, "end", shortened(name, 34)));
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
            List.of(column, "Questions"),
            table,
            query,
            Chart.csv(site, query)));
  }

  static String shortened(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
