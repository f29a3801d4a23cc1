package org.pqgraph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer in a record, plain text. What the source does not print is absent.
 *
 * @param text the answer as plain text, Unicode NFC; paragraphs, list items and table rows are
 *     lines ended by "\n", table cells are parted by a tab, and each row of a table has as many;
 *     empty where the source has none, as for a holding answer that was since replaced
 * @param date the day it was given
 * @param answeredBy the member who gave it
 * @param rolePrinted the role beside the name, as printed: "Minister of State (Home Office)"
 * @param isHolding whether this is a holding answer, a fuller one to follow
 * @param isCorrection whether this text corrects an earlier one
 * @param dateCorrected the day of the correction
 * @param correctedBy the member who corrected it
 * @param originalText the text before the correction, in the form of {@code text}
 * @param dateHolding the day of the holding answer that this one replaced
 * @param attachments the files attached
 * @param isTruncated whether the source cut the text off
 * @param blocks the blocks of the text, ranges over it in UTF-16 units; where none are given, those
 *     that its lines tell
 */
public record AnswerRecord(
    String text,
    Optional<LocalDate> date,
    Optional<Person> answeredBy,
    Optional<String> rolePrinted,
    boolean isHolding,
    boolean isCorrection,
    Optional<LocalDate> dateCorrected,
    Optional<Person> correctedBy,
    Optional<String> originalText,
    Optional<LocalDate> dateHolding,
    List<Attachment> attachments,
    boolean isTruncated,
    List<TextBlock> blocks) {
  public AnswerRecord {
    attachments = List.copyOf(attachments);
    blocks = blocks.isEmpty() ? AnswerText.of(text).blocks() : List.copyOf(blocks);
  }

  /** The text with its blocks. */
  public AnswerText marked() {
    return new AnswerText(text, blocks);
  }

  /** The same with another text. */
  public AnswerRecord saying(AnswerText said) {
    return new AnswerRecord(
        said.text(),
        date,
        answeredBy,
        rolePrinted,
        isHolding,
        isCorrection,
        dateCorrected,
        correctedBy,
        originalText,
        dateHolding,
        attachments,
        isTruncated,
        said.blocks());
  }

  /** The same in place of a holding answer of a day, where there was one. */
  public AnswerRecord afterHolding(Optional<LocalDate> day) {
    return new AnswerRecord(
        text,
        date,
        answeredBy,
        rolePrinted,
        isHolding,
        isCorrection,
        dateCorrected,
        correctedBy,
        originalText,
        day,
        attachments,
        isTruncated,
        blocks);
  }

  /** An answer of a source that tells neither of holding answers nor of corrections. */
  public static AnswerRecord once(
      String text,
      Optional<LocalDate> date,
      Optional<Person> answeredBy,
      Optional<String> rolePrinted,
      List<Attachment> attachments,
      boolean isTruncated) {
    return new AnswerRecord(
        text,
        date,
        answeredBy,
        rolePrinted,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        attachments,
        isTruncated,
        List.of());
  }
}
