package org.pqgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.Attachment;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/**
 * Makes a record of the fields of the questions API; tells what is wrong in a field and goes on
 * without it.
 */
final class ApiRecord {
  private final String document;
  private final int number;
  private final ApiFields fields;
  private final RecordConsumer out;
  private final Source source;
  private final String named;
  private final List<InputProblem> problems = new ArrayList<>();

  ApiRecord(String document, int number, ApiFields fields, RecordConsumer out) {
    this(new SourcePosition(document, number, Source.PARLIAMENT_API), "", fields, out);
  }

  /**
   * @param where the place in the document, "line 7: ", for what there is to tell; may be empty
   */
  ApiRecord(SourcePosition position, String where, ApiFields fields, RecordConsumer out) {
    this.document = position.document();
    this.number = position.record();
    this.source = position.source();
    this.fields = fields;
    this.out = out;
    this.named = where + fields.text("uin").map(uin -> "(UIN " + uin.strip() + ") ").orElse("");
  }

  void deliver() throws InterruptedException {
    String text = fields.text("questionText").map(HtmlText::of).orElse("");
    if (text.isEmpty()) {
      out.problem(
          new InputProblem(
              document,
              number,
              named + "the record has no questionText",
              "the record was left out",
              true));
      return;
    }
    QuestionRecord record =
        new QuestionRecord(
            new SourcePosition(document, number, source),
            sourceId(),
            house(),
            fields.text("uin").map(ApiRecord::uin),
            date("dateTabled"),
            date("dateForAnswer"),
            person("askingMember", "askingMemberId"),
            fields.text("answeringBodyName").map(TextNormalizer::line),
            fields.text("heading").map(HtmlText::of),
            text,
            flag("isNamedDay"),
            flag("isWithdrawn"),
            flag("memberHasInterest"),
            CutText.isCut(text),
            grouped(),
            answer());
    for (InputProblem problem : problems) {
      out.problem(problem);
    }
    out.record(record);
  }

  private Optional<AnswerRecord> answer() {
    AnswerText said =
        fields.text("answerText").map(HtmlText::read).orElseGet(() -> AnswerText.of(""));
    String text = said.text();
    Optional<LocalDate> answered = date("dateAnswered");
    if (text.isEmpty() && answered.isEmpty() && fields.text("answeringMemberId").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AnswerRecord(
            text,
            answered,
            person("answeringMember", "answeringMemberId"),
            Optional.empty(),
            flag("answerIsHolding").orElse(false),
            flag("answerIsCorrection").orElse(false),
            date("dateAnswerCorrected"),
            person("correctingMember", "correctingMemberId"),
            fields
                .text("originalAnswerText")
                .map(HtmlText::of)
                .filter(original -> !original.isEmpty() && !original.equals(text)),
            date("dateHoldingAnswer"),
            attachments(),
            CutText.isCut(text) || text.endsWith(":"),
            said.blocks()));
  }

  private static String uin(String uin) {
    return uin.strip().toUpperCase(Locale.ROOT);
  }

  private OptionalLong sourceId() {
    OptionalLong number = fields.number("id");
    Optional<String> printed = fields.text("id");
    if (number.isEmpty() && printed.isPresent()) {
      problem("id", printed.get(), "is not a number", "it was left out");
    }
    return number;
  }

  private Optional<House> house() {
    Optional<String> printed = fields.text("house");
    Optional<House> house = printed.flatMap(House::of);
    if (printed.isPresent() && house.isEmpty()) {
      problem("house", printed.get(), "is neither Commons nor Lords", "the House was left out");
    }
    return house;
  }

  private Optional<LocalDate> date(String field) {
    Optional<String> printed = fields.text(field).map(String::strip);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    String day =
        printed.get().length() > 10 && printed.get().charAt(10) == 'T'
            ? printed.get().substring(0, 10)
            : printed.get();
    try {
      return Optional.of(LocalDate.parse(day)).filter(date -> isPlausible(field, date));
    } catch (DateTimeException e) {
      problem(field, printed.get(), "is not a date", "the date was left out");
      return Optional.empty();
    }
  }

