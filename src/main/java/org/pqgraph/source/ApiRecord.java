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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  /** The linked data name members by their address. */
  private static final Pattern MEMBER = Pattern.compile("^https?://\\S+/members?/(\\d+)\\S*$");

  /** Parliament's search prints the post before the name, which stands in brackets. */
  private static final Pattern POST =
      Pattern.compile("(?<post>(?:The|the) [^()]*(?:\\([^()]*\\)[^()]*)*) \\((?<name>[^()]+)\\)");

  private static final Pattern LAST_NUMBER = Pattern.compile("\\s*\\[((?:HL)?\\s?\\d+)\\]\\s*$");

  private final String document;
  private final int number;
  private final ApiFields fields;
  private final RecordConsumer out;
  private final Source source;
  private final String named;
  private final List<InputProblem> problems = new ArrayList<>();

  /**
   * @param source the questions API, or another that gives its fields by other names
   */
  ApiRecord(String document, int number, Source source, ApiFields fields, RecordConsumer out) {
    this(new SourcePosition(document, number, source), "", fields, out);
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
    String text = fields.text("questionText").map(HtmlText::of).map(this::withoutNumber).orElse("");
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
            uin(),
            date("dateTabled"),
            date("dateForAnswer"),
            person("askingMember", "askingMemberId"),
            fields.text("answeringBodyName").map(TextNormalizer::line),
            fields
                .text("heading")
                .or(() -> fields.text("title"))
                .map(HtmlText::of)
                .filter(heading -> heading.chars().anyMatch(Character::isLetterOrDigit)),
            text,
            flag("isNamedDay"),
            flag("isWithdrawn"),
            flag("memberHasInterest"),
            fields.text("questionText").filter(CutText::isCutQuestion).isPresent(),
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
    Optional<String> printed = fields.object("answeringMember").flatMap(m -> m.text("name"));
    Matcher post = POST.matcher(printed.map(TextNormalizer::line).orElse(""));
    if (post.matches()) {
      fields.set("answeringMember.name", post.group("name"));
    }
    if (text.isEmpty() && answered.isEmpty() && fields.text("answeringMemberId").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AnswerRecord(
            text,
            answered,
            person("answeringMember", "answeringMemberId"),
            post.matches() ? Optional.of(post.group("post")) : Optional.empty(),
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

  private Optional<String> uin() {
    Optional<String> uin = fields.text("uin").map(PrintedUin::of);
    if (uin.isPresent() && !PrintedUin.isOne(uin.get())) {
      problem("uin", fields.text("uin").orElse(""), "is no UIN", "it was left out");
      return Optional.empty();
    }
    return uin;
  }

  /** Some print the question's own number after it: "… since 2010. [HL3811]". */
  private String withoutNumber(String text) {
    Matcher last = LAST_NUMBER.matcher(text);
    boolean own =
        source != Source.PARLIAMENT_API
            && last.find()
            && fields
                .text("uin")
                .map(PrintedUin::of)
                .equals(Optional.of(PrintedUin.of(last.group(1))));
    return own ? text.substring(0, last.start()).strip() : text;
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
    Optional<House> house = printed.flatMap(ApiRecord::house);
    if (printed.isEmpty()) {
      // HL123 is the Lords'; where a number alone is the Commons', its source says so.
      return fields
          .text("uin")
          .map(PrintedUin::of)
          .flatMap(PrintedUin::house)
          .filter(told -> told == House.LORDS || source != Source.PARLIAMENT_API);
    }
    if (printed.isPresent() && house.isEmpty()) {
      problem("house", printed.get(), "is neither Commons nor Lords", "the House was left out");
    }
    return house;
  }

  /** The Members API and the linked data have the number of a House. */
  private static Optional<House> house(String printed) {
    return switch (WholeNumber.of(printed).orElse("")) {
      case "1" -> Optional.of(House.COMMONS);
      case "2" -> Optional.of(House.LORDS);
      default -> House.of(printed);
    };
  }

  private Optional<LocalDate> date(String field) {
    Optional<String> printed = fields.text(field).map(String::strip);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    Optional<PrintedDay> day = PrintedDay.of(printed.get());
    if (day.isEmpty() || day.get().isAmbiguous()) {
      problem(
          field,
          printed.get(),
          day.isEmpty() ? "is not a date" : "does not tell the month from the day",
          "the date was left out");
      return Optional.empty();
    }
    return day.get().certain().filter(date -> isPlausible(field, date));
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
    ApiFields member =
        fields.object(objectField).orElseGet(() -> new ApiFields(TableColumns.KNOWN));
    OptionalInt id = memberId(idField, member.text("id").or(() -> fields.text(idField)));
    Optional<String> name =
        member
            .text("name")
            .or(() -> member.text("listAs"))
            .map(PrintedName::of)
            .filter(printed -> !printed.isEmpty());
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
    String bare = MEMBER.matcher(printed.get().strip()).replaceFirst("$1");
    Optional<String> whole = WholeNumber.of(bare).filter(digits -> digits.length() < 10);
    if (whole.isEmpty()) {
      problem(field, printed.get(), "is not a member's number", "it was left out");
      return OptionalInt.empty();
    }
    int id = Integer.parseInt(whole.get());
    return id > 0 ? OptionalInt.of(id) : OptionalInt.empty();
  }

  private List<GroupedQuestion> grouped() {
    Map<String, GroupedQuestion> grouped = new LinkedHashMap<>();
    for (ApiFields item : fields.list("groupedQuestionsDates")) {
      item.text("questionUin")
          .or(() -> item.text("uin"))
          .map(PrintedUin::of)
          .filter(PrintedUin::isOne)
          .ifPresent(uin -> grouped.put(uin, new GroupedQuestion(uin, dateOf(item))));
    }
    for (ApiFields item : fields.list("groupedQuestions")) {
      item.text("questionUin")
          .or(() -> item.text("uin"))
          .map(PrintedUin::of)
          .filter(PrintedUin::isOne)
          .ifPresent(uin -> grouped.putIfAbsent(uin, new GroupedQuestion(uin, Optional.empty())));
    }
    fields.text("uin").map(PrintedUin::of).ifPresent(grouped::remove);
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
