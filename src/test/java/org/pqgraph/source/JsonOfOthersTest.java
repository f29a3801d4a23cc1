package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Attachment;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;

/** JSON of others than the questions API, and what is told of JSON that nobody knows. */
class JsonOfOthersTest {
  @Test
  void theMembersApi() {
    QuestionRecord record =
        Reading.of(
                """
                {"totalResults":1,"items":[{"value":{"id":7,"askingMemberId":185,"house":2,"uin":"HL590","dateTabled":"2024-07-18T00:00:00",
                "questionText":"To ask how many rivers.","answeringBody":{"id":1,"name":"Home Office","department":{"name":"Other"}},
                "answeringMember":{"id":4264,"nameListAs":"Placeholder, Pat","nameDisplayAs":"Pat Placeholder","latestParty":{"name":"Independent"},
                "latestHouseMembership":{"membershipFrom":"Sampleton"}},"answeringMemberId":4264,"dateAnswered":"2024-07-24T00:00:00",
                "answerText":"Four."},"links":[{"rel":"self","href":"https://example.org/7"}]}]}""")
            .only();
    assertEquals(Optional.of(House.LORDS), record.house());
    assertEquals(Optional.of("Home Office"), record.answeringBody());
    assertEquals(
        Optional.of(
            new Person(
                "Pat Placeholder",
                OptionalInt.of(4264),
                Optional.of("Independent"),
                Optional.of("Sampleton"))),
        record.answer().orElseThrow().answeredBy());
  }

  @Test
  void theLinkedDataApi() {
    QuestionRecord record =
        Reading.of(
                """
                {"format":"linked-data-api","result":{"_about":"http://example.org/x","items":[{"_about":"http://data.parliament.uk/resources/1",
                "AnsweringBody":[{"_value":"Home Office"}],"answer":{"_about":"http://data.parliament.uk/resources/1/answer",
                "answerText":{"_value":"<p>Four.</p>"},"answeringMember":{"_about":"http://data.parliament.uk/members/1560","label":{"_value":"Biography information for Pat Placeholder"}},
                "answeringMemberConstituency":{"_value":"Sampleton"},"answeringMemberPrinted":{"_value":"Pat Placeholder"},
                "dateOfAnswer":{"_value":"2014-07-02","_datatype":"dateTime"},"groupedQuestionUIN":[{"_value":"202164"},{"_value":"202165"}],
                "attachment":{"_about":"http://data.parliament.uk/resources/1/answer/attachment/1","fileName":{"_value":"a.xls"},"title":"A"},
                "isMinisterialCorrection":{"_value":"true"},"questionFirstMinisteriallyCorrected":[{"_value":"2014-08-28T11:45:56.4853257Z"}],
                "previousAnswerVersion":{"answeringMemberPrinted":{"_value":"Somebody Else"}}},
                "date":{"_value":"2014-06-24"},"hansardHeading":{"_value":"Rivers"},"houseId":{"_value":"1"},"legislature":[{"prefLabel":{"_value":"House of Commons"}}],
                "questionText":"To ask how many rivers.","registeredInterest":{"_value":"false"},"tablingMember":{"_about":"http://data.parliament.uk/members/1565","label":{"_value":"Biography information for Alex Example"}},
                "tablingMemberConstituency":{"_value":"Exampleton"},"uin":"202163"}]}}""")
            .only();
    assertEquals(Optional.of(LocalDate.of(2014, 6, 24)), record.dateTabled());
    assertEquals(Optional.of(House.COMMONS), record.house());
    assertEquals(Optional.of("Rivers"), record.heading());
    assertEquals(Optional.of(false), record.interestDeclared());
    assertEquals(
        Optional.of(
            new Person(
                "Alex Example", OptionalInt.of(1565), Optional.empty(), Optional.of("Exampleton"))),
        record.askedBy());
    assertEquals(List.of("202164", "202165"), record.grouped().stream().map(g -> g.uin()).toList());
    AnswerRecord answer = record.answer().orElseThrow();
    assertEquals("Four.", answer.text());
    assertEquals(Optional.of(LocalDate.of(2014, 7, 2)), answer.date());
    assertEquals(Optional.of(LocalDate.of(2014, 8, 28)), answer.dateCorrected());
    assertEquals("Pat Placeholder", answer.answeredBy().orElseThrow().name());
    assertEquals(
        List.of(
            new Attachment(
                "http://data.parliament.uk/resources/1/answer/attachment/1",
                Optional.of("A"),
                Optional.empty())),
        answer.attachments());
  }

