package org.pqgraph.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Attachment;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/** Made-up records, and documents of each format that say what they say. */
public final class QuestionDocuments {
  private static final String SITE =
      "https://questions-statements.parliament.uk/written-questions/detail/";
  private static final List<String> BODIES =
      List.of("Home Office", "HM Treasury", "Cabinet Office");
  private static final String[] COLUMNS = {
    "UIN",
    "House",
    "Date tabled",
    "Due for answer",
    "Heading",
    "Question",
    "Answering body",
    "Asked by",
    "Asking member ID",
    "Party",
    "Constituency",
    "Named day",
    "Answer",
    "Answered on",
    "Answered by",
    "Answering member ID",
    "Grouped with"
  };

  private QuestionDocuments() {}

  /** Questions and answers, every tenth and the one after it sharing an answer; always the same. */
  public static List<QuestionRecord> samples(int count) {
    Random random = new Random(count);
    List<QuestionRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean second = i % 10 == 1;
      House house = (i / 10) % 2 == 0 ? House.LORDS : House.COMMONS;
      LocalDate tabled = LocalDate.of(2024, 1, 8).plusDays(i / 20);
      boolean group = second || (i % 10 == 0 && i + 1 < count);
      Optional<AnswerRecord> answer =
          second ? records.get(i - 1).answer() : Optional.of(answer(i, tabled, random));
      List<GroupedQuestion> grouped =
          group
              ? List.of(
                  new GroupedQuestion(uin(house, second ? i - 1 : i + 1), Optional.of(tabled)))
              : List.of();
      records.add(
          new QuestionRecord(
              new SourcePosition("made up", i + 1, Source.PARLIAMENT_API),
              OptionalLong.of(1_700_000 + i),
              Optional.of(house),
              Optional.of(uin(house, i)),
              Optional.of(tabled),
              Optional.of(tabled.plusDays(7)),
              Optional.of(person("Alex Example ", i % 7, "Labour", "Exampleton & North")),
              Optional.of(second ? records.get(i - 1).answeringBody().get() : BODIES.get(i % 3)),
              Optional.of(second ? records.get(i - 1).heading().get() : "Boards: Count " + i),
              "To ask the Secretary of State, how many <boards> & panels there were in case "
                  + i
                  + " – and for what reason"
                  + (i % 2 == 0 ? ".\n(a) In Wales\n(b) In Kent." : "."),
              Optional.of(house == House.COMMONS && i % 3 == 0),
              Optional.of(false),
              Optional.of(i % 5 == 0),
              false,
              grouped,
              answer));
    }
    return records;
  }

  private static String uin(House house, int i) {
    return (house == House.LORDS ? "HL" : "") + (3000 + i);
  }

  private static Person person(String name, int i, String party, String from) {
    char letter = (char) ('A' + i);
    return new Person(
        name + letter, OptionalInt.of(900_001 + i), Optional.of(party), Optional.of(from));
  }

  private static AnswerRecord answer(int i, LocalDate tabled, Random random) {
    String table = i % 4 == 0 ? "\nYear\tNumber\n2023\t" + random.nextInt(5_000) : "";
    return new AnswerRecord(
        "The Low Pay Commission met "
            + (2 + i % 9)
            + " times in 2023.\nIt costs £"
            + i
            + " & is <small>."
            + table,
        Optional.of(tabled.plusDays(3 + i % 4)),
        Optional.of(person("Sam Specimen ", 10 + i % 3, "Labour", "Specimen Vale")),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        i % 10 == 5
            ? List.of(
                new Attachment(
                    "https://example.org/a" + i + ".pdf?x=1&y=2",
                    Optional.of("Table " + i),
                    Optional.of("application/pdf")))
            : List.of(),
        false,
        List.of());
  }

  /** The list that the questions API gives. */
  public static String apiJson(List<QuestionRecord> records) {
    ArrayNode results = new ObjectMapper().createArrayNode();
    for (QuestionRecord record : records) {
      ObjectNode value = results.addObject().putObject("value");
      AnswerRecord answer = record.answer().orElseThrow();
      value.put("id", record.sourceId().orElseThrow());
      value.put("house", record.house().orElseThrow() == House.LORDS ? "Lords" : "Commons");
      value.put("uin", record.uin().orElseThrow());
      value.put("dateTabled", record.dateTabled().orElseThrow() + "T00:00:00");
      value.put("dateForAnswer", record.dateForAnswer().orElseThrow() + "T00:00:00");
      member(value, "askingMember", record.askedBy().orElseThrow());
      value.put("answeringBodyName", record.answeringBody().orElseThrow());
      value.put("heading", escaped(record.heading().orElseThrow()));
      value.put("questionText", html(record.text()));
      value.put("isNamedDay", record.isNamedDay().orElseThrow());
      value.put("isWithdrawn", record.isWithdrawn().orElseThrow());
      value.put("memberHasInterest", record.interestDeclared().orElseThrow());
      value.put("answerText", html(answer.text()));
      value.put("dateAnswered", answer.date().orElseThrow() + "T00:00:00");
      member(value, "answeringMember", answer.answeredBy().orElseThrow());
      ArrayNode grouped = value.putArray("groupedQuestionsDates");
      for (GroupedQuestion other : record.grouped()) {
        grouped
            .addObject()
            .put("questionUin", other.uin())
            .put("dateTabled", other.dateTabled().orElseThrow() + "T00:00:00");
      }
      ArrayNode attachments = value.putArray("attachments");
      for (Attachment file : answer.attachments()) {
        attachments
            .addObject()
            .put("url", file.url())
            .put("title", file.title().orElseThrow())
            .put("fileType", file.fileType().orElseThrow());
      }
    }
    return new ObjectMapper().createObjectNode().<ObjectNode>set("results", results).toString();
  }

  private static void member(ObjectNode value, String field, Person person) {
    value
        .putObject(field)
        .put("id", person.memberId().orElseThrow())
        .put("name", person.name())
        .put("party", person.party().orElseThrow())
        .put("memberFrom", person.memberFrom().orElseThrow());
  }

  /** TheyWorkForYou's XML as it is since 2020, from the questions site. */
  public static String parlparse(List<QuestionRecord> records) {
    return parlparse(records, false);
  }

  /** TheyWorkForYou's XML as it was until 2014, from the Official Report. */
  public static String parlparseOfReport(List<QuestionRecord> records) {
    return parlparse(records, true);
  }

  private static String parlparse(List<QuestionRecord> records, boolean report) {
    StringBuilder xml = new StringBuilder("<publicwhip>\n");
    String body = "";
    for (int i = 0; i < records.size(); i++) {
      QuestionRecord lead = records.get(i);
      List<QuestionRecord> group = new ArrayList<>(List.of(lead));
      if (i + 1 < records.size() && !lead.grouped().isEmpty()) {
        group.add(records.get(++i));
      }
      if (!lead.answeringBody().orElseThrow().equals(body)) {
        body = lead.answeringBody().orElseThrow();
        xml.append(
            "\n<major-heading id=\"%s.mh\" nospeaker=\"true\">\n    %s\n</major-heading>\n"
                .formatted(id(lead, report), escaped(body)));
      }
      xml.append(
          "\n<minor-heading id=\"%s.h\" nospeaker=\"true\">\n    %s\n</minor-heading>\n\n"
              .formatted(id(lead, report), escaped(lead.heading().orElseThrow())));
      for (int q = 0; q < group.size(); q++) {
        xml.append(ques(group.get(q), q, report));
      }
      AnswerRecord answer = lead.answer().orElseThrow();
      xml.append(
          "\n<reply id=\"%s.r0\" %s>\n    %s%s\n</reply>\n"
              .formatted(
                  id(lead, report),
                  speaker(answer.answeredBy().orElseThrow(), report),
                  html(answer.text()),
                  files(answer)));
    }
    return xml.append("\n</publicwhip>").toString();
  }

  private static String ques(QuestionRecord record, int number, boolean report) {
    String uin = record.uin().orElseThrow();
    String paper =
        record.house().orElseThrow() == House.LORDS ? "ld200405/ldhansrd" : "cm200506/cmhansrd";
    String url =
        report
            ? "http://www.publications.parliament.uk/pa/" + paper + "/text/1.htm#" + number
            : SITE + record.dateTabled().orElseThrow() + "/" + uin;
    return "\n<ques id=\"%s.q%d\" %s url=\"%s\">\n    <p qnum=\"%s\">%s</p>\n</ques>"
        .formatted(
            id(record, report),
            number,
            speaker(record.askedBy().orElseThrow(), report),
            url,
            uin,
            escaped(record.text()).replace("\n", "<br/>"));
  }

  private static String id(QuestionRecord record, boolean report) {
    Optional<LocalDate> day = report ? record.answer().orElseThrow().date() : record.dateTabled();
    return "uk.org.publicwhip/wrans/" + day.orElseThrow() + "." + record.uin().orElseThrow();
  }

  private static String speaker(Person person, boolean report) {
    int number = person.memberId().orElseThrow() % 1000;
    return (report
            ? "speakerid=\"uk.org.publicwhip/member/"
            : "person_id=\"uk.org.publicwhip/person/")
        + number
        + "\" speakername=\""
        + escaped(person.name())
        + "\"";
  }

  private static String files(AnswerRecord answer) {
    return answer.attachments().stream()
        .map(
            file ->
                "<p><a href=\"%s\">%s</a> (%s, 12.3KB)</p>"
                    .formatted(
                        escaped(file.url()),
                        escaped(file.title().orElseThrow()),
                        file.fileType().orElseThrow()))
        .collect(Collectors.joining());
  }

  /** Lines as paragraphs, lines with tabs as rows of a table. */
  private static String html(String text) {
    return text.lines()
        .map(
            line ->
                line.indexOf('\t') < 0
                    ? "<p>" + escaped(line) + "</p>"
                    : "<table><tr><td>"
                        + escaped(line).replace("\t", "</td><td>")
                        + "</td></tr></table>")
        .collect(Collectors.joining())
        .replace("</table><table>", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A table as CSV. */
  public static String csv(List<QuestionRecord> records, char separator) {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(String.valueOf(separator), COLUMNS)).append("\r\n");
    for (QuestionRecord record : records) {
      csv.append(
              cells(record).stream()
                  .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                  .collect(Collectors.joining(String.valueOf(separator))))
          .append("\r\n");
    }
    return csv.toString();
  }

  /** A table as an Excel workbook, its days as numbers that are shown as days. */
  public static void workbook(List<QuestionRecord> records, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Questions");
      for (int column = 0; column < COLUMNS.length; column++) {
        sheet.value(1, column, COLUMNS[column]);
      }
      sheet.value(0, 0, "Written questions");
      for (int row = 0; row < records.size(); row++) {
        List<String> cells = cells(records.get(row));
        for (int column = 0; column < cells.size(); column++) {
          if (COLUMNS[column].equals("Date tabled") || COLUMNS[column].equals("Answered on")) {
            sheet.value(row + 2, column, LocalDate.parse(cells.get(column)));
            sheet.style(row + 2, column).format("dd/mm/yyyy").set();
          } else {
            sheet.value(row + 2, column, cells.get(column));
          }
        }
      }
    }
  }

  private static List<String> cells(QuestionRecord record) {
    AnswerRecord answer = record.answer().orElseThrow();
    Person asker = record.askedBy().orElseThrow();
    Person answerer = answer.answeredBy().orElseThrow();
    LocalDate due = record.dateForAnswer().orElseThrow();
    return List.of(
        record.uin().orElseThrow(),
        record.house().orElseThrow() == House.LORDS ? "House of Lords" : "Commons",
        record.dateTabled().orElseThrow().toString(),
        due.getDayOfMonth() + "/" + due.getMonthValue() + "/" + due.getYear(),
        record.heading().orElseThrow(),
        record.text(),
        record.answeringBody().orElseThrow(),
        asker.name(),
        String.valueOf(asker.memberId().orElseThrow()),
        asker.party().orElseThrow(),
        asker.memberFrom().orElseThrow(),
        record.isNamedDay().orElseThrow() ? "Yes" : "No",
        html(answer.text()),
        answer.date().orElseThrow().toString(),
        answerer.name(),
        String.valueOf(answerer.memberId().orElseThrow()),
        record.grouped().stream().map(GroupedQuestion::uin).collect(Collectors.joining("; ")));
  }
}
