package org.pqgraph.release;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;

/**
 * The records of a build that print no day of tabling, by House, UIN and day of the answer: eight
 * bytes each. Filled first, then asked which question each is.
 *
 * <p>A UIN comes again in another Parliament or session, but not with the same day of the answer.
 * So such a record is the one question of its number that was answered on its day; where there are
 * several, or records of other words lay claim to the same number and day, it is told of none.
 *
 * <p>An entry is one long: House, number and day as {@link QuestionIndex} has them, and 16 bits of
 * a hash of the question's words.
 */
final class UndatedQuestions {
  private static final int HASH = 0xffff;

  private long[] claims = new long[1 << 8];
  private int size;
  private boolean sorted = true;

  /**
   * Whether a record is one of these: it has House, UIN and day of the answer, and no other day.
   */
  static boolean isOne(QuestionRecord record) {
    return record.dateTabled().isEmpty()
        && record.house().isPresent()
        && record.uin().filter(QuestionIndex::isNumber).isPresent()
        && record.answer().flatMap(AnswerRecord::date).isPresent();
  }

  void add(QuestionRecord record) {
    if (size == claims.length) {
      claims = Arrays.copyOf(claims, size + (size >> 1));
    }
    claims[size++] = claim(record);
    sorted = false;
  }

  private static long claim(QuestionRecord record) {
    LocalDate answered = record.answer().flatMap(AnswerRecord::date).orElseThrow();
    int hash = record.text().hashCode();
    return QuestionIndex.key(record.house().orElseThrow(), record.uin().orElseThrow())
        | ((long) QuestionIndex.day(answered) << 16)
        | ((hash ^ hash >>> 16) & HASH);
  }

  /** Whether records of other words have the same House, number and day. */
  boolean isDisputed(QuestionRecord record) {
    if (!sorted) {
      Arrays.sort(claims, 0, size);
      sorted = true;
    }
    long claim = claim(record);
    int at = Arrays.binarySearch(claims, 0, size, claim & ~HASH);
    for (int i = at < 0 ? -at - 1 : at; i < size && claims[i] >>> 16 == claim >>> 16; i++) {
      if (claims[i] != claim) {
        return true;
      }
    }
    return false;
  }

  /** The days of tabling of the questions that a record may be. */
  static List<LocalDate> candidates(QuestionRecord record, QuestionIndex index) {
    LocalDate answered = record.answer().flatMap(AnswerRecord::date).orElseThrow();
    return index.find(record.house().orElseThrow(), record.uin().orElseThrow()).entrySet().stream()
        .filter(question -> question.getValue().contains(answered))
        .map(Map.Entry::getKey)
        .toList();
  }
}