  @Test
  void theSearchOfParliament() {
    QuestionRecord record =
        Reading.of(
                """
                {"responseHeader":{"status":0,"QTime":9},"response":{"numFound":1,"start":0,"docs":[{"uri":"http://example.org/1","date_dt":"2012-12-10T00:00:00Z",
                "title_t":"Rivers","hansardHeading_t":["."],"uin_s":["HL3811"],"uin_t":["HL3811"],"dateOfAnswer_dt":["2012-12-10T00:00:00Z"],
                "tablingMemberPrinted_t":["Lord Example"],"answeringMemberPrinted_t":["The Minister of State, Department for Testing (Baroness Placeholder)"],
                "questionText_t":["<p>To ask Her Majesty's Government how many rivers. [HL3811]</p>"],"answerText_t":["<p>Four.</p>"],"member_ses":[1,2]}]},"highlighting":{"a":{}}}""")
            .only();
    assertEquals("To ask Her Majesty's Government how many rivers.", record.text());
    assertEquals(Optional.of("HL3811"), record.uin());
    assertEquals(Optional.of(House.LORDS), record.house());
    assertEquals(Optional.of("Rivers"), record.heading());
    assertEquals(Optional.empty(), record.dateTabled(), "only the day of the answer is given");
    AnswerRecord answer = record.answer().orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2012, 12, 10)), answer.date());
    assertEquals("Baroness Placeholder", answer.answeredBy().orElseThrow().name());
    assertEquals(
        Optional.of("The Minister of State, Department for Testing"), answer.rolePrinted());
  }

  @Test
  void recordsOfDataFrames() {
    Reading reading =
        Reading.of(
            """
            {"id":1,"askingMemberId":3928.0,"uin":"910021","dateTabled":1733788800000,"questionText":"To ask.","answeringMemberId":NaN,"answerText":"NaN","person_name":"Alex Example"}
            {"id":2,"question_text":"To ask again.","answer_text":"<p>No.</p>"}
            """);
    assertEquals(List.of(), reading.problems);
    QuestionRecord first = reading.records.get(0);
    assertEquals(OptionalInt.of(3928), first.askedBy().orElseThrow().memberId());
    assertEquals("Alex Example", first.askedBy().orElseThrow().name());
    assertEquals(Optional.of(LocalDate.of(2024, 12, 10)), first.dateTabled());
    assertEquals(Optional.empty(), first.answer());
    assertEquals("No.", reading.records.get(1).answer().orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[%s]}",
        "{\"hits\":{\"hits\":[{\"_source\":%s}]}}",
        "{\"meta\":{\"n\":1},\"questions\":[%s],\"links\":[{\"rel\":\"next\"}]}",
        "[{\"data\":{\"attributes\":%s}}]"
      })
  void otherEnvelopes(String envelope) {
    assertEquals(
        "To ask.",
        Reading.of(envelope.formatted("{\"uin\":\"7\",\"questionText\":\"To ask.\"}"))
            .only()
            .text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"foo\":[{\"a\":1},{\"a\":2},{\"a\":3}],\"bar\":1}|an object with foo, bar|the 3 records in it were left out",
        "{\"items\":[{\"name\":\"x\"},{\"name\":\"y\"}]}|an object with name|the 2 records in it were left out",
        "{\"name\":\"x\"}|an object with name|the record in it was left out"
      })
  void anUnknownShapeIsToldOnceWithWhatIsLost(String json, String shape, String outcome) {
    assertEquals(
        List.of("stdin: " + shape + ", which is no shape that is read; " + outcome),
        Reading.of(json).problems);
  }

  @Test
  void aListWithNothingInItIsTold() {
    assertEquals(
        List.of("stdin: no question is in it; nothing was read from it"),
        Reading.of("{\"results\":[],\"totalResults\":0}").problems);
  }

  @Test
  void aQuestionThatAListCutsHas255Characters() {
    String cut = "To ask " + "x".repeat(248);
    assertTrue(Reading.of("{\"questionText\":\"" + cut + "\"}").only().isTruncated());
    assertTrue(!Reading.of("{\"questionText\":\"" + cut + "x\"}").only().isTruncated());
    assertTrue(
        Reading.of("{\"questionText\":\"To ask.\",\"answerText\":\"" + cut + "...\"}")
            .only()
            .answer()
            .orElseThrow()
            .isTruncated());
  }

  @Test
  void ofSeveralVersionsTheLatestIsRead(@TempDir Path folder) throws IOException {
    String version =
        "[{\"id\":7,\"house\":\"Commons\",\"uin\":\"7\",\"dateTabled\":\"2024-09-02\",\"questionText\":\"To ask.\",\"heading\":\"%s\",\"answerText\":%s,\"answerIsHolding\":%s,\"dateAnswered\":%s}]";
    Files.writeString(
        folder.resolve("1.json"),
        version.formatted("Later", "\"Soon.\"", "true", "\"2024-09-04\""));
    Files.writeString(
        folder.resolve("2.json"),
        version.formatted("Answered", "\"Four.\"", "false", "\"2024-09-09\""));
    Files.writeString(folder.resolve("3.json"), version.formatted("New", "null", "false", "null"));
    Files.writeString(folder.resolve("4.json"), "{\"id\":8,\"questionText\":\"To ask more.\"}");
    Reading reading = Reading.of(folder);
    assertEquals(
        List.of(Optional.of("Answered"), Optional.empty()),
        reading.records.stream().map(QuestionRecord::heading).toList());
    assertEquals(2, reading.problems.size(), reading.problems.toString());
    assertTrue(
        reading.problems.get(0).startsWith("1.json: 1 of its records are versions"),
        reading.problems.get(0));
  }

  @Test
  void theFeedOfQuestions() {
    QuestionRecord record =
        Reading.of(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <Questions xmlns="http://data.parliament.uk/QnA/2013/02"><Question><Uin>HL4837</Uin>
                <AnsweringBody><AnsweringBodyId>14</AnsweringBodyId><AnsweringBodyName>Home Office</AnsweringBodyName></AnsweringBody>
                <House><HouseId>2</HouseId><HouseName>House of Lords</HouseName></House>
                <TablingMember><MemberId>2479</MemberId><MemberName>Alex Example</MemberName><Constituency>Exampleton</Constituency></TablingMember>
                <QuestionStatus>Withdrawn</QuestionStatus><QuestionType>NamedDay</QuestionType><RegisteredInterest>true</RegisteredInterest>
                <TabledDate>2013-01-22Z</TabledDate><DateForAnswer>2013-01-29Z</DateForAnswer>
                <PreviousVersions><PreviousVersion><Text>To ask before.</Text></PreviousVersion></PreviousVersions>
                <Text>To ask how many rivers.</Text></Question></Questions>""")
            .only();
    assertEquals("To ask how many rivers.", record.text());
    assertEquals(Optional.of(House.LORDS), record.house());
    assertEquals(Optional.of(LocalDate.of(2013, 1, 22)), record.dateTabled());
    assertEquals(Optional.of(LocalDate.of(2013, 1, 29)), record.dateForAnswer());
    assertEquals(Optional.of(true), record.isNamedDay());
    assertEquals(Optional.of(true), record.isWithdrawn());
    assertEquals(Optional.of(true), record.interestDeclared());
    assertEquals(OptionalInt.of(2479), record.askedBy().orElseThrow().memberId());
    assertEquals(Optional.of("Home Office"), record.answeringBody());
  }
}
