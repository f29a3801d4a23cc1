package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.OptionalInt;
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
                "DATE_TABLED, question text ,hl-uin,Asked By,uin\n10 Dec 2024,To ask.,x,Lord Example,hl3206\n")
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
            "stdin: line 1: the table has no column for questionText; nothing was read from it; name the column as docs/input-formats.md tells, or give its name with --columns"),
        reading.problems);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-10",
    "2024-12-10T00:00:00",
    "2024-12-10 00:00:00+00:00",
    "2024/12/10",
    "20241210",
    "10 December 2024",
    "10 Dec 2024",
    "10-Dec-24",
    "10-Dec-2024 14:05",
    "Tuesday 10th December 2024",
    "'Tue, 10 Dec 2024'",
    "'December 10, 2024'",
    "45636",
    "45636.0",
    "1733788800000"
  })
  void days(String printed) {
    assertEquals(
        Optional.of(LocalDate.of(2024, 12, 10)),
        Reading.of("UIN;Question;Date tabled\n7;To ask.;" + printed + "\n").only().dateTabled());
  }

  @Test
  void aWrongDayIsToldWithItsLine() {
    assertEquals(
        List.of(
            "stdin, record 2: line 4: (UIN 8) dateTabled \"31/31/2024\" is not a date; the date was left out"),
        Reading.of("UIN,Question,Date tabled\n7,\"To\nask.\",\n8,To ask.,31/31/2024\n").problems);
  }

  @ParameterizedTest
  @CsvSource({
    "10/12/2024, 13/12/2024, 2024-12-10, 2024-12-13",
    "10.12.24, 13.12.24, 2024-12-10, 2024-12-13",
    "10-12-2024, 13-12-2024, 2024-12-10, 2024-12-13",
    "12/10/2024, 12/13/2024, 2024-12-10, 2024-12-13",
    "12/10/24 09:30, 12/13/24 09:30, 2024-12-10, 2024-12-13"
  })
  void oneDayOfAColumnTellsTheOrderOfAll(
      String open, String telling, LocalDate first, LocalDate second) {
    Reading reading =
        Reading.of(
            "UIN,Question,Date tabled\n7,To ask.,%s\n8,To ask.,%s\n".formatted(open, telling));
    assertEquals(List.of(), reading.problems);
    assertEquals(
        List.of(Optional.of(first), Optional.of(second)),
        reading.records.stream().map(QuestionRecord::dateTabled).toList());
  }

  @Test
  void anotherColumnOfTheTableTellsTheOrderToo() {
    QuestionRecord record =
        Reading.of("UIN,Question,Date tabled,Answered on\n7,To ask.,03/04/2024,15/04/2024\n")
            .only();
    assertEquals(Optional.of(LocalDate.of(2024, 4, 3)), record.dateTabled());
  }

  @Test
  void whereNothingTellsTheOrderTheDayIsAbsentAndTold() {
    Reading reading =
        Reading.of("UIN,Question,Date tabled\n7,To ask.,03/04/2024\n8,To ask.,05/06/2024\n");
    assertEquals(
        List.of(Optional.empty(), Optional.empty()),
        reading.records.stream().map(QuestionRecord::dateTabled).toList());
    assertEquals(
        List.of(
            "stdin: dateTabled: no day of the table tells whether the month comes first in \"03/04/2024\";"
                + " 2 such days were left out; print days as 2024-12-31, or say days: day-first in a file for --columns"),
        reading.problems);
  }

  @Test
  void aColumnOfBothOrdersTellsOnlyWhatIsCertain() {
    Reading reading =
        Reading.of(
            "UIN,Question,Date tabled\n6,To ask.,03/04/2024\n7,To ask.,13/04/2024\n8,To ask.,04/14/2024\n");
    assertEquals(
        List.of(
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 4, 13)),
            Optional.of(LocalDate.of(2024, 4, 14))),
        reading.records.stream().map(QuestionRecord::dateTabled).toList());
    assertEquals(1, reading.problems.size());
    assertTrue(reading.problems.get(0).contains("in others it does not"), reading.problems.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NA", "NaN", "nan", "NULL", "None", "N/A", "#N/A", "n/a", "NaT", "<NA>", " NA ", "#VALUE!"
      })
  void whatProgramsPrintForNoValueIsNone(String none) {
    QuestionRecord record =
        Reading.of(
                "uin,house,dateTabled,questionText,askingMember.name,askingMemberId,heading,dateAnswered,answerText,answeringMemberId,groupedQuestions\n"
                    + "7,Commons,2024-12-10,To ask.,X,X,X,X,X,X,X\n".replace("X", none))
            .only();
    assertEquals(Optional.empty(), record.askedBy());
    assertEquals(Optional.empty(), record.answer());
    assertEquals(Optional.empty(), record.heading());
    assertEquals(List.of(), record.grouped());
  }

  @ParameterizedTest
  @CsvSource({
    "910021.0, 910021",
    "9.10021E5, 910021",
    "HL 9121, HL9121",
    "hl9121, HL9121",
    "HL9121.0, HL9121",
    "UIN 910021, 910021",
    "[910021], 910021",
    "9180/96, 9180/96",
    "WAQ67257, WAQ67257",
    "AQW 12/07, AQW12/07",
    "007, 007"
  })
  void uinsAsTheyArePrinted(String printed, String uin) {
    assertEquals(
        Optional.of(uin), Reading.of("UIN,Question\n" + printed + ",To ask.\n").only().uin());
  }

  @Test
  void numbersThatAreWholeAreWhole() {
    QuestionRecord record =
        Reading.of(
                "uin,questionText,askingMember.name,askingMember.id\n7.0,To ask.,Alex Example,4813.0\n")
            .only();
    assertEquals(OptionalInt.of(4813), record.askedBy().orElseThrow().memberId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example, Alex|Alex Example",
        "Alex Example|Alex Example",
        "Example, Sir Alex|Sir Alex Example",
        "Example of Sampleton, L.|Lord Example of Sampleton",
        "Sampleton, Bp.|The Lord Bishop of Sampleton",
        "Alex Example, MP|Alex Example, MP",
        "Lord Example, Minister|Lord Example, Minister"
      })
  void namesHaveTheSurnameLast(String printed, String name) {
    assertEquals(
        name,
        Reading.of("uin;questionText;Asked by\n7;To ask.;" + printed + "\n")
            .only()
            .askedBy()
            .orElseThrow()
            .name());
  }

  @Test
  void headsOfOtherExports() {
    QuestionRecord record =
        Reading.of(
                """
                question_answer_id,question_answer_uin,question_answer_subject,question_house,question_date,question_text,question_is_named_day,question_member_mnis_id,question_member_name,question_member_party,answer_date_expected,answer_date,answer_text,answer_is_holding,answer_body_name,answer_member_name
                51,970001,Rivers,Commons,2024-12-10,To ask how many.,TRUE,9001,Alex Example,Independent,2024-12-17,2024-12-12,Four.,FALSE,Cabinet Office,Pat Placeholder
                """)
            .only();
    assertEquals(Optional.of("Rivers"), record.heading());
    assertEquals(Optional.of(true), record.isNamedDay());
    assertEquals(Optional.of("Cabinet Office"), record.answeringBody());
    assertEquals(Optional.of("Independent"), record.askedBy().orElseThrow().party());
    assertEquals(
        "Pat Placeholder", record.answer().orElseThrow().answeredBy().orElseThrow().name());
    QuestionRecord normalized =
        Reading.of(
                """
                ,value.id,value.askingMember.listAs,value.house,value.dateTabled,value.uin,value.questionText,value.groupedQuestions,links
                0,54,"Example, Alex",Commons,2024-12-10T00:00:00,970004,To ask.,"['970005', '970006']","[{'rel': 'self'}]"
                """)
            .records
            .get(0);
    assertEquals(
        List.of("970005", "970006"), normalized.grouped().stream().map(g -> g.uin()).toList());
    assertEquals("Alex Example", normalized.askedBy().orElseThrow().name());
    QuestionRecord tool =
        Reading.of(
                """
                Question_MP,Question_Text,Question_ID,MP_Constituency,Question_Date,Answer_Text,Answer_MP,Answer_Date,Party
                "Example, Alex",To ask.,900013,NA,2014-12-10,<p>Yes.</p>,"Placeholder, Pat",2014-12-12,Not found
                """)
            .only();
    assertEquals(Optional.of("900013"), tool.uin());
    assertEquals(Optional.empty(), tool.askedBy().orElseThrow().party());
    assertEquals(Optional.empty(), tool.askedBy().orElseThrow().memberFrom());
  }

  @Test
  void columnsOfTheUsersOwn(@TempDir Path folder) throws IOException, InterruptedException {
    Path columns =
        Files.writeString(
            folder.resolve("columns.yaml"),
            "uin: Nummer\nquestionText: [Frage, Wortlaut]\ndateTabled: Tag\ndays: month-first\n");
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "Nummer;Wortlaut;Tag;UIN\n7;To ask.;12/10/2024;8\n");
    Reading reading = new Reading();
    Documents.of(
            List.of(table), java.io.InputStream.nullInputStream(), TableColumns.KNOWN.read(columns))
        .read(reading);
    assertEquals(Optional.of("7"), reading.records.get(0).uin());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 10)), reading.records.get(0).dateTabled());
    Files.writeString(columns, "nummer: UIN\n");
    InputException wrong =
        assertThrows(InputException.class, () -> TableColumns.KNOWN.read(columns));
    assertTrue(wrong.getMessage().contains("there is no field \"nummer\""), wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0, 2024-12-10", "1, 2028-12-11"})
  void aWorkbookSaysFromWhichDayItCounts(String date1904, LocalDate day) throws IOException {
    String rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>UIN</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Question</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>Date tabled</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>To ask:_x000D_\n_x0041_ river.</t></is></c><c r=\"C2\"><v>45636</v></c></row>";
    QuestionRecord record = Reading.of(workbook(rows, date1904)).only();
    assertEquals(Optional.of(day), record.dateTabled());
    assertEquals("To ask:\nA river.", record.text());
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
    return workbook(rows, "0");
  }

  private static byte[] workbook(String rows, String date1904) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      part(
          zip,
          "xl/workbook.xml",
          "<!DOCTYPE x [<!ENTITY bomb \"bomb\">]><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\""
              + date1904
              + "\"/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
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
