package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.TextBlock;

/** HTML becomes plain text in which nothing is glued, and a row of a table is a line. */
class HtmlTextTest {
  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static String table(String... rows) {
    return "<table><tbody>" + String.join("", rows) + "</tbody></table>";
  }

  @Test
  void emptyCellsKeepTheirPlace() {
    String html =
        table(
            row("", "Old fee", "New fee"),
            row("Adult", "12", "14"),
            row("Child", "", "7"),
            row("", "5", ""),
            row("", "", ""),
            row("All", "", "21"));
    assertEquals(
        "\tOld fee\tNew fee\nAdult\t12\t14\nChild\t\t7\n\t5\t\n\t\t\nAll\t\t21", HtmlText.of(html));
  }

  @Test
  void shortRowsAreFilled() {
    assertEquals("a\tb\tc\nd\t\t", HtmlText.of(table(row("a", "b", "c"), row("d"))));
  }

  @Test
  void cellsThatSpanStandInTheFirstOfTheirPlaces() {
    String html =
        table(
            "<tr><td rowspan=\"2\">Area</td><td colspan=\"2\">Year</td></tr>",
            row("2023", "2024"),
            row("North", "1", "2"));
    assertEquals("Area\tYear\t\n\t2023\t2024\nNorth\t1\t2", HtmlText.of(html));
    TextBlock.Table table = HtmlText.read(html).tables().getFirst();
    assertEquals(2, table.headRows());
    assertEquals(2, table.rows().getFirst().cells().get(1).columns());
    assertTrue(table.rows().getFirst().cells().get(2).isCovered());
    assertTrue(table.rows().get(1).cells().getFirst().isCovered());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>River grant</p><p>(since 2023)</p>|River grant (since 2023)",
        "<p>12</p><p>34</p>|12 34",
        "River grant<br>(since 2023)|River grant (since 2023)",
        "<ul><li>North</li><li>South</li></ul>|North South",
        "<div>a</div>b<table><tr><td>c</td><td>d</td></tr></table>|a b c d",
        "1,497<sup>1</sup>|1,497¹",
        "1,497<sup>1,2</sup>|1,497¹,²",
        "1,497<sup>[1]</sup>|1,497 [1]",
        "1,497<sup>(a)</sup>|1,497 (a)",
        "1,497<sup>*</sup>|1,497*",
        "1,497<sup> 3 </sup>5|1,497 ³ 5",
        "m<sup>-3</sup><sup>2</sup>|m⁻³ ²",
        "10<sup>6</sup>|10⁶",
        "30<sup>th</sup> May|30th May",
        "CO<sub>2</sub>|CO2",
        "PM<sub>2.5</sub>|PM2.5",
        "101<sub>2</sub>|101₂",
        "NO<sub>2</sub>5|NO2 5",
      })
  void whatStandsInACellIsOneLine(String inside, String text) {
    assertEquals(text + "\t7\nb\t8", HtmlText.of(table(row(inside, "7"), row("b", "8"))));
  }

  @Test
  void aNoteStandsByItself() {
    AnswerText text =
        HtmlText.read(
            table(row("Year", "Sum"), row("2023", "1,497<sup>1</sup>"))
                + "<p><sup>1</sup> Provisional.</p><p>We will go on.</p>");
    assertEquals("Year\tSum\n2023\t1,497¹\n¹ Provisional.\nWe will go on.", text.text());
    TextBlock.Table table = text.tables().getFirst();
    assertEquals("¹ Provisional.", table.notes().getFirst().of(text.text()));
    assertEquals(
        Optional.of("¹"), assertInstanceOf(TextBlock.Note.class, text.blocks().get(1)).mark());
    assertInstanceOf(TextBlock.Paragraph.class, text.blocks().get(2));
  }

  @Test
  void captionHeadAndFootHaveTheirOrder() {
    String html =
        "<table><caption>Grants</caption><tfoot><tr><td>Sum</td><td>3</td></tr></tfoot>"
            + "<thead><tr><th>Area</th><th>Grants</th></tr></thead>"
            + "<tbody><tr><td>North</td><td>3</td></tr></tbody></table>";
    AnswerText text = HtmlText.read(html);
    assertEquals("Grants\nArea\tGrants\nNorth\t3\nSum\t3", text.text());
    TextBlock.Table table = text.tables().getFirst();
    assertEquals(1, table.headRows());
    assertEquals("Grants", table.caption().orElseThrow().of(text.text()));
  }

  @Test
  void aTableOfOneCellIsAFrame() {
    assertEquals(
        "One.\nTwo.\na\tb\nc\td",
        HtmlText.of(table(row("<p>One.</p><p>Two.</p>" + table(row("a", "b"), row("c", "d"))))));
  }

  @Test
  void aTableInAListIsATable() {
    AnswerText text =
        HtmlText.read(
            "<p>The fees are:</p><ul><li>of adults:"
                + table(row("Year", "Fee"), row("2023", "4"))
                + "</li><li>of children: none.</li></ul>");
    assertEquals("The fees are:\nof adults:\nYear\tFee\n2023\t4\nof children: none.", text.text());
    assertEquals(1, text.tables().size());
  }

  @Test
  void blocksTellWhatAWordStandsIn() {
    AnswerText text =
        HtmlText.read(
            "<p><strong>Fees</strong></p><p>They are set by:</p><ul><li>the Board<p>in June</p></li>"
                + "<li>the Council</li></ul><blockquote>No fee is due.</blockquote><p>Yes.</p>");
    assertEquals(
        "Fees\nThey are set by:\nthe Board\nin June\nthe Council\nNo fee is due.\nYes.",
        text.text());
    assertEquals(
        List.of("Heading", "Paragraph", "ItemList", "Quotation", "Paragraph"),
        text.blocks().stream().map(block -> block.getClass().getSimpleName()).toList());
    TextBlock.ItemList list =
        assertInstanceOf(
            TextBlock.ItemList.class, text.blockAt(text.text().indexOf("Council")).orElseThrow());
    assertEquals(2, list.items().size());
    assertEquals("They are set by:", list.leadIn().orElseThrow().of(text.text()));
  }

  @Test
  void spansBeyondAllMeasureAreCut() {
    String row = "<tr><td colspan=\"1000\" rowspan=\"65000\">a</td><td>b</td></tr>";
    String text = HtmlText.of(table(row.repeat(40)));
    assertEquals(40, text.lines().count());
    assertTrue(text.length() < 1_000);
  }

  @Test
  void rowsOfPlainTextHaveAsManyCells() {
    assertEquals(
        "Before.\n\tOld\tNew\nAdult\t1\t2\nChild\t3\t\nAfter.",
        HtmlText.of("Before.\n\tOld\tNew\nAdult\t1\t2\nChild\t3\nAfter."));
    assertEquals("Indented.\nNo table\there.", HtmlText.of("\tIndented.\n\nNo table\there.\t"));
  }
}
