package org.pqgraph.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that cannot all hold, or need a reader to say how they can: set-up dates that exclude each
 * other, other people in the one chair, another department, a count that fell.
 */
final class Contradictions {

  private Contradictions() {}

  /** Groups of at least two facts that stand against each other. */
  static List<List<Said>> in(List<Said> facts) {
    Map<String, List<Said>> groups = new LinkedHashMap<>();
    for (Said fact : facts) {
      String group =
          switch (fact.type()) {
            case "Establishment" -> fact.earliest().isEmpty() ? "" : "date " + fact.kind();
            case "Chairing" -> fact.kind().equals("chair") ? "chair" : "";
            case "DepartmentLink" -> "department";
            case "SecretariatProvision" -> fact.key().isEmpty() ? "" : "secretariat";
            case "MeetingCount" -> "count " + fact.since();
            default -> "";
          };
      if (!group.isEmpty()) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(fact);
      }
    }
    return groups.values().stream().filter(group -> group.size() > 1 && clash(group)).toList();
  }

  private static boolean clash(List<Said> group) {
    return group.stream().anyMatch(one -> group.stream().anyMatch(other -> clash(one, other)));
  }

  private static boolean clash(Said one, Said other) {
    return switch (one.type()) {
      case "Establishment" -> isBefore(one.latest(), other.earliest());
      case "MeetingCount" ->
          one.asOf().equals(other.asOf())
              ? !one.asOf().isEmpty() && !one.key().equals(other.key())
              : isBefore(one.asOf(), other.asOf()) && count(one) > count(other);
      default -> !one.key().equals(other.key());
    };
  }

  private static int count(Said fact) {
    return fact.key().matches("\\d{1,9}") ? Integer.parseInt(fact.key()) : 0;
  }

  private static boolean isBefore(String day, String other) {
    return day.length() == 10
        && other.length() == 10
        && LocalDate.parse(day).isBefore(LocalDate.parse(other));
  }
}
