package org.pqgraph.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers as spreadsheets and data frames print them: 4813, 4813.0, 4.813E3. */
final class WholeNumber {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{0,18})?(?:[eE][+]?\\d{1,2})?");
  private static final int LONGEST = 18;

  private WholeNumber() {}

  /** Its digits alone; absent where it is no whole number. */
  static Optional<String> of(String printed) {
    String text = printed.strip();
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() > 0 || number.precision() - number.scale() > LONGEST
        ? Optional.empty()
        : Optional.of(number.toBigInteger().toString());
  }
}