  /** 0001-01-01 is how the API prints no date. */
  private boolean isPlausible(String field, LocalDate date) {
    if (date.getYear() > 1 && (date.getYear() < 1800 || date.getYear() > 2200)) {
      problem(field, date.toString(), "is no date of this record", "the date was left out");
      return false;
    }
    return date.getYear() > 1;
  }

  private Optional<Boolean> flag(String field) {
    Optional<String> printed =
        fields.text(field).map(value -> value.strip().toLowerCase(Locale.ROOT));
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    return switch (printed.get()) {
      case "true", "1", "yes" -> Optional.of(true);
      case "false", "0", "no" -> Optional.of(false);
      default -> {
        problem(field, printed.get(), "is neither true nor false", "it was left out");
        yield Optional.empty();
      }
    };
  }

  /**
   * The member by name; a number without a name is no person that could be shown, and is told so.
   */
  private Optional<Person> person(String objectField, String idField) {
    ApiFields member = fields.object(objectField).orElseGet(ApiFields::new);
    OptionalInt id = memberId(idField, member.text("id").or(() -> fields.text(idField)));
    Optional<String> name =
        member
            .text("name")
            .or(() -> member.text("listAs").map(ApiRecord::turned))
            .map(TextNormalizer::line);
    if (name.isEmpty() && id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Person(
            name.orElseGet(() -> Person.numbered(id.getAsInt()).name()),
            id,
            member.text("party").map(TextNormalizer::line),
            member.text("memberFrom").map(TextNormalizer::line)));
  }

  private OptionalInt memberId(String field, Optional<String> printed) {
    if (printed.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int id = Integer.parseInt(printed.get().strip());
      return id > 0 ? OptionalInt.of(id) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      problem(field, printed.get(), "is not a member's number", "it was left out");
      return OptionalInt.empty();
    }
  }

  /** "Smith, Jane" as Jane Smith. */
  private static String turned(String listAs) {
    int comma = listAs.indexOf(',');
    return comma < 0
        ? listAs
        : listAs.substring(comma + 1).strip() + " " + listAs.substring(0, comma).strip();
  }

  private List<GroupedQuestion> grouped() {
    Map<String, GroupedQuestion> grouped = new LinkedHashMap<>();
    for (ApiFields item : fields.list("groupedQuestionsDates")) {
      item.text("questionUin")
          .or(() -> item.text("uin"))
          .map(ApiRecord::uin)
          .ifPresent(uin -> grouped.put(uin, new GroupedQuestion(uin, dateOf(item))));
    }
    for (ApiFields item : fields.list("groupedQuestions")) {
      item.text("questionUin")
          .or(() -> item.text("uin"))
          .map(ApiRecord::uin)
          .ifPresent(uin -> grouped.putIfAbsent(uin, new GroupedQuestion(uin, Optional.empty())));
    }
    fields.text("uin").map(ApiRecord::uin).ifPresent(grouped::remove);
    return new ArrayList<>(grouped.values());
  }

  private Optional<LocalDate> dateOf(ApiFields item) {
    Optional<String> printed = item.text("dateTabled");
    try {
      return printed.map(
          date -> LocalDate.parse(date.strip().substring(0, Math.min(10, date.strip().length()))));
    } catch (DateTimeException e) {
      problem(
          "groupedQuestionsDates", printed.orElse(""), "is not a date", "the date was left out");
      return Optional.empty();
    }
  }

  private List<Attachment> attachments() {
    List<Attachment> attachments = new ArrayList<>();
    for (ApiFields item : fields.list("attachments")) {
      item.text("url")
          .ifPresent(
              url ->
                  attachments.add(
                      new Attachment(url.strip(), item.text("title"), item.text("fileType"))));
    }
    return attachments;
  }

  private void problem(String field, String value, String what, String outcome) {
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    problems.add(
        new InputProblem(
            document,
            number,
            named + field + " \"" + TextNormalizer.line(shown) + "\" " + what,
            outcome,
            false));
  }
}
