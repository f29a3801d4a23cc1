package org.pqgraph.release;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pqgraph.model.House;

/**
 * The questions of a build by House and UIN, each with the days it was tabled and answered: eight
 * bytes for each day of an answer. Filled first, then asked.
 *
 * <p>An entry is one long: the House in bit 62, the UIN's number in 30 bits below, the days of
 * tabling and of the answer in 16 bits each, as days after 1900; 0 is no answer.
 */
final class QuestionIndex {
  private static final long EPOCH = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int NO_DAY = 0;
  private static final int LAST_DAY = 0xffff;
  private static final Pattern UIN = Pattern.compile("(?:HL)?[1-9][0-9]{0,8}");

  private long[] entries = new long[1 << 10];
  private int size;
  private boolean sorted = true;

  /**
   * Adds a question; once more for a further answer. One whose number or day does not fit is left
   * out: citations of it stay open.
   *
   * @param answered the day of an answer, or null
   */
  void add(House house, String uin, LocalDate tabled, LocalDate answered) {
    int tabledOn = day(tabled);
    if (!isNumber(uin) || uin.startsWith("HL") != (house == House.LORDS) || tabledOn == NO_DAY) {
      return;
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size + (size >> 1));
    }
    entries[size++] = key(house, uin) | ((long) tabledOn << 16) | day(answered);
    sorted = false;
  }

  /** The questions of a number: the day of tabling of each, with the days of its answers. */
  Map<LocalDate, Set<LocalDate>> find(House house, String uin) {
    Map<LocalDate, Set<LocalDate>> found = new LinkedHashMap<>();
    if (!isNumber(uin)) {
      return found;
    }
    if (!sorted) {
      Arrays.sort(entries, 0, size);
      sorted = true;
    }
    long key = key(house, uin);
    int at = Arrays.binarySearch(entries, 0, size, key);
    for (int i = at < 0 ? -at - 1 : at; i < size && entries[i] >>> 32 == key >>> 32; i++) {
      int answered = (int) (entries[i] & 0xffff);
      Set<LocalDate> days =
          found.computeIfAbsent(date((int) (entries[i] >>> 16) & 0xffff), d -> new TreeSet<>());
      if (answered != NO_DAY) {
        days.add(date(answered));
      }
    }
    return found;
  }

  /** Whether a UIN is one that fits into an entry. */
  static boolean isNumber(String uin) {
    return UIN.matcher(uin).matches();
  }

  static long key(House house, String uin) {
    long number = Long.parseLong(uin.replace("HL", ""));
    return ((house == House.LORDS ? 1L : 0L) << 62) | (number << 32);
  }

  static int day(LocalDate date) {
    if (date == null) {
      return NO_DAY;
    }
    long day = date.toEpochDay() - EPOCH + 1;
    return day > NO_DAY && day <= LAST_DAY ? (int) day : NO_DAY;
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(EPOCH + day - 1);
  }
}
