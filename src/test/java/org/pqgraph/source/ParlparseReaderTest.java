package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Attachment;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;

/** TheyWorkForYou's XML, as it is since 2014 and as it was before. */
class ParlparseReaderTest {
  private static final String SITE =
      "https://questions-statements.parliament.uk/written-questions/detail/";
  private static final String OLD_SITE =
      "http://www.parliament.uk/business/publications/written-questions-answers-statements/written-question/";
  private static final String REPORT =
      "http://www.publications.parliament.uk/pa/cm200506/cmhansrd/cm050629/text/50629w24.htm#a";

  private static String file(String inside) {
    return "<publicwhip>\n<major-heading id=\"uk.org.publicwhip/wrans/x.mh\" nospeaker=\"true\">\n    Home Office\n</major-heading>\n"
        + inside
        + "\n</publicwhip>";
  }

  private static String ques(String id, String url, String name, String inside) {
    return "<ques id=\"uk.org.publicwhip/wrans/%s\" person_id=\"uk.org.publicwhip/person/1\" speakername=\"%s\" url=\"%s\">%s</ques>\n"
        .formatted(id, name, url, inside);
  }

  private static String reply(String id, String name, String inside) {
    return "<reply id=\"uk.org.publicwhip/wrans/%s\" person_id=\"uk.org.publicwhip/person/2\" speakername=\"%s\">%s</reply>\n"
        .formatted(id, name, inside);
  }

