package org.pqgraph.query;

import java.util.Optional;

/**
 * A value that a library query takes. It stands for the SPARQL variable of the same name; {@code
 * limit} stands for the query's LIMIT, {@code tier} for the graphs that it is asked of.
 *
 * @param name the variable's name, without the question mark
 * @param type what values it takes
 * @param description for people
 * @param defaultValue the value where none is given; a parameter without one is required
 * @param example a value that finds something in a usual release
 */
public record Parameter(
    String name,
    Type type,
    String description,
    Optional<String> defaultValue,
    Optional<String> example) {
  /** The name of the parameter that sets a query's LIMIT. */
  public static final String LIMIT = "limit";

  /**
   * The name of the parameter that says how sure claims must be: {@code sure} or {@code likely}.
   */
  public static final String TIER = "tier";

  /** The types of parameter, each with the form in which a value is written. */
  public enum Type {
    /** Any text; compared as the query says, usually without regard to case. */
    STRING("a text"),
    /** A whole number in decimal digits. */
    INTEGER("a whole number"),
    /** A day of the calendar in ISO 8601, year-month-day. */
    DATE("a date, year-month-day"),
    /** An absolute IRI, with or without angle brackets. */
    IRI("an absolute IRI");

    private final String form;

    Type(String form) {
      this.form = form;
    }

    /** The form of a value in words, for messages. */
    public String form() {
      return form;
    }
  }

  /** True where a query cannot run without a value for it. */
  public boolean isRequired() {
    return defaultValue.isEmpty();
  }

  /** A value that may be shown in a message or run in a test: the example, else the default. */
  public String sample() {
    return example.or(() -> defaultValue).orElse("");
  }
}
