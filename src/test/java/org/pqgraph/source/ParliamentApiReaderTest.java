package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;

class ParliamentApiReaderTest {
  private static final String VALUE =
      """
      {"id":1700001,"askingMemberId":4268,"askingMember":{"id":4268,"listAs":"Example, Alex","name":"Alex Example","party":"Labour",
       "partyAbbreviation":"Lab","memberFrom":"Exampleton"},"house":"Commons","memberHasInterest":true,"dateTabled":"2024-12-10T00:00:00",
       "dateForAnswer":"2024-12-12T00:00:00","uin":"20011","questionText":"To ask the Secretary of State, what is new.","answeringBodyId":1,
       "answeringBodyName":"Home Office","isWithdrawn":false,"isNamedDay":true,"groupedQuestions":["20012"],"answerIsHolding":false,
       "answerIsCorrection":true,"answeringMemberId":4,"answeringMember":{"id":4,"name":"Sam Specimen"},"correctingMemberId":5,
       "dateAnswered":"2024-12-11T00:00:00","answerText":"<p>All is <b>new</b>.</p><ul><li>One</li><li>Two &amp; three</li></ul><script>alert(1)</script>",
       "originalAnswerText":"<p>All is old.</p>","comparableAnswerText":null,"dateAnswerCorrected":"2025-01-06T00:00:00",
       "dateHoldingAnswer":"2024-12-10T00:00:00","attachmentCount":1,
       "attachments":[{"url":"https://example.org/a.pdf","title":"A","fileType":"application/pdf","fileSizeBytes":12}],"heading":"News",
       "groupedQuestionsDates":[{"questionUin":"20012","dateTabled":"2024-12-09T00:00:00"}],"unknown":{"a":[1,{"b":2}]}}"""
          .replace("\n", "");

  @Test
  void everyFieldOfARecord() {
    QuestionRecord record = Reading.of(VALUE).only();
    assertEquals(1700001, record.sourceId().orElseThrow());
    assertEquals(
        Optional.of(
            new Person(
                "Alex Example",
                OptionalInt.of(4268),
                Optional.of("Labour"),
                Optional.of("Exampleton"))),
        record.askedBy());
    assertEquals(Optional.of(House.COMMONS), record.house());
    assertEquals(Optional.of("20011"), record.uin());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 10)), record.dateTabled());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 12)), record.dateForAnswer());
    assertEquals(Optional.of(true), record.isNamedDay());
    assertEquals(Optional.of(false), record.isWithdrawn());
    assertEquals(Optional.of(true), record.interestDeclared());
    assertEquals(
        List.of(new GroupedQuestion("20012", Optional.of(LocalDate.of(2024, 12, 9)))),
        record.grouped());
    AnswerRecord answer = record.answer().orElseThrow();
    assertEquals("All is new.\nOne\nTwo & three", answer.text());
    assertEquals(Optional.of("All is old."), answer.originalText());
    assertEquals(Optional.of(LocalDate.of(2025, 1, 6)), answer.dateCorrected());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 10)), answer.dateHolding());
    assertEquals(Optional.of(Person.numbered(5)), answer.correctedBy());
    assertTrue(answer.isCorrection());
    assertEquals("https://example.org/a.pdf", answer.attachments().get(0).url());
  }

  @Test
  void allEnvelopesHoldTheSameRecord() {
    QuestionRecord bare = Reading.of(VALUE).only();
    for (String document :
        List.of(
            "{\"results\":[{\"value\":" + VALUE + ",\"links\":[]}],\"totalResults\":1}",
            "{\"value\":" + VALUE + ",\"links\":[]}",
            "[" + VALUE + "]",
            "[{\"value\":" + VALUE + "}]",
            VALUE + "\n",
            VALUE.replace(",\"", ",\n  \""))) {
      assertEquals(bare, Reading.of(document).only(), document.substring(0, 20));
    }
    assertEquals(
        3, Reading.of(VALUE + "\n\n" + VALUE + "\n{\"value\":" + VALUE + "}\n").records.size());
  }

  @Test
  void nullMeansAbsent() {
    QuestionRecord record =
        Reading.of(
                "{\"id\":null,\"questionText\":\"To ask.\",\"uin\":null,\"house\":null,\"answerText\":null,\"askingMember\":null}")
            .only();
    assertTrue(
        record.uin().isEmpty()
            && record.house().isEmpty()
            && record.answer().isEmpty()
            && record.askedBy().isEmpty()
            && record.isNamedDay().isEmpty());
  }

  @Test
  void textsCutByTheListAreMarked() {
    String cut = "x".repeat(252) + "...";
    QuestionRecord record =
        Reading.of("{\"questionText\":\"" + cut + "\",\"answerText\":\"" + cut + "\"}").only();
    assertTrue(record.isTruncated());
    assertTrue(record.answer().orElseThrow().isTruncated());
    assertFalse(Reading.of("{\"questionText\":\"To ask why...\"}").only().isTruncated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dateTabled\":\"2024-13-01",
        "house\":\"Senate",
        "isNamedDay\":\"perhaps",
        "id\":\"twelve",
        "dateAnswered\":\"2924-01-01"
      })
  void aFieldThatIsNoneIsToldAndTheRecordKept(String field) {
    Reading reading =
        Reading.of("{\"uin\":\"HL12\",\"questionText\":\"To ask.\",\"" + field + "\"}");
    assertEquals(1, reading.records.size());
    String problem = reading.problems.get(0);
    assertTrue(
        problem.startsWith(
            "stdin, record 1: (UIN HL12) " + field.replace("\":\"", " \"") + "\" is"),
        problem);
    assertTrue(problem.endsWith("left out"), problem);
  }

  @Test
  void numbersAndStringsMayChangePlaces() {
    QuestionRecord record =
        Reading.of(
                "{\"id\":\"77\",\"uin\":20011,\"isNamedDay\":\"True\",\"questionText\":\"To ask.\"}")
            .only();
    assertEquals(77, record.sourceId().orElseThrow());
    assertEquals(Optional.of("20011"), record.uin());
    assertEquals(Optional.of(true), record.isNamedDay());
  }

  @Test
  void anErrorInPlaceOfRecordsIsTold() {
    assertEquals(
        List.of(
            "stdin, record 1: an error of the API in place of a record (An error occurred); fetch it again"),
        Reading.of("{\"status\":500,\"title\":\"An error occurred\"}").problems);
  }

  @Test
  void tablesAreRowsOfCells() {
    String html =
        "<table><tr><th>Year</th><th>Number</th></tr><tr><td><p>2019</p></td><td>1,200</td></tr></table><p>End<br/>of it</p>";
    assertEquals("Year\tNumber\n2019\t1,200\nEnd\nof it", HtmlText.of(html));
  }
}
