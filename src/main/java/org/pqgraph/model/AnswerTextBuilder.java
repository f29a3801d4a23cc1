package org.pqgraph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pqgraph.model.TextBlock.Cell;
import org.pqgraph.model.TextBlock.Row;

/**
 * Builds a text with its blocks, line by line. Lines must be in the normal form already; tabs and
 * ends of lines are set here.
 */
public final class AnswerTextBuilder {
  /** A bullet, or a number as items have it, before words. */
  private static final Pattern BULLET = Pattern.compile("[·•▪◦●○*–—-]\\s+\\S.*");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,5})\\)|(?:\\d{1,2}|[a-z]|[ivx]{1,5})\\.)\\s+\\S.*");

  /** What a footnote begins with: its mark, or the word. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?<mark>⁽?[¹²³⁰⁴-⁹]+⁾?(?:,[¹²³⁰⁴-⁹]+)*|[*†‡§#~^]{1,4}(?!\\s*$)|\\[[0-9a-z]{1,2}])\\s*\\S.*|(?i:notes?|sources?|nb|n\\.b\\.|footnotes?)\\s*(?:\\d{1,2}|\\([a-z0-9]{1,2}\\))?\\s*[:.–-].*|(?i:footnotes?|notes?)");

  /** Behind a table a number alone is a mark too. */
  private static final Pattern NOTE_OF_TABLE =
      Pattern.compile("(?<mark>\\(?[0-9a-z]{1,2}[).]?|[*†‡§#~^]{1,4})\\s+\\S.*");

  private static final Pattern QUOTED = Pattern.compile("[“\"‘'].*[”\"’'][.,;]?");
  private static final int LONGEST_CAPTION = 300;

  private enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ITEM_GOES_ON,
    QUOTATION,
    CAPTION,
    TABLE
  }

  private record Line(Kind kind, int start, int end, Optional<TextBlock.Table> table) {}

  /**
   * A cell before it has its place.
   *
   * @param text its words, in one line and without tabs
   * @param columns how many columns it spans, 0 for a place that another spans
   * @param rows how many rows it spans, 0 for a place that another spans
   */
  public record TableCell(String text, int columns, int rows) {
    /** A cell of one place. */
    public static TableCell of(String text) {
      return new TableCell(text, 1, 1);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();

  /** A line of prose; an item, a note or a quotation where it looks like one. */
  public void paragraph(String line) {
    add(Kind.PARAGRAPH, line);
  }

  /** A heading. */
  public void heading(String line) {
    add(Kind.HEADING, line);
  }

  /**
   * A line of an item of a list.
   *
   * @param goesOn whether it is not the item's first line
   */
  public void item(String line, boolean goesOn) {
    add(goesOn ? Kind.ITEM_GOES_ON : Kind.ITEM, line);
  }

  /** A line of a quotation. */
  public void quotation(String line) {
    add(Kind.QUOTATION, line);
  }

  /** The caption of the table that comes next. */
  public void caption(String line) {
    add(Kind.CAPTION, line);
  }

  private void add(Kind kind, String line) {
    int start = begin();
    text.append(line);
    if (!line.isEmpty()) {
      lines.add(new Line(kind, start, text.length(), Optional.empty()));
    }
  }

  private int begin() {
    if (!lines.isEmpty() || !text.isEmpty()) {
      text.append('\n');
    }
    return text.length();
  }

  /**
   * A table.
   *
   * @param grid its rows, each of as many cells
   * @param markedHead how many rows the markup says are its head; none where it says nothing
   */
  public void table(List<List<TableCell>> grid, int markedHead) {
    List<Row> rows = new ArrayList<>();
    for (List<TableCell> cells : grid) {
      int start = begin();
      List<Cell> placed = new ArrayList<>();
      for (TableCell cell : cells) {
        if (!placed.isEmpty()) {
          text.append('\t');
        }
        int from = text.length();
        text.append(cell.text());
        placed.add(new Cell(from, text.length(), cell.columns(), cell.rows()));
      }
      rows.add(new Row(start, text.length(), placed));
    }
    add(rows, markedHead);
  }

  /** A table of which each row is a line with tabs; rows may be shorter than others. */
  void printedTable(List<String> printed) {
    int columns = 0;
    List<List<Cell>> cells = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (String line : printed) {
      int at = begin();
      starts.add(at);
      text.append(line);
      List<Cell> row = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        row.add(new Cell(at, at + cell.length(), 1, 1));
        at += cell.length() + 1;
      }
      cells.add(row);
      columns = Math.max(columns, row.size());
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      int end = starts.get(i) + printed.get(i).length();
      while (cells.get(i).size() < columns) {
        cells.get(i).add(new Cell(end, end, 1, 1));
      }
      rows.add(new Row(starts.get(i), end, cells.get(i)));
    }
    add(rows, 0);
  }

  private void add(List<Row> rows, int markedHead) {
    TableHead head = TableHead.of(text, rows, markedHead);
    int start = rows.getFirst().start();
    int end = rows.getLast().end();
    TextBlock.Table table =
        new TextBlock.Table(start, end, head.title(), head.rows(), rows, List.of());
    lines.add(new Line(Kind.TABLE, start, end, Optional.of(table)));
  }

  /** The text with all blocks. */
  public AnswerText build() {
    List<TextBlock> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      switch (line.kind()) {
        case TABLE -> at = table(at, blocks);
        case ITEM, ITEM_GOES_ON -> at = items(at, blocks);
        case HEADING -> {
          blocks.add(new TextBlock.Heading(line.start(), line.end()));
          at++;
        }
        case QUOTATION -> {
          blocks.add(new TextBlock.Quotation(line.start(), line.end()));
          at++;
        }
        case CAPTION, PARAGRAPH -> at = isItem(at) ? items(at, blocks) : prose(at, blocks);
      }
    }
    return new AnswerText(text.toString(), blocks);
  }

  private int prose(int at, List<TextBlock> blocks) {
    Line line = lines.get(at);
    String words = words(line);
    Matcher note = NOTE.matcher(words);
    if (note.matches()) {
      blocks.add(
          new TextBlock.Note(line.start(), line.end(), Optional.ofNullable(note.group("mark"))));
    } else if (QUOTED.matcher(words).matches()) {
      blocks.add(new TextBlock.Quotation(line.start(), line.end()));
    } else {
      blocks.add(new TextBlock.Paragraph(line.start(), line.end()));
    }
    return at + 1;
  }

  private String words(Line line) {
    return text.substring(line.start(), line.end());
  }

  /** Whether a paragraph is an item: it has a bullet, or a number, as has another beside it. */
  private boolean isItem(int at) {
    if (at >= lines.size() || lines.get(at).kind() != Kind.PARAGRAPH) {
      return false;
    }
    String words = words(lines.get(at));
    return BULLET.matcher(words).matches()
        || (NUMBERED.matcher(words).matches()
            && (isNumbered(at - 1) || isNumbered(at + 1) || announces(at - 1)));
  }

  private boolean isNumbered(int at) {
    return at >= 0
        && at < lines.size()
        && lines.get(at).kind() == Kind.PARAGRAPH
        && NUMBERED.matcher(words(lines.get(at))).matches();
  }

  private boolean announces(int at) {
    return at >= 0 && lines.get(at).kind() == Kind.PARAGRAPH && words(lines.get(at)).endsWith(":");
  }

  private int items(int from, List<TextBlock> blocks) {
    boolean marked = lines.get(from).kind() != Kind.PARAGRAPH;
    List<TextRange> items = new ArrayList<>();
    int at = from;
    for (; at < lines.size(); at++) {
      Line line = lines.get(at);
      boolean goesOn = line.kind() == Kind.ITEM_GOES_ON;
      if (marked ? !goesOn && line.kind() != Kind.ITEM : !isItem(at)) {
        break;
      }
      if (goesOn && !items.isEmpty()) {
        items.set(items.size() - 1, new TextRange(items.getLast().start(), line.end()));
      } else {
        items.add(new TextRange(line.start(), line.end()));
      }
    }
    boolean ledIn =
        !blocks.isEmpty()
            && from > 0
            && lines.get(from - 1).kind() == Kind.PARAGRAPH
            && blocks.getLast() instanceof TextBlock.Paragraph
            && (marked ? !words(lines.get(from - 1)).endsWith(".") : announces(from - 1));
    Optional<TextRange> leadIn =
        ledIn
            ? Optional.of(new TextRange(lines.get(from - 1).start(), lines.get(from - 1).end()))
            : Optional.empty();
    blocks.add(
        new TextBlock.ItemList(items.getFirst().start(), items.getLast().end(), leadIn, items));
    return at;
  }

  private int table(int at, List<TextBlock> blocks) {
    TextBlock.Table table = lines.get(at).table().orElseThrow();
    List<TextBlock> notes = new ArrayList<>();
    int next = at + 1;
    for (; next < lines.size() && lines.get(next).kind() == Kind.PARAGRAPH; next++) {
      Line line = lines.get(next);
      Matcher note = NOTE.matcher(words(line));
      Matcher loose = NOTE_OF_TABLE.matcher(words(line));
      Matcher found = note.matches() ? note : loose;
      if (!note.matches() && !(loose.matches() && isMark(loose.group("mark"), table, next))) {
        break;
      }
      notes.add(
          new TextBlock.Note(line.start(), line.end(), Optional.ofNullable(found.group("mark"))));
    }
    Optional<TextRange> caption = table.caption().or(() -> captionBefore(at));
    blocks.add(
        new TextBlock.Table(
            table.start(),
            table.end(),
            caption,
            table.headRows(),
            table.rows(),
            Stream.concat(
                    noteRows(table),
                    notes.stream().map(note -> new TextRange(note.start(), note.end())))
                .toList()));
    blocks.addAll(notes);
    return next;
  }

  /**
   * The last rows, from the first of them that is a note, where each is one cell over all columns.
   */
  private Stream<TextRange> noteRows(TextBlock.Table table) {
    List<Row> rows = table.rows();
    int from = rows.size();
    while (from > table.headRows()
        && table.columns() > 1
        && rows.get(from - 1).cells().getFirst().columns() == table.columns()) {
      from--;
    }
    return rows.subList(from, rows.size()).stream()
        .map(row -> row.cells().getFirst())
        .map(cell -> new TextRange(cell.start(), cell.end()))
        .dropWhile(
            cell ->
                !NOTE.matcher(text.substring(cell.start(), cell.end())).matches()
                    && !NOTE_OF_TABLE.matcher(text.substring(cell.start(), cell.end())).matches());
  }

  /**
   * A bare number or letter behind a table is a mark where more such lines follow, or a cell has
   * it.
   */
  private boolean isMark(String mark, TextBlock.Table table, int at) {
    String bare = mark.replaceAll("[().]", "");
    if (!Character.isLetterOrDigit(bare.charAt(0))) {
      return true;
    }
    return mark.startsWith("(")
        || (bare.equals("1") && at + 1 < lines.size() && words(lines.get(at + 1)).startsWith("2"))
        || (at > 0 && bare.equals("2") && words(lines.get(at - 1)).startsWith("1"))
        || text.substring(table.start(), table.end()).contains(superscript(bare));
  }

  private static String superscript(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(c -> raised.append(Superscript.of((char) c)));
    return raised.toString();
  }

  private Optional<TextRange> captionBefore(int at) {
    if (at == 0) {
      return Optional.empty();
    }
    Line before = lines.get(at - 1);
    boolean titles =
        before.kind() == Kind.CAPTION
            || before.kind() == Kind.HEADING
            || (before.kind() == Kind.PARAGRAPH
                && before.end() - before.start() <= LONGEST_CAPTION
                && isTitle(words(before)));
    return titles ? Optional.of(new TextRange(before.start(), before.end())) : Optional.empty();
  }

  /** Whether a line before a table announces it: it says "table", ends in a colon or has no end. */
  private static boolean isTitle(String words) {
    char last = words.charAt(words.length() - 1);
    return last == ':'
        || Character.isLetterOrDigit(last)
        || last == ')'
        || words.toLowerCase(java.util.Locale.ROOT).contains("table");
  }
}
