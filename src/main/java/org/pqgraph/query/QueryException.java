package org.pqgraph.query;

import java.util.Optional;

/**
 * What a person asked for cannot be run: an unknown query or parameter, a value of the wrong type,
 * a mistake in SPARQL. The message names the way out.
 */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String reason;

  /**
   * @param message what is wrong and what would be right, for the person who asked
   */
  public QueryException(String message) {
    this(null, message, "");
  }

  /**
   * @param parameter the name of the parameter that is at fault
   * @param reason what is wrong and what would be right
   * @param hint how it is typed on the command line
   */
  QueryException(String parameter, String reason, String hint) {
    super(reason + hint);
    this.parameter = parameter;
    this.reason = reason;
  }

  /** The parameter that is at fault, where one is. */
  public Optional<String> parameter() {
    return Optional.ofNullable(parameter);
  }

  /** The message without what is for the command line only. */
  public String reason() {
    return reason;
  }
}
