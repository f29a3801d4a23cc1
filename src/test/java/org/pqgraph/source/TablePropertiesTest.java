package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.TextBlock;

/**
 * Whatever the HTML: its text is in the normal form, its blocks stand in it, its rows are whole.
 */
class TablePropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "<table>",
          "</table>",
          "<tr>",
          "</tr>",
          "<td>",
          "</td>",
          "<th>",
          "</th>",
          "<thead>",
          "</thead>",
          "<tfoot>",
          "<tbody>",
          "<caption>",
          "</caption>",
          "<td colspan=\"3\">",
          "<td rowspan=\"2\">",
          "<td rowspan=\"0\" colspan=\"-1\">",
          "<td colspan=\"99999\">",
          "<p>",
          "</p>",
          "<br>",
          "<ul>",
          "<li>",
          "</li>",
          "</ul>",
          "<blockquote>",
          "<h2>",
          "<strong>",
          "</strong>",
          "<sup>",
          "</sup>",
          "<sub>",
          "</sub>",
          "<script>",
          "<style>",
          "</style>",
          "1,497",
          "1",
          "th",
          "[2]",
          "×10",
          "6",
          "Board of Trade:",
          "· item",
          "\t",
          "\n",
          "&nbsp;",
          "&#9;",
          "&#x2028;",
          "\u0301",
          "𝒯",
          "\u200b",
          " ",
          "¹ Note.",
          "* starred",
          "“Quoted.”",
          "</div>",
          "<!--",
          "-->",
          "<a href=\"x\">");

  @Provide
  Arbitrary<String> html() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3_000)
  void blocksStandInTheTextAndRowsAreWhole(@ForAll("html") String html) {
    AnswerText text = HtmlText.read(html);
    assertEquals(HtmlText.of(html), text.text());
    check(text);
    check(AnswerText.of(text.text()));
  }

  @Property(tries = 500)
  void anyTextHasBlocks(@ForAll String any) {
    check(HtmlText.read(any));
    check(AnswerText.of(TextNormalizer.normalize(any)));
  }

  private static void check(AnswerText text) {
    int at = 0;
    for (TextBlock block : text.blocks()) {
      assertTrue(at <= block.start() && block.start() < block.end(), () -> "order of " + block);
      assertTrue(block.end() <= text.text().length(), block::toString);
      assertEquals(block, text.blockAt(block.start()).orElseThrow());
      at = block.end();
      if (block instanceof TextBlock.Table table) {
        check(text.text(), table);
      }
      if (block instanceof TextBlock.ItemList list) {
        list.items().forEach(item -> assertTrue(item.end() <= list.end(), list::toString));
      }
    }
    for (String line : text.text().split("\n", -1)) {
      assertEquals(line.replaceAll("^ +| +$", ""), line);
    }
  }

  private static void check(String text, TextBlock.Table table) {
    String[] lines = text.substring(table.start(), table.end()).split("\n", -1);
    assertEquals(table.rows().size(), lines.length);
    for (int i = 0; i < lines.length; i++) {
      TextBlock.Row row = table.rows().get(i);
      String[] cells = lines[i].split("\t", -1);
      assertEquals(table.columns(), cells.length, text);
      assertEquals(table.columns(), row.cells().size());
      assertEquals(List.of(cells), row.cells().stream().map(cell -> cell.of(text)).toList());
    }
    assertTrue(table.headRows() <= table.rows().size());
    table.notes().forEach(note -> assertTrue(note.end() <= text.length()));
  }

  @Provide
  Arbitrary<List<List<String>>> grids() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "", "", "North", "1,497", "12%", "£3 m", "a & b", "é", "𝒯", "x < y", "2024-25");
    return Combinators.combine(
            Arbitraries.integers().between(2, 6), Arbitraries.integers().between(2, 7))
        .flatAs((columns, rows) -> cell.list().ofSize(columns).list().ofSize(rows))
        .filter(
            grid ->
                grid.stream().filter(row -> row.stream().anyMatch(c -> !c.isEmpty())).count() > 1
                    && !grid.getFirst().stream().allMatch(String::isEmpty)
                    && !grid.getLast().stream().allMatch(String::isEmpty));
  }

  /** Cells to text and back, and the text of a page without markup as well. */
  @Property(tries = 1_000)
  void cellsSurviveTheText(@ForAll("grids") List<List<String>> grid) {
    StringBuilder html = new StringBuilder("<p>Before.</p><table>");
    for (List<String> row : grid) {
      html.append("<tr>");
      row.forEach(
          cell ->
              html.append("<td><p>")
                  .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                  .append("</p></td>"));
      html.append("</tr>");
    }
    AnswerText text = HtmlText.read(html.append("</table><p>After.</p>").toString());
    assertEquals(List.of(grid), cells(text));
    assertEquals(List.of(grid), cells(AnswerText.of(text.text())));
  }

  private static List<List<List<String>>> cells(AnswerText text) {
    return text.tables().stream()
        .map(
            table ->
                table.rows().stream()
                    .map(row -> row.cells().stream().map(cell -> cell.of(text.text())).toList())
                    .toList())
        .toList();
  }

  @Property(tries = 300)
  void plainRowsAreFilled(@ForAll("grids") List<List<String>> grid) {
    String page =
        "Before.\n"
            + String.join("\n", grid.stream().map(row -> String.join("\t", row)).toList())
            + "\nAfter.";
    String once = TextNormalizer.normalize(page);
    assertEquals(once, TextNormalizer.normalize(once));
    Stream.of(AnswerText.of(once)).forEach(TablePropertiesTest::check);
  }
}
