package org.pqgraph.serve.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A fact as a clause: what it is about, what is said of it, and whom or what that ties to it.
 *
 * @param kind the class of fact as words, "meeting count"
 * @param about the body
 * @param verb what is said, "is chaired by"
 * @param participant who or what is tied to it; empty where nobody is
 * @param detail what comes after
 * @param href the page on the fact
 */
record Statement(String kind, Ref about, String verb, Ref participant, String detail, String href) {

  /** Reads a row that has a fact's columns. */
  static Statement of(Row row, Ref about, Names names) {
    String type = row.text("type").replaceFirst(".*#", "");
    String value = row.text("value");
    String kind = row.text("kind");
    Ref participant = names.ref(row, "participant", "participantName");
    boolean anyone = row.has("participant");
    String verb =
        switch (type) {
          case "MeetingCount" -> "has met " + times(value);
          case "Meeting" -> "met " + on(value);
          case "Establishment" ->
              (kind.isEmpty() ? "was established" : kind.equals("ended") ? "ended" : "was " + kind)
                  + (value.isEmpty() ? "" : " " + on(value));
          case "Membership" -> kind.equals("attends") ? "is attended by" : "has as a member";
          case "Chairing" ->
              switch (kind) {
                case "lead" -> "is led by";
                case "chair", "" -> "is chaired by";
                default -> "has as " + kind;
              };
          case "SecretariatProvision" -> anyone ? "has its secretariat from" : "has a secretariat";
          case "Funding" -> money(kind, value);
          case "DepartmentLink" -> "belongs to";
          case "PurposeStatement" -> "has as its purpose: " + value;
          default -> "states " + value;
        };
    StringBuilder detail = new StringBuilder();
    if (row.has("since")) {
      detail.append("since ").append(DayText.of(row.text("since")));
    }
    if (row.has("asOf")) {
      detail
          .append(detail.isEmpty() ? "" : ", ")
          .append("as of ")
          .append(DayText.of(row.text("asOf")));
    }
    return new Statement(
        Names.words(type),
        about,
        verb,
        participant,
        detail.toString(),
        names.ref(row.text("found"), "").href());
  }

  private static String times(String value) {
    return switch (value) {
      case "0" -> "not once";
      case "1" -> "once";
      case "2" -> "twice";
      default -> value + " times";
    };
  }

  private static String on(String value) {
    return (value.length() == 10 || value.startsWith("--") ? "on " : "in ") + DayText.of(value);
  }

  private static String money(String kind, String value) {
    if (kind.contains("none")) {
      return "has no budget of its own";
    }
    try {
      NumberFormat pounds = NumberFormat.getCurrencyInstance(Locale.UK);
      BigDecimal amount = new BigDecimal(value);
      pounds.setMaximumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
      return "is funded with " + pounds.format(amount);
    } catch (NumberFormatException e) {
      return value.isEmpty() ? "is funded" : "is funded: " + value;
    }
  }

  /** The verb as the beginning of a sentence, where it is plain what that is about. */
  String opening() {
    return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
  }

  /** All of it as one line of text. */
  String text() {
    return String.join(" ", about.label(), verb, participant.label(), detail)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
