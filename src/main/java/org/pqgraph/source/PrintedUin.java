package org.pqgraph.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pqgraph.model.House;

/**
 * UINs as documents print them: "HL 9121", "910021.0", "UIN 910021", "[910021]", and those of other
 * legislatures, "9180/96", "WAQ67257".
 */
final class PrintedUin {
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)^\\s*[\\[(#]*\\s*(?:UIN\\b|PQ\\b|Question\\b|No\\b)?[:.#\\s]*|[\\])\\s]+$");
  private static final Pattern FORM = Pattern.compile("(?=.{1,40}$)[A-Z0-9./-]*[0-9][A-Z0-9./-]*");
  private static final Pattern LORDS = Pattern.compile("HL[0-9]+");
  private static final Pattern COMMONS = Pattern.compile("[0-9]+");
  private static final Pattern LORDS_NUMBER = Pattern.compile("(HL)[\\s./-]*([0-9]+(?:\\.0*)?)");

  private PrintedUin() {}

  /** The UIN without what surrounds it: capitals, no space within, no decimals. */
  static String of(String printed) {
    String bare = AROUND.matcher(printed).replaceAll("").strip().toUpperCase(Locale.ROOT);
    if (bare.isEmpty()) {
      return printed.strip().toUpperCase(Locale.ROOT);
    }
    var lords = LORDS_NUMBER.matcher(bare);
    if (lords.matches()) {
      return lords.group(1) + WholeNumber.of(lords.group(2)).orElse(lords.group(2));
    }
    // Zeros before a number stay: they are printed.
    return COMMONS.matcher(bare).matches()
        ? bare
        : WholeNumber.of(bare).orElse(bare.replaceAll("\\s+", ""));
  }

  /** Whether it is one, by its form: capitals and digits, with marks between. */
  static boolean isOne(String uin) {
    return FORM.matcher(uin).matches();
  }

  /** The House that the form of a UIN tells; absent for those of other legislatures. */
  static Optional<House> house(String uin) {
    if (LORDS.matcher(uin).matches()) {
      return Optional.of(House.LORDS);
    }
    return COMMONS.matcher(uin).matches() ? Optional.of(House.COMMONS) : Optional.empty();
  }
}
