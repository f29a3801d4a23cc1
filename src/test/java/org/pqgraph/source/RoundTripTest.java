package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;

/** Records, written in each format and read again, are the same but for what the format lacks. */
class RoundTripTest {
  private static final List<QuestionRecord> RECORDS = QuestionDocuments.samples(60);

  /** What a format does not print is taken out of a record: this is the list of it. */
  private interface Lacking {
    QuestionRecord of(QuestionRecord record);
  }

  private static void assertSame(Lacking lacking, Reading reading) {
    assertEquals(List.of(), reading.problems);
    assertEquals(RECORDS.size(), reading.records.size());
    for (int i = 0; i < RECORDS.size(); i++) {
      QuestionRecord read = reading.records.get(i);
      assertEquals(lacking.of(RECORDS.get(i)).at(read.position()), read);
    }
  }

  @Test
  void apiJsonLacksNothing() {
    assertSame(record -> record, Reading.of(QuestionDocuments.apiJson(RECORDS)));
  }

  @Test
  void parlparse() {
    assertSame(
        record ->
            with(
                record,
                /* sourceId, dateForAnswer, isNamedDay, isWithdrawn, interestDeclared: none */
                record.dateTabled().isPresent(),
                record.askedBy().map(RoundTripTest::nameOnly),
                record.grouped(),
                record.answer().map(answer -> ofXml(answer, Optional.empty()))),
        Reading.of(QuestionDocuments.parlparse(RECORDS)));
  }

  @Test
  void parlparseOfTheOfficialReport() {
    assertSame(
        record ->
            with(
                record,
                false,
                record.askedBy().map(RoundTripTest::nameOnly),
                undated(record.grouped()),
                record.answer().map(answer -> ofXml(answer, answer.date()))),
        Reading.of(QuestionDocuments.parlparseOfReport(RECORDS)));
  }

  @Test
  void csvAndWorkbook() throws IOException {
    Lacking table =
        record ->
            new QuestionRecord(
                record.position(),
                OptionalLong.empty(), // no column for it in these tables
                record.house(),
                record.uin(),
                record.dateTabled(),
                record.dateForAnswer(),
                record.askedBy(),
                record.answeringBody(),
                record.heading(),
                record.text(),
                record.isNamedDay(),
                Optional.empty(), // isWithdrawn: no column
                Optional.empty(), // interestDeclared: no column
                false,
                undated(record.grouped()),
                record
                    .answer()
                    .map(
                        a ->
                            AnswerRecord.once(
                                a.text(),
                                a.date(),
                                a.answeredBy()
                                    .map(
                                        p ->
                                            new Person(
                                                p.name(),
                                                p.memberId(),
                                                Optional.empty(),
                                                Optional.empty())),
                                Optional.empty(),
                                List.of(), // tables name no files
                                false)));
    assertSame(table, Reading.of(QuestionDocuments.csv(RECORDS, ',')));
    assertSame(table, Reading.of(QuestionDocuments.csv(RECORDS, ';')));
    assertSame(table, Reading.of("\ufeff" + QuestionDocuments.csv(RECORDS, '\t')));
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    QuestionDocuments.workbook(RECORDS, workbook);
    assertSame(table, Reading.of(workbook.toByteArray()));
  }

  private static QuestionRecord with(
      QuestionRecord record,
      boolean tabled,
      Optional<Person> asker,
      List<GroupedQuestion> grouped,
      Optional<AnswerRecord> answer) {
    return new QuestionRecord(
        record.position(),
        OptionalLong.empty(),
        record.house(),
        record.uin(),
        tabled ? record.dateTabled() : Optional.empty(),
        Optional.empty(),
        asker,
        record.answeringBody(),
        record.heading(),
        record.text(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        grouped,
        answer);
  }

  /** Members have TheyWorkForYou's numbers, which are not Parliament's, no party and no seat. */
  private static Person nameOnly(Person person) {
    return new Person(person.name(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  private static List<GroupedQuestion> undated(List<GroupedQuestion> grouped) {
    return grouped.stream().map(g -> new GroupedQuestion(g.uin(), Optional.empty())).toList();
  }

  private static AnswerRecord ofXml(AnswerRecord answer, Optional<java.time.LocalDate> date) {
    return AnswerRecord.once(
        answer.text(),
        date,
        answer.answeredBy().map(RoundTripTest::nameOnly),
        Optional.empty(),
        answer.attachments(),
        false);
  }
}