  @Test
  void aGroupOfTodayWithOneReply() {
    Reading reading =
        Reading.of(
            file(
                "<minor-heading id=\"a.h\">\n Rivers &amp; Ports\n</minor-heading>\n"
                    + ques(
                        "2024-12-10.HL3206.q0",
                        SITE + "2024-12-10/HL3206",
                        "Lord Example",
                        "\n <p qnum=\"HL3206\">To ask His Majesty&#8217;s Government how many &lt;br&gt; rivers.</p>\n")
                    + ques(
                        "2024-12-11.HL3301.q1",
                        SITE + "2024-12-11/HL3301",
                        "Lady Example",
                        "<p qnum=\"HL3301\">To ask His Majesty's Government how many ports.</p>")
                    + reply(
                        "2024-12-10.HL3206.r0",
                        "Lord Specimen",
                        "\n<p>Many:</p><ul><li>One</li>\n<li>Two</li></ul><table><tr><td>A</td><td>1</td></tr></table>"
                            + "<p><a href=\"https://example.org/a.pdf?x=1&amp;y=2\">List</a> (application/pdf, 12.5KB)</p>")));
    assertEquals(List.of(), reading.problems);
    QuestionRecord first = reading.records.get(0);
    assertEquals(Source.THEYWORKFORYOU, first.position().source());
    assertEquals(Optional.of(House.LORDS), first.house());
    assertEquals(Optional.of("HL3206"), first.uin());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 10)), first.dateTabled());
    assertEquals(Optional.of("Home Office"), first.answeringBody());
    assertEquals(Optional.of("Rivers & Ports"), first.heading());
    assertEquals("Lord Example", first.askedBy().orElseThrow().name());
    assertTrue(
        first.askedBy().orElseThrow().memberId().isEmpty(), "its own numbers are no member's");
    assertEquals("To ask His Majesty’s Government how many <br> rivers.", first.text());
    assertEquals(
        List.of(new GroupedQuestion("HL3301", Optional.of(LocalDate.of(2024, 12, 11)))),
        first.grouped());
    AnswerRecord answer = first.answer().orElseThrow();
    assertEquals("Many:\nOne\nTwo\nA\t1", answer.text());
    assertEquals(Optional.empty(), answer.date(), "no day of the answer is printed");
    assertEquals(
        List.of(
            new Attachment(
                "https://example.org/a.pdf?x=1&y=2",
                Optional.of("List"),
                Optional.of("application/pdf"))),
        answer.attachments());
    assertEquals(first.answer(), reading.records.get(1).answer());
  }

  @Test
  void theReportPrintsTheDayOfTheAnswerAndNoneOfTabling() {
    QuestionRecord record =
        Reading.of(
                file(
                    ques(
                            "2005-06-29.7913.q0",
                            REPORT,
                            "Alex Example",
                            "<p qnum=\"7913\">To ask the Secretary of State how many\nnew <i>(a)</i> schools.</p>")
                        + reply("2005-06-29.7913.r0", "Pat Placeholder", "<p>None.</p>")))
            .only();
    assertEquals(Optional.of(House.COMMONS), record.house());
    assertEquals(Optional.empty(), record.dateTabled());
    assertEquals(Optional.of(LocalDate.of(2005, 6, 29)), record.answer().orElseThrow().date());
    assertEquals("To ask the Secretary of State how many new (a) schools.", record.text());
  }

  @Test
  void answersOfARecessHaveNoDay() {
    QuestionRecord record =
        Reading.of(
                "<publicwhip><major-heading>The following answers were received between Friday 28 May and Friday 4 June</major-heading>"
                    + "<major-heading>Home Office</major-heading>"
                    + ques("2004-06-07.99.q0", REPORT, "Alex Example", "<p qnum=\"99\">To ask.</p>")
                    + reply("2004-06-07.99.r0", "Pat Placeholder", "<p>None.</p>")
                    + "</publicwhip>")
            .only();
    assertEquals(Optional.of("Home Office"), record.answeringBody());
    assertEquals(Optional.empty(), record.answer().orElseThrow().date());
  }

  @Test
  void numberedQuestionsOfOneMemberShareTheWordsAboveThem() {
    Reading reading =
        Reading.of(
            file(
                ques(
                        "2005-06-29.7913.q0",
                        REPORT,
                        "Alex Example",
                        "<p>To ask the Secretary of State</p><p class=\"numindent\" qnum=\"7913\">(1) how many;</p>"
                            + "<p class=\"numindent\" qnum=\"7914\">(2) how few.</p>")
                    + reply("2005-06-29.7913.r0", "Pat Placeholder", "<p>None.</p>")
                    + reply("2005-06-29.7913.r1", "Pat Placeholder", "<p>Or some.</p>")));
    assertEquals(List.of(), reading.problems);
    assertEquals(
        List.of(
            "To ask the Secretary of State\n(1) how many;",
            "To ask the Secretary of State\n(2) how few."),
        reading.records.stream().map(QuestionRecord::text).toList());
    assertEquals("None.\nOr some.", reading.records.get(0).answer().orElseThrow().text());
    assertEquals(
        List.of(new GroupedQuestion("7914", Optional.empty())), reading.records.get(0).grouped());
  }

  @Test
  void repliesOfSeveralMembersAreNotMixed() {
    Reading reading =
        Reading.of(
            file(
                ques("2005-06-29.7913.q0", REPORT, "Alex Example", "<p qnum=\"7913\">To ask.</p>")
                    + reply("2005-06-29.7913.r0", "Pat Placeholder", "<p>One.</p>")
                    + reply("2005-06-29.7913.r1", "Sam Specimen", "<p>Two.</p>")));
    assertEquals("One.", reading.records.get(0).answer().orElseThrow().text());
    assertEquals(
        List.of(
            "stdin, record 1: line 7: there are 2 replies, and it is not told which of them stands in place of which; the first was kept"),
        reading.problems);
  }

  @ParameterizedTest
  @CsvSource({
    "Commons/2016-03-01/28777/, 28777, COMMONS, 2016-03-01",
    "Lords/2016-03-01/HL6501/, HL6501, LORDS, 2016-03-01"
  })
  void theAddressOfTheYearsFrom2014(String path, String uin, House house, LocalDate tabled) {
    QuestionRecord record =
        Reading.of(
                file(
                    ques(
                            "2016-03-01." + uin + ".q0",
                            OLD_SITE + path,
                            "A",
                            "<p qnum=\"" + uin + "\">To ask.</p>")
                        + reply("x", "B", "<p>Yes.</p>")))
            .only();
    assertEquals(Optional.of(house), record.house());
    assertEquals(Optional.of(tabled), record.dateTabled());
  }

  @Test
  void anAddressOfAnotherQuestionTellsNoDay() {
    Reading reading =
        Reading.of(
            file(
                ques("2024-12-10.5.q0", SITE + "2024-12-10/6", "A", "<p qnum=\"5\">To ask.</p>")
                    + reply("x", "B", "<p>Yes.</p>")));
    assertEquals(Optional.empty(), reading.records.get(0).dateTabled());
    assertEquals(
        List.of(
            "stdin, record 1: line 5: the address and the number of the question do not agree; the day of tabling was left out"),
        reading.problems);
  }

  @Test
  void entitiesOfHtmlNeedNoDocumentType() {
    QuestionRecord record =
        Reading.of(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE publicwhip\n[\n<!ENTITY pound \"&#163;\">\n<!ENTITY ndash \"!!\">\n]>\n"
                    + file(
                        ques(
                                "2005-06-29.1.q0",
                                REPORT,
                                "Si&ocirc;n Example",
                                "<p qnum=\"1\">To ask for &pound;5&nbsp;m &ndash; or &frac12; &amp; &LT;b&GT;.</p>")
                            + reply("x", "B", "<p>Yes.</p>")))
            .only();
    assertEquals("To ask for £5 m – or ½ & <b>.", record.text());
    assertEquals("Siôn Example", record.askedBy().orElseThrow().name());
  }

  @Test
  void encodings() {
    String text =
        file(
            ques(
                    "2005-06-29.1.q0",
                    REPORT,
                    "Siôn Example",
                    "<p qnum=\"1\">To ask “what” – it is £5.</p>")
                + reply("x", "B", "<p>Yes.</p>"));
    Charset windows = Charset.forName("windows-1252");
    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text).getBytes(windows))) {
      assertEquals("To ask “what” – it is £5.", Reading.of(bytes).only().text());
    }
    Reading wrong =
        Reading.of(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(windows));
    assertEquals("To ask “what” – it is £5.", wrong.records.get(0).text());
    assertEquals(
        List.of(
            "stdin: some lines are not UTF-8; they were read as Windows-1252; check its accents and quotes"),
        wrong.problems);
    Reading unknown = Reading.of("<?xml version=\"1.0\" encoding=\"klingon\"?>" + text);
    assertEquals(1, unknown.records.size());
    assertEquals(
        List.of("stdin: the encoding \"klingon\" is not known; it was read as UTF-8"),
        unknown.problems);
  }

  private static String report(String day, String questions, String answer) {
    return file(
        ques(day + ".7913.q0", REPORT, "Alex Example", questions)
            + reply(day + ".7913.r0", "Pat Placeholder", answer));
  }

  @Test
  void theLetterOfAScrapeFollowsTheDay() {
    assertEquals(
        Optional.of(LocalDate.of(2009, 10, 29)),
        Reading.of(report("2009-10-29f", "<p qnum=\"7913\">To ask.</p>", "<p>Four.</p>"))
            .only()
            .answer()
            .orElseThrow()
            .date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://www.publications.parliament.uk/pa/cm200809/cmhansrd/cm091029/text/91029w0001.htm#x|2009-10-29",
        "http://www.publications.parliament.uk/pa/ld200809/ldhansrd/text/91026w0001.htm#x|2009-10-26",
        "http://www.publications.parliament.uk/pa/ld201213/ldhansrd/text/121210w0001.htm#x|2012-12-10",
        "http://www.publications.parliament.uk/pa/cm199900/cmhansrd/vo991102/text/91102w01.htm|1999-11-02"
      })
  void withoutADayInTheIdTheAddressHasIt(String address, LocalDate day) {
    QuestionRecord record =
        Reading.of(
                file(
                    ques("x.q0", address, "Alex Example", "<p qnum=\"7\">To ask.</p>")
                        + reply("x.r0", "Pat Placeholder", "<p>Four.</p>")))
            .only();
    assertEquals(Optional.of(day), record.answer().orElseThrow().date());
  }

  @Test
  void todaysFilesHaveTheDayOfTheAnswersInTheirName(@TempDir Path folder) throws IOException {
    String text =
        file(
            ques(
                    "2026-02-10.5.q0",
                    SITE + "2026-02-10/5",
                    "Alex Example",
                    "<p qnum=\"5\">To ask.</p>")
                + reply("2026-02-10.5.r0", "Pat Placeholder", "<p>Yes.</p>"));
    Path named = Files.writeString(folder.resolve("answers2026-02-23.xml"), text);
    QuestionRecord record = Reading.of(named).only();
    assertEquals(Optional.of(LocalDate.of(2026, 2, 10)), record.dateTabled());
    assertEquals(Optional.of(LocalDate.of(2026, 2, 23)), record.answer().orElseThrow().date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p class=\"holdinganswer\">holding answer <phrase class=\"date\" code=\"2009-10-20\">20 October 2009</phrase></p><p>There are four.</p>|2009-10-20",
        "<p class=\"holdinganswer\">[<i>holding answer 20 October 2009</i>]: There are four.</p>|2009-10-20",
        "<p>[holding answer 20 October]: There are four.</p>|2009-10-20",
        "<p>[holding answer 21 December] There are four.</p>|2008-12-21",
        "<p>[holding answers 12 October and 20 October 2009]</p><p>There are four.</p>|2009-10-12"
      })
  void aHoldingAnswerStandsAtTheHead(String answer, LocalDate day) {
    AnswerRecord record =
        Reading.of(report("2009-10-29a", "<p qnum=\"7913\">To ask.</p>", answer))
            .only()
            .answer()
            .orElseThrow();
    assertEquals("There are four.", record.text());
    assertEquals(Optional.of(day), record.dateHolding());
    assertEquals(Optional.of(LocalDate.of(2009, 10, 29)), record.date());
  }

  @Test
  void wordsLikeThoseOfAHoldingAnswerStay() {
    AnswerRecord record =
        Reading.of(
                report(
                    "2009-10-29a",
                    "<p qnum=\"7913\">To ask.</p>",
                    "<p class=\"askedtoreply\">I have been asked to reply.</p><p>Holding answers are rare.</p>"))
            .only()
            .answer()
            .orElseThrow();
    assertEquals("I have been asked to reply.\nHolding answers are rare.", record.text());
    assertEquals(Optional.empty(), record.dateHolding());
  }

  @Test
  void severalNumbersInOneMarkAreAsManyQuestions() {
    Reading reading =
        Reading.of(report("2009-10-29a", "<p qnum=\"7913, 7914\">To ask.</p>", "<p>Four.</p>"));
    assertEquals(
        List.of(Optional.of("7913"), Optional.of("7914")),
        reading.records.stream().map(QuestionRecord::uin).toList());
    assertEquals("7914", reading.records.get(0).grouped().get(0).uin());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<publicwhip scrapeversion=\"e\" latest=\"no\">|",
        "<publicwhip scrapeversion=\"e\">|<gidredirect oldgid=\"uk.org.publicwhip/wrans/2009-10-26e.1.mh\" newgid=\"uk.org.publicwhip/wrans/2009-10-26f.1.mh\" matchtype=\"perfectmatch\"/>"
      })
  void aScrapeThatWasDoneAgainIsPassedOver(String root, String redirect) {
    Reading reading =
        Reading.of(
            root
                + (redirect == null ? "" : redirect)
                + ques("2009-10-26e.7.q0", REPORT, "A", "<p qnum=\"7\">To ask.</p>")
                + reply("2009-10-26e.7.r0", "B", "<p>Yes.</p>")
                + "</publicwhip>");
    assertEquals(List.of(), reading.records);
    assertEquals(
        List.of(
            "stdin: a later scrape of the same day stands in its place (this is \"e\"); it was passed over; give the file that says latest=\"yes\""),
        reading.problems);
  }

  @Test
  void writtenStatementsAreNoQuestions() {
    assertEquals(
        List.of(
            "stdin: it has 2 speeches and no questions: written statements and debates are not read; nothing was read from it"),
        Reading.of(
                file("<speech id=\"x\"><p>One.</p></speech><speech id=\"y\"><p>Two.</p></speech>"))
            .problems);
  }

  @Test
  void whatIsNoHeadingIsNone() {
    QuestionRecord record =
        Reading.of(
                file(
                    "<minor-heading>*No heading*</minor-heading><gidredirect oldgid=\"a\" newgid=\"b\"/>"
                        + ques(
                            "2024-12-10.5.q0",
                            SITE + "2024-12-10/5",
                            "unknown",
                            "<p qnum=\"5\">To ask.</p>")))
            .only();
    assertEquals(Optional.empty(), record.heading());
    assertEquals(Optional.empty(), record.askedBy());
    assertEquals(Optional.empty(), record.answer());
  }
}
