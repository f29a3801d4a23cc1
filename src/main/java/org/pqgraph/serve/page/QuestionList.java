package org.pqgraph.serve.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A stretch of a list of questions.
 *
 * @param id names the list in its page
 * @param title what they have in common
 * @param lines the questions shown
 * @param paging where in the list they are
 */
record QuestionList(String id, String title, List<Line> lines, Paging paging) {

  /** A question in one line; {@code answered} is the day, or empty. */
  record Line(
      Ref question, String house, String uin, String tabled, Ref asker, Ref body, String answered) {

    private Line without(String page) {
      return new Line(
          question,
          house,
          uin,
          tabled,
          asker.href().equals(page) ? Ref.text("") : asker,
          body.href().equals(page) ? Ref.text("") : body,
          answered);
    }
  }

  static final int LENGTH = 25;
  private static final int WORDS = 110;

  /** A list on a thing's own page does not name that thing in each line. */
  static QuestionList of(
      PageQueries queries,
      Names names,
      String query,
      String thing,
      String title,
      String path,
      int page) {
    int count = queries.count(query, thing);
    Paging paging = Paging.of(count, LENGTH, page, path);
    List<Row> chosen = queries.ask(query, thing, paging.offset(), LENGTH);
    return new QuestionList(
        query,
        title,
        lines(queries, names, chosen.stream().map(row -> row.text("question")).toList()).stream()
            .map(line -> line.without(names.ref(thing, "").href()))
            .toList(),
        paging);
  }

  /** A line for each of some questions, in their order. */
  static List<Line> lines(PageQueries queries, Names names, List<String> questions) {
    return List.copyOf(byQuestion(queries, names, questions).values());
  }

  /** The same by the questions; what is no question has none. */
  static Map<String, Line> byQuestion(PageQueries queries, Names names, List<String> questions) {
    Set<String> chosen = new LinkedHashSet<>(questions);
    Map<String, Line> lines = new LinkedHashMap<>();
    chosen.forEach(question -> lines.put(question, null));
    for (Row row : queries.askOf("lines", chosen)) {
      Line line = line(row, names);
      lines.merge(
          row.text("thing"), line, (a, b) -> a.answered().compareTo(b.answered()) >= 0 ? a : b);
    }
    lines.values().removeIf(Objects::isNull);
    return lines;
  }

  private static Line line(Row row, Names names) {
    String heading = row.text("heading");
    return new Line(
        names.ref(row.text("thing"), heading.isEmpty() ? cut(row.text("text")) : heading),
        row.text("house"),
        row.text("uin"),
        DayText.of(row.text("tabled")),
        names.ref(row, "asker", "askerName"),
        names.ref(row, "body", "bodyName"),
        DayText.of(row.text("answered")));
  }

  /** The first words of a text, as the label of a thing that has none. */
  static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= WORDS) {
      return line;
    }
    String head = line.substring(0, line.offsetByCodePoints(0, WORDS));
    int space = head.lastIndexOf(' ');
    return (space > WORDS / 2 ? head.substring(0, space) : head) + " …";
  }
}
