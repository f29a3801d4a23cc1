package org.pqgraph.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;

/**
 * The questions that one reply answers, with the headings above them, and the records that they
 * are.
 */
final class ParlparseGroup {
  /** What parlparse writes where the source has no heading. */
  private static final Set<String> NO_HEADING = Set.of("*No heading*", "No heading", "Question");

  /** In a recess answers come on many days and are printed on one. */
  private static final Pattern MANY_DAYS =
      Pattern.compile("(?i).*\\banswers? (?:were|was) received between\\b.*");

  /** Of files from the questions site, the name alone has the day of the answers. */
  private static final Pattern DAY_OF_FILE =
      Pattern.compile("(?:.*/)?(?:answers|(?:lords)?wrans)-?(\\d{4}-\\d\\d-\\d\\d)[^/]*");

  /** One question of the group, before it is known which others there are. */
  private record Asked(
      ParlparseSpeech speech, ParlparseSpeech.Numbered question, Optional<LocalDate> tabled) {}

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final List<ParlparseSpeech> questions = new ArrayList<>();
  private final List<ParlparseSpeech> replies = new ArrayList<>();
  private Optional<String> department = Optional.empty();
  private Optional<String> heading = Optional.empty();
  private boolean manyDays;
  private int records;

  ParlparseGroup(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
  }

  void majorHeading(String text) throws InterruptedException {
    finish();
    manyDays |= MANY_DAYS.matcher(text).matches();
    department = Optional.of(text).filter(t -> !t.isEmpty() && !MANY_DAYS.matcher(t).matches());
    heading = Optional.empty();
  }

  void minorHeading(String text) throws InterruptedException {
    finish();
    heading = Optional.of(text).filter(t -> !t.isEmpty() && !NO_HEADING.contains(t));
  }

  void question(ParlparseSpeech speech) throws InterruptedException {
    if (!replies.isEmpty()) {
      finish();
    }
    questions.add(speech);
  }

  void reply(ParlparseSpeech speech) throws InterruptedException {
    if (questions.isEmpty()) {
      tell(speech, "the reply stands below no question", "it was left out", true);
    } else {
      replies.add(speech);
    }
  }

  /** Whether no record was read so far. */
  boolean isEmpty() {
    return records == 0;
  }

  /**
   * Gives out what is answered, where a document breaks off.
   *
   * @return whether any record was read
   */
  boolean giveUp() throws InterruptedException {
    if (replies.isEmpty()) {
      questions.clear();
    }
    finish();
    return records > 0;
  }

  /** Gives out the records of the group, and begins another. */
  void finish() throws InterruptedException {
    if (!questions.isEmpty() && isOfRealSize()) {
      List<Asked> asked = asked();
      Optional<AnswerRecord> answer = replies.isEmpty() ? Optional.empty() : Optional.of(answer());
      for (Asked one : asked) {
        deliver(one, asked, answer);
      }
    }
    questions.clear();
    replies.clear();
  }

  private boolean isOfRealSize() throws InterruptedException {
    for (List<ParlparseSpeech> part : List.of(questions, replies)) {
      for (ParlparseSpeech speech : part) {
        if (speech.markup().isCut()) {
          records += questions.size();
          tell(
              speech,
              "a text is longer than " + limits.text() + " characters",
              "the question and its reply were left out",
              true);
          return false;
        }
      }
    }
    return true;
  }

  private List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (ParlparseSpeech speech : questions) {
      for (ParlparseSpeech.Numbered question : speech.questions()) {
        asked.add(new Asked(speech, question, question.uin().flatMap(speech::tabled)));
      }
    }
    return asked;
  }

  private void deliver(Asked one, List<Asked> all, Optional<AnswerRecord> answer)
      throws InterruptedException {
    records++;
    if (one.question().text().isEmpty()) {
      tell(one.speech(), "the question has no text", "the record was left out", true);
      return;
    }
    if (one.speech().isFromQuestionsSite() && one.tabled().isEmpty()) {
      tell(
          one.speech(),
          "the address and the number of the question do not agree",
          "the day of tabling was left out",
          false);
    }
    List<GroupedQuestion> grouped =
        all.stream()
            .filter(other -> !other.equals(one) && other.question().uin().isPresent())
            .map(other -> new GroupedQuestion(other.question().uin().get(), other.tabled()))
            .toList();
    out.record(
        new QuestionRecord(
            new SourcePosition(document, records, Source.THEYWORKFORYOU),
            OptionalLong.empty(),
            one.speech().house(one.question().uin()),
            one.question().uin(),
            one.tabled(),
            Optional.empty(),
            one.speech().speaker(),
            department,
            heading,
            one.question().text(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CutText.isCut(one.question().text()),
            grouped,
            answer));
  }

  private AnswerRecord answer() throws InterruptedException {
    ParlparseSpeech first = replies.get(0);
    boolean fromSite = questions.stream().anyMatch(ParlparseSpeech::isFromQuestionsSite);
    boolean oneVoice =
        replies.stream().allMatch(reply -> reply.speaker().equals(first.speaker())) && !fromSite;
    StringBuilder html = new StringBuilder();
    for (ParlparseSpeech reply : oneVoice ? replies : List.of(first)) {
      html.append(reply.markup().html());
    }
    if (!oneVoice && replies.size() > 1) {
      tell(
          replies.get(1),
          "there are "
              + replies.size()
              + " replies, and it is not told which of them stands in place of which",
          "the first was kept",
          false);
    }
    ParlparseAttachments attached = ParlparseAttachments.of(html.toString());
    Optional<LocalDate> day =
        manyDays ? Optional.empty() : fromSite ? dayOfFile() : reportDay(first).or(this::dayOfFile);
    HoldingAnswer holding = HoldingAnswer.takeFrom(attached.html(), day);
    AnswerText said = HtmlText.read(holding.answer());
    String text = said.text();
    return AnswerRecord.once(
            text,
            day,
            first.speaker(),
            Optional.empty(),
            attached.attachments(),
            CutText.isCut(text) || text.endsWith(":"))
        .saying(said)
        .afterHolding(holding.day());
  }

  private Optional<LocalDate> reportDay(ParlparseSpeech reply) {
    boolean report =
        reply.isFromOfficialReport()
            || questions.stream().anyMatch(ParlparseSpeech::isFromOfficialReport);
    return report
        ? reply.dayOfId().or(reply::dayOfPage).or(() -> questions.get(0).dayOfPage())
        : Optional.empty();
  }

  private Optional<LocalDate> dayOfFile() {
    return Optional.of(DAY_OF_FILE.matcher(document))
        .filter(Matcher::matches)
        .flatMap(name -> PrintedDay.of(name.group(1)))
        .flatMap(PrintedDay::certain);
  }

  private void tell(ParlparseSpeech speech, String what, String outcome, boolean lost)
      throws InterruptedException {
    out.problem(
        new InputProblem(
            document,
            Math.max(records, 1),
            "line " + speech.head().line() + ": " + what,
            outcome,
            lost));
  }
}
