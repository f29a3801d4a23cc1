package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;

/**
 * Documents put together from parts that readers look for, whole and broken: reading tells what is
 * wrong, and ends in no exception.
 */
class ReadersPropertyTest {
  private static final List<String> JSON_PARTS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\n",
          "null",
          "NaN",
          "1e999",
          "-",
          "4813.0",
          "true",
          "\"results\":[",
          "\"value\":{",
          "\"items\":[",
          "\"result\":{",
          "\"response\":{\"docs\":[",
          "\"uin\":\"7\"",
          "\"uin\":7.5",
          "\"uin\":\"~/..\"",
          "\"uin\":[\"HL1\",\"HL2\"]",
          "\"questionText\":\"To ask.\"",
          "\"questionText\":{\"_value\":\"<p>To ask\"}",
          "\"questionText\":[\"\"]",
          "\"dateTabled\":\"31/31/2024\"",
          "\"dateTabled\":99999999999999",
          "\"dateTabled\":\"0000-00-00\"",
          "\"askingMember\":{\"name\":\", ,\"}",
          "\"askingMember\":[{}]",
          "\"askingMemberId\":\"http://x/members/99999999999\"",
          "\"groupedQuestions\":[[1],{}]",
          "\"answer\":{\"answerText\":{\"_value\":\"&#xffffff;\"}}",
          "\"house\":3",
          "\"status\":429",
          "\"attachments\":[{\"url\":\"\\\\\"}]",
          "\"\\ud800\":\"\\udc00\"");

  private static final List<String> TABLE_PARTS =
      List.of(
          "uin",
          "Question",
          "Date tabled",
          "Answered on",
          "value.uin",
          "value.questionText",
          "Asked by",
          ",",
          ",",
          ";",
          "\t",
          "\n",
          "\n",
          "\"",
          "7",
          "HL 9",
          "To ask.",
          "NA",
          "#N/A",
          "03/04/2024",
          "13/04/2024",
          "04/13/2024",
          "00/00/00",
          "45636",
          "99999.999999",
          "-1",
          "10-Dec-24",
          "31 February 2024",
          "_x000D_",
          "_xD800_",
          "<p>",
          "['7', '8']",
          "c(\"7\", \"8\")",
          "\ud800",
          "\u0000");

  private static final List<String> XML_PARTS =
      List.of(
          "<publicwhip>",
          "</publicwhip>",
          "<publicwhip scrapeversion=\"a\" latest=\"no\">",
          "<Questions>",
          "</Questions>",
          "<Question>",
          "</Question>",
          "<Uin>7</Uin>",
          "<Text>To ask.</Text>",
          "<TabledDate>2013-13-41Z</TabledDate>",
          "<QuestionType/>",
          "<major-heading>A</major-heading>",
          "<minor-heading id=\"x\"/>",
          "<gidredirect oldgid=\"uk.org.publicwhip/wrans/2009-10-26e.1.q0\" newgid=\"uk.org.publicwhip/wrans/2009-10-26f.1.q0\"/>",
          "<ques id=\"uk.org.publicwhip/wrans/2009-99-99f.1.q0\" url=\"http://x/pa/cm200809/cmhansrd/cm999999/text/9.htm\">",
          "<ques>",
          "</ques>",
          "<reply>",
          "</reply>",
          "<p qnum=\"7 8, HL9\">To ask.</p>",
          "<p qnum=\"\">",
          "</p>",
          "<p class=\"holdinganswer\">holding answer <phrase code=\"x\">31 February 2009</phrase></p>",
          "holding answer 28 October",
          "<table><tr><td/>",
          "<speech/>",
          "&nbsp;",
          "&#xd800;",
          "<!--",
          "-->",
          "<![CDATA[",
          "text");

  private static final List<String> TEXT_PARTS =
      List.of(
          "Asked by: ",
          "Question to the ",
          "Answered by ",
          "HC Deb 12 March 1985 vol 75 cc123-4W",
          "§ ",
          "Mr. Alex Example",
          "[holding answer 31 February 1985]: ",
          "[holding answer 8 March 1985]",
          "To ask ",
          "asked",
          "[12345]",
          ":",
          "\n",
          "\n",
          "\r",
          "(",
          ")",
          " - ",
          "\u0085",
          "Monday 99th Foo 2023");

  private static Arbitrary<String> of(List<String> parts) {
    return Arbitraries.of(parts).list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> json() {
    return of(JSON_PARTS).map(text -> "{" + text);
  }

  @Provide
  Arbitrary<String> table() {
    return of(TABLE_PARTS).map(text -> "uin,questionText,dateTabled,dateAnswered\n" + text);
  }

  @Provide
  Arbitrary<String> head() {
    return of(TABLE_PARTS);
  }

  @Provide
  Arbitrary<String> xml() {
    return of(XML_PARTS).map(text -> "<?xml version=\"1.0\"?>" + text);
  }

  @Provide
  Arbitrary<String> text() {
    return of(TEXT_PARTS);
  }

  @Property(tries = 1_000)
  void json(@ForAll("json") String document) {
    check(document);
  }

  @Property(tries = 400)
  void tables(@ForAll("table") String document, @ForAll("head") String other) {
    check(document);
    check(other);
  }

  @Property(tries = 1_000)
  void xml(@ForAll("xml") String document) {
    check(document);
  }

  @Property(tries = 500)
  void texts(@ForAll("text") String document) {
    check(document);
  }

  /** Whatever is printed where a day is expected. */
  @Property(tries = 1_000)
  void days(@ForAll String printed) {
    PrintedDay.of(printed);
    HoldingAnswer.takeFrom(printed, java.util.Optional.empty());
    PrintedUin.of(printed);
    PrintedName.of(printed);
    WholeNumber.of(printed);
  }

  private static void check(String document) {
    Reading reading = Reading.of(document.getBytes(StandardCharsets.UTF_8));
    assertTrue(
        !reading.records.isEmpty() || !reading.problems.isEmpty(), "what gives nothing is told");
    for (QuestionRecord record : reading.records) {
      assertFalse(record.text().isBlank());
      assertTrue(TextNormalizer.normalize(record.text()).equals(record.text()), record.text());
      record
          .answer()
          .map(AnswerRecord::text)
          .ifPresent(text -> assertTrue(TextNormalizer.normalize(text).equals(text), text));
    }
  }
}
