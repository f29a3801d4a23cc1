package org.pqgraph.search;

import java.util.Optional;

/**
 * A thing that has a name.
 *
 * @param kind "department", "body", "member", "post", "party" or "house"
 * @param label its name
 * @param iri the thing
 * @param ended the last day of what has ended, {@code 2021-09-19}
 */
public record Thing(String kind, String label, String iri, Optional<String> ended) {
  /** The name, with the year in which it ended where it has: namesakes follow each other. */
  public String shown() {
    return label + ended.map(day -> " (until " + day.substring(0, 4) + ")").orElse("");
  }
}
