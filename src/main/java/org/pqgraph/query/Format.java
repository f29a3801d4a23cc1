package org.pqgraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which a result can be written, all UTF-8. */
public enum Format {
  /** Aligned columns for a terminal. */
  TABLE,
  /** SPARQL 1.1 Query Results CSV: plain values, lines end in CR LF. */
  CSV,
  /** SPARQL 1.1 Query Results TSV: terms as in Turtle. */
  TSV,
  /** SPARQL 1.1 Query Results JSON. */
  JSON,
  /**
   * Turtle: the triples of a CONSTRUCT or DESCRIBE, or a table in the W3C's result set vocabulary.
   */
  TTL;

  /**
   * The format of a name as typed, in any case.
   *
   * @throws QueryException if there is no such format
   */
  public static Format of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new QueryException(
                    "no format \"%s\"; there are %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(f -> f.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }
}
