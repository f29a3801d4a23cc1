package org.pqgraph.source;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of members in the order in which they are spoken: "Smith, Jane" is Jane Smith. */
final class PrintedName {
  /** How the Members API lists the Lords: "Alton of Liverpool, L.". */
  private static final Map<String, String> PEERS =
      Map.ofEntries(
          Map.entry("L.", "Lord"),
          Map.entry("B.", "Baroness"),
          Map.entry("V.", "Viscount"),
          Map.entry("E.", "Earl"),
          Map.entry("M.", "Marquess"),
          Map.entry("D.", "Duke"),
          Map.entry("C.", "Countess"),
          Map.entry("Bp.", "The Lord Bishop of"),
          Map.entry("Abp.", "The Lord Archbishop of"));

  private static final Set<String> AFTER_NAMES =
      Set.of(
          "mp", "qc", "kc", "obe", "cbe", "dbe", "mbe", "kbe", "gbe", "kcb", "dcb", "ch", "jr",
          "jnr", "snr", "bt", "esq");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:the|rt\\.?|right|lord|lady|baroness|baron|viscount(?:ess)?|earl|countess|duke|sir|dame|mrs?|ms|miss|dr|prof(?:essor)?)\\.?\\s.*");
  private static final Pattern LABEL = Pattern.compile("(?i)^biography information for\\s+");

  private PrintedName() {}

  /** The name as one line, the surname last. */
  static String of(String printed) {
    String name = LABEL.matcher(TextNormalizer.line(printed)).replaceFirst("");
    int comma = name.indexOf(',');
    if (comma <= 0 || comma != name.lastIndexOf(',')) {
      return name;
    }
    String surname = name.substring(0, comma).strip();
    String first = name.substring(comma + 1).strip();
    if (first.isEmpty()
        || surname.isEmpty()
        || AFTER_NAMES.contains(first.toLowerCase(Locale.ROOT).replace(".", ""))
        || TITLE.matcher(surname).matches()) {
      return name;
    }
    return PEERS.getOrDefault(first, first) + " " + surname;
  }
}
