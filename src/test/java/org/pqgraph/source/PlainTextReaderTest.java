package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;

class PlainTextReaderTest {
  private static final String PAGE =
      """
      Asked by: Lord Pattern (Crossbench - Life peer)
      Question to the Home Office:
      To ask His Majesty's Government how many rivers there are.
      Answered by Baroness Model - Minister of State (Home Office)
      There are many rivers.
      They all flow.
      """;

  @Test
  void aPageHasAskerBodyQuestionAnswererRoleAndAnswer() {
    QuestionRecord record = Reading.of(PAGE).only();
    assertEquals("Lord Pattern", record.askedBy().orElseThrow().name());
    assertEquals(Optional.of("Crossbench"), record.askedBy().orElseThrow().party());
    assertEquals(Optional.of("Life peer"), record.askedBy().orElseThrow().memberFrom());
    assertEquals(Optional.of(House.LORDS), record.house());
    assertEquals(Optional.of("Home Office"), record.answeringBody());
    assertEquals("To ask His Majesty's Government how many rivers there are.", record.text());
    AnswerRecord answer = record.answer().orElseThrow();
    assertEquals("Baroness Model", answer.answeredBy().orElseThrow().name());
    assertEquals(Optional.of("Minister of State (Home Office)"), answer.rolePrinted());
    assertEquals("There are many rivers.\nThey all flow.", answer.text());
    assertTrue(record.uin().isEmpty() && record.dateTabled().isEmpty() && answer.date().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", " \u00a0\n", "\n \t \n"})
  void lineEndsBlankLinesAndOddSpacesChangeNothing(String end) {
    Reading reading =
        Reading.of("\ufeff" + PAGE.replace("\n", end).replace("Question to", "Question\u00a0 to"));
    assertEquals(Reading.of(PAGE).only().text(), reading.only().text());
    assertEquals(Reading.of(PAGE).only().answer(), reading.only().answer());
  }

  @Test
  void headingAndDateAboveBelongToTheQuestionBelow() {
    String dated = "Written Question\nRivers\nMonday 23rd January 2023\n\n";
    Reading reading =
        Reading.of(
            "Some site's menu\n" + dated + PAGE + "\n\n" + dated.replace("Rivers", "Lakes") + PAGE);
    assertEquals(
        List.of(Optional.of("Rivers"), Optional.of("Lakes")),
        reading.records.stream().map(QuestionRecord::heading).toList());
    for (QuestionRecord record : reading.records) {
      assertEquals(Optional.of(LocalDate.of(2023, 1, 23)), record.answer().orElseThrow().date());
      assertEquals("There are many rivers.\nThey all flow.", record.answer().orElseThrow().text());
    }
  }

  @Test
  void manyQuestionsOneWithoutAnswerOneWithoutBody() {
    Reading reading =
        Reading.of(
            """
            Asked by: Alex Example (Labour - Exampleton)
            Question to the Wales Office:
            To ask the Secretary of State for Wales, what is new.
            Asked by: Sam Specimen (Labour (Co-op) - Stoke-on-Trent North)
            Question
            To ask the Minister for Women and Equalities, what is old.
            Answered by Lucy Sample
            Nothing.
            """);
    assertEquals(List.of(), reading.problems);
    assertTrue(reading.records.get(0).answer().isEmpty());
    QuestionRecord second = reading.records.get(1);
    assertTrue(second.answeringBody().isEmpty());
    assertEquals(Optional.of("Labour (Co-op)"), second.askedBy().orElseThrow().party());
    assertEquals(Optional.of("Stoke-on-Trent North"), second.askedBy().orElseThrow().memberFrom());
    assertEquals(Optional.of(House.COMMONS), second.house());
    assertTrue(second.answer().orElseThrow().rolePrinted().isEmpty());
  }

  @Test
  void anAnswerThatEndsInAColonIsCutOff() {
    assertTrue(
        Reading.of(PAGE.replace("They all flow.", "This work includes:"))
            .only()
            .answer()
            .orElseThrow()
            .isTruncated());
    assertFalse(Reading.of(PAGE).only().answer().orElseThrow().isTruncated());
  }

  @Test
  void aListKeepsItsLinesWithBulletsAndWithout() {
    String list =
        "Members are:\n· Minister for Skills - Department for Education\nMinister for Media";
    assertEquals(
        list,
        Reading.of(PAGE.replace("They all flow.", list))
            .only()
            .answer()
            .orElseThrow()
            .text()
            .substring("There are many rivers.\n".length()));
  }

  @Test
  void twoRolesInOneLineStayAsPrinted() {
    String role =
        "Parliamentary Under Secretary of State (Department for Business and Trade) (Minister for Women)";
    QuestionRecord record =
        Reading.of(PAGE.replace("Minister of State (Home Office)", role)).only();
    assertEquals(Optional.of(role), record.answer().orElseThrow().rolePrinted());
  }

  @Test
  void otherEncodingsAreReadAndOneIsTold() {
    String accents = PAGE.replace("rivers", "rivières");
    assertEquals(
        "There are many rivières.\nThey all flow.",
        Reading.of(accents.getBytes(StandardCharsets.UTF_16)).only().answer().orElseThrow().text());
    Reading windows = Reading.of(accents.getBytes(Charset.forName("windows-1252")));
    assertEquals(
        "There are many rivières.\nThey all flow.",
        windows.records.get(0).answer().orElseThrow().text());
    assertEquals(
        List.of(
            "stdin: some lines are not UTF-8; they were read as Windows-1252; check its accents and quotes"),
        windows.problems);
  }
}
