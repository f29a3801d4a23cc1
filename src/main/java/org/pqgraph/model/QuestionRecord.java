package org.pqgraph.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One written question with its answer, as one document gives it. What the source does not print is
 * absent, never invented.
 *
 * @param position the document and the place in it
 * @param sourceId the number of the record in the Parliament questions API
 * @param house the House that the question was tabled in
 * @param uin the unique identifying number: digits in the Commons, "HL" and digits in the Lords; in
 *     other legislatures capitals, digits and marks, "9180/96"
 * @param dateTabled the day it was tabled
 * @param dateForAnswer the day an answer is due
 * @param askedBy the member who asked
 * @param answeringBody the name of the body asked, as printed
 * @param heading the heading
 * @param text the question as plain text, in the form of {@link AnswerRecord#text}; never blank
 * @param isNamedDay whether the member named the day for answer
 * @param isWithdrawn whether it was withdrawn
 * @param interestDeclared whether the member declared an interest
 * @param isTruncated whether the source cut the text off
 * @param grouped the other questions answered with it
 * @param answer the answer, absent while unanswered
 * @param gone when the source was found to have the question no more
 */
public record QuestionRecord(
    SourcePosition position,
    OptionalLong sourceId,
    Optional<House> house,
    Optional<String> uin,
    Optional<LocalDate> dateTabled,
    Optional<LocalDate> dateForAnswer,
    Optional<Person> askedBy,
    Optional<String> answeringBody,
    Optional<String> heading,
    String text,
    Optional<Boolean> isNamedDay,
    Optional<Boolean> isWithdrawn,
    Optional<Boolean> interestDeclared,
    boolean isTruncated,
    List<GroupedQuestion> grouped,
    Optional<AnswerRecord> answer,
    Optional<Instant> gone) {
  public QuestionRecord {
    grouped = List.copyOf(grouped);
  }

  /** A question that its source has. */
  public QuestionRecord(
      SourcePosition position,
      OptionalLong sourceId,
      Optional<House> house,
      Optional<String> uin,
      Optional<LocalDate> dateTabled,
      Optional<LocalDate> dateForAnswer,
      Optional<Person> askedBy,
      Optional<String> answeringBody,
      Optional<String> heading,
      String text,
      Optional<Boolean> isNamedDay,
      Optional<Boolean> isWithdrawn,
      Optional<Boolean> interestDeclared,
      boolean isTruncated,
      List<GroupedQuestion> grouped,
      Optional<AnswerRecord> answer) {
    this(
        position,
        sourceId,
        house,
        uin,
        dateTabled,
        dateForAnswer,
        askedBy,
        answeringBody,
        heading,
        text,
        isNamedDay,
        isWithdrawn,
        interestDeclared,
        isTruncated,
        grouped,
        answer,
        Optional.empty());
  }

  /** The day of what was said last: of the answer, or where none has a day, of the question. */
  public Optional<LocalDate> latestDay() {
    return answer.flatMap(AnswerRecord::date).or(() -> dateTabled);
  }

  /** The question with the blocks that its lines tell. */
  public AnswerText marked() {
    return AnswerText.of(text);
  }

  /** The same with another day of tabling. */
  public QuestionRecord tabledOn(Optional<LocalDate> day) {
    return with(position, day, gone);
  }

  /** The same at another place: for comparing what records say. */
  public QuestionRecord at(SourcePosition place) {
    return with(place, dateTabled, gone);
  }

  /** The same, which its source has no more. */
  public QuestionRecord goneSince(Instant time) {
    return with(position, dateTabled, Optional.of(time));
  }

  private QuestionRecord with(
      SourcePosition place, Optional<LocalDate> tabled, Optional<Instant> since) {
    return new QuestionRecord(
        place,
        sourceId,
        house,
        uin,
        tabled,
        dateForAnswer,
        askedBy,
        answeringBody,
        heading,
        text,
        isNamedDay,
        isWithdrawn,
        interestDeclared,
        isTruncated,
        grouped,
        answer,
        since);
  }
}
