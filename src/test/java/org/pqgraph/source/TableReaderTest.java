package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;

/** Tables of questions: their columns, and what is broken or means harm. */
class TableReaderTest {
  private static final String HEAD = "UIN,Question\n";

  @Test
  void columnsByAnyOfTheirNamesInAnyOrder() {
    QuestionRecord record =
        Reading.of(
                "DATE_TABLED, question text ,hl-uin,Asked By,uin\n10/12/2024,To ask.,x,Lord Example,hl3206\n")
            .records
            .get(0);
    assertEquals(Optional.of("HL3206"), record.uin());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 10)), record.dateTabled());
    assertEquals(Optional.of(House.LORDS), record.house());
    assertEquals("Lord Example", record.askedBy().orElseThrow().name());
  }

  @Test
  void unknownColumnsAreToldAndTheOthersRead() {
    Reading reading =
        Reading.of(
            "UIN,Colour,Question,Number of words,Question text\n7,red,To ask.,2,To ask again.\n");
    assertEquals("To ask.", reading.records.get(0).text());
    assertEquals(
        List.of(
            "stdin: line 1: columns that are not known: \"Colour\", \"Number of words\"; they were passed over",
            "stdin: line 1: columns of what another column has: \"Question text\"; the first of them was read"),
        reading.problems);
  }

  @Test
  void aNeededColumnIsMissing() {
    Reading reading = Reading.of("House,Date tabled,UIN\nCommons,2024-12-10,7\n");
    assertEquals(0, reading.records.size());
    assertEquals(
        List.of(
            "stdin: line 1: the table has no column for questionText; nothing was read from it; name the column as docs/input-formats.md tells"),
        reading.problems);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-10",
    "2024-12-10T00:00:00",
    "10/12/2024",
    "10/12/2024 00:00",
    "10 December 2024",
    "10 Dec 2024"
  })
  void days(String printed) {
    assertEquals(
        Optional.of(LocalDate.of(2024, 12, 10)),
        Reading.of("UIN,Question,Date tabled\n7,To ask.," + printed + "\n").only().dateTabled());
  }

  @Test
  void aWrongDayIsToldWithItsLine() {
    assertEquals(
        List.of(
            "stdin, record 2: line 4: (UIN 8) dateTabled \"31/31/2024\" is not a date; the date was left out"),
        Reading.of("UIN,Question,Date tabled\n7,\"To\nask.\",\n8,To ask.,31/31/2024\n").problems);
  }

  @Test
  void linesAndSignsOfPlainTextStay() {
    assertEquals(
        "To ask R&D:\n(a) x < y\n(b) z",
        Reading.of(HEAD + "7,\"To ask R&D:\n(a) x < y\n(b) z\"\n").only().text());
  }

  @Test
  void aCellOf10MegabytesLosesItsRowAlone() {
    Reading reading = Reading.of(HEAD + "6,To ask.\n7," + "x".repeat(10 << 20) + "\n8,To ask.\n");
    assertEquals(2, reading.records.size());
    assertEquals(
        List.of(
            "stdin, record 2: line 3: a cell is longer than 1000000 characters; the record was left out"),
        reading.problems);
  }

  @Test
  void wrongEncodingAndOpenQuotes() {
    Reading windows =
        Reading.of((HEAD + "7,To ask “what”.\n").getBytes(Charset.forName("windows-1252")));
    assertEquals("To ask “what”.", windows.records.get(0).text());
    assertEquals(1, windows.problems.size());
    assertEquals(
        "To ask “what”.",
        Reading.of(("\ufeff" + HEAD + "7,To ask “what”.\n").getBytes(StandardCharsets.UTF_16LE))
            .only()
            .text());
    Reading open = Reading.of(HEAD + "7,To ask.\n8,\"To ask\n9,To ask.\n");
    assertEquals(1, open.records.size());
    assertEquals(1, open.problems.size());
    assertTrue(
        open.problems.get(0).startsWith("stdin: the table is broken at line "),
        open.problems.toString());
  }

  @Test
  void workbooksWithoutATable(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
      workbook.newWorksheet("Sheet1").value(0, 0, "Hello");
    }
    assertEquals(
        List.of(
            "stdin: no sheet has a row that names columns of questions; nothing was read from it; see docs/input-formats.md for their names"),
        Reading.of(bytes.toByteArray()).problems);
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Files.write(folder.resolve("cut.xlsx"), cut);
    Files.writeString(folder.resolve("good.csv"), HEAD + "7,To ask.\n");
    Reading reading = Reading.of(folder);
    assertEquals(1, reading.records.size());
    assertEquals(1, reading.problems.size());
    assertTrue(reading.problems.get(0).startsWith("cut.xlsx: "), reading.problems.toString());
  }

  @Test
  void aWorkbookThatIsABomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
      fill(zip, 300 << 20);
    }
    Reading reading = Reading.of(bytes.toByteArray());
    assertEquals(
        List.of(
            "stdin: it expands to more than 200 times its compressed size, as a \"zip bomb\" does; decompress it yourself if you trust it; the rest of it was left out"),
        reading.problems);
  }

  private static void fill(OutputStream out, int count) throws IOException {
    byte[] block = "<c/>".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < count / block.length; i++) {
      out.write(block);
    }
  }

  @Test
  void aWorkbooksCellOf10MegabytesLosesItsRowAlone() throws IOException {
    Reading reading =
        Reading.of(
            workbook(
                row(1, "UIN", "Question") + row(2, "7", noise(10 << 20)) + row(3, "8", "To ask.")));
    assertEquals(
        List.of("8"),
        reading.records.stream().map(r -> r.uin().orElseThrow()).toList(),
        reading.problems.toString());
    assertEquals(
        List.of(
            "stdin, record 1: sheet \"S\", row 2: a cell is longer than 1000000 characters; the record was left out"),
        reading.problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"ZZZZZZZZZ3\"><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"3\"><v>1</v></c></row>",
        "<row r=\"x\"><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"3\"><c r=\"A3\" t=\"b\"><v>maybe</v></c></row>",
        "<row r=\"3\"><c r=\"A3\"><v>&bomb;</v></c></row>",
        "<row r=\"3\"><c r=\"A3\"><v>1"
      })
  void aDamagedWorkbookIsToldAndOthersAreRead(String rows, @TempDir Path folder)
      throws IOException {
    Files.write(
        folder.resolve("a.xlsx"),
        workbook(row(1, "UIN", "Question") + row(2, "7", "To ask.") + rows));
    Files.writeString(folder.resolve("b.csv"), HEAD + "8,To ask.\n");
    Reading reading = Reading.of(folder);
    assertTrue(reading.records.stream().anyMatch(r -> r.position().document().equals("b.csv")));
    assertEquals(1, reading.problems.size(), reading.problems.toString());
    assertTrue(reading.problems.get(0).startsWith("a.xlsx: "), reading.problems.toString());
    assertTrue(reading.problems.get(0).contains("damaged"), reading.problems.toString());
  }

  private static byte[] workbook(String rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      part(
          zip,
          "xl/workbook.xml",
          "<!DOCTYPE x [<!ENTITY bomb \"bomb\">]><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
              + rows
              + "</sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static String noise(int count) {
    StringBuilder text = new StringBuilder(count);
    new java.util.Random(1).ints(count, 'a', 'z').forEach(c -> text.append((char) c));
    return text.toString();
  }

  private static String row(int number, String a, String b) {
    return "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%2$s</t></is></c><c r=\"B%1$d\" t=\"inlineStr\"><is><t>%3$s</t></is></c></row>"
        .formatted(number, a, b);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void noTableMakesReadingFail(@ForAll String rows) {
    Reading.of(HEAD + rows);
    Reading.of("a;b\nQuestion;UIN\n" + rows);
  }
}
