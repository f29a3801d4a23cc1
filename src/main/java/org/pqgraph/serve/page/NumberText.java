package org.pqgraph.serve.page;

import java.text.NumberFormat;
import java.util.Locale;

/** Whole numbers as English text writes them. */
public final class NumberText {

  private NumberText() {}

  /** 1234567 as "1,234,567". */
  public static String of(long number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(number);
  }
}
