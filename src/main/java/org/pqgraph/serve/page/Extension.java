package org.pqgraph.serve.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pqgraph.names.Kind;

/** A column that can be added to one of matched names. */
public enum Extension {
  /** The party, as printed. */
  PARTY("party"),
  /** The Houses in which a member has asked. */
  HOUSE("House"),
  /** The number in Parliament's Members API. */
  MEMBERS_API_ID("Members API id"),
  /** The end of a department's name in the graph. */
  SLUG("slug"),
  /** Since when there is a department. */
  FROM("from"),
  /** Until when there was a department. */
  UNTIL("until"),
  /** What kind of body it is. */
  KIND("kind"),
  /** How many facts are stated of a body. */
  FACTS("number of facts"),
  /** The department of a post, or those that a body is said to belong to. */
  DEPARTMENT("department");

  private final String label;

  Extension(String label) {
    this.label = label;
  }

  /** Its name for programs, "members-api-id". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /** Whether things of a kind have it. */
  public boolean isOf(Kind kind) {
    return switch (this) {
      case PARTY, HOUSE, MEMBERS_API_ID -> kind == Kind.MEMBER;
      case SLUG, FROM, UNTIL -> kind == Kind.DEPARTMENT;
      case KIND, FACTS -> kind == Kind.BODY || kind == Kind.ORGANIZATION;
      case DEPARTMENT -> kind == Kind.BODY || kind == Kind.ORGANIZATION || kind == Kind.POST;
    };
  }

  /** The column of a name. */
  public static Optional<Extension> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * Its values for some things: each a map as the reconciliation API writes a value. Things without
   * a value are left out.
   *
   * @param things IRIs
   * @param base the start of the IRIs that identifiers leave out
   */
  public Map<String, List<Map<String, Object>>> values(
      PageQueries queries, String base, Collection<String> things) {
    Map<String, List<Map<String, Object>>> values = new LinkedHashMap<>();
    if (this == SLUG || this == MEMBERS_API_ID) {
      things.forEach(
          thing -> ofName(thing, base).ifPresent(value -> values.put(thing, List.of(value))));
      return values;
    }
    for (Row row : queries.askOf("extend-" + id(), things)) {
      values.merge(
          row.text("thing"),
          List.of(value(row, base)),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return values;
  }

  /** What the IRI itself says; only the Members API gives members numbers. */
  private Optional<Map<String, Object>> ofName(String thing, String base) {
    String start = base + (this == SLUG ? "body/" : "member/");
    String end = thing.startsWith(start) ? thing.substring(start.length()) : "";
    boolean fits = this == SLUG ? !end.isEmpty() : end.matches("\\d{1,9}");
    return fits ? Optional.of(Map.of("str", end)) : Optional.empty();
  }

  private static Map<String, Object> value(Row row, String base) {
    String value = row.text("value");
    if (row.node("value").filter(node -> node.isURI()).isPresent()) {
      Map<String, Object> thing = new LinkedHashMap<>();
      thing.put("id", value.startsWith(base) ? value.substring(base.length()) : value);
      thing.put("name", row.text("label"));
      return thing;
    }
    if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
      // The API knows days with a time only.
      return Map.of("date", value + "T00:00:00Z");
    }
    return row.node("value").filter(node -> node.getLiteralValue() instanceof Integer).isPresent()
        ? Map.of("int", row.number("value"))
        : Map.of("str", value);
  }
}
