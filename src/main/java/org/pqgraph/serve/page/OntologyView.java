package org.pqgraph.serve.page;

import java.util.List;

/** The page on the vocabulary. */
public record OntologyView(
    Frame frame, String version, String description, List<Group> groups, List<Ref> files) {

  /** Terms of a kind under a heading. */
  record Group(String id, String title, List<Term> terms) {}

  /**
   * A term; {@code lines} are what else is said of it, {@code uses} how much of it this release
   * has.
   */
  record Term(
      String id,
      String iri,
      String label,
      String definition,
      String note,
      String example,
      List<BodyView.Entry> lines,
      String uses) {}
}
