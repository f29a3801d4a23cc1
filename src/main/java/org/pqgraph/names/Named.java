package org.pqgraph.names;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A thing with its names.
 *
 * @param iri what names it in the graph
 * @param kinds what it is; a department is often a government body too
 * @param name the name it goes by
 * @param otherNames further names, abbreviations among them
 * @param details what tells it from namesakes, by a short word such as "party": names or IRIs
 */
public record Named(
    String iri,
    Set<Kind> kinds,
    String name,
    List<String> otherNames,
    Map<String, List<String>> details) {
  /** The detail that tells a last day. */
  static final String TO = "to";

  public Named {
    kinds = Set.copyOf(kinds);
    otherNames = List.copyOf(otherNames);
    details = Map.copyOf(details);
  }

  /** Whether it is known to have ended, as a department that was renamed. */
  boolean hasEnded() {
    return details.containsKey(TO);
  }
}
