package org.pqgraph.reference;

import java.util.List;

/**
 * A member of a folder of synced reference data, or of the authority files.
 *
 * @param path its IRI relative to the base, {@code id/member/4514}
 * @param label its name
 * @param otherNames its other names, earlier ones as well
 * @param sittings when it sat in which House; empty where no file says
 * @param affiliations when it was of which party; empty where no file says
 */
record MemberEntry(
    String path,
    String label,
    List<String> otherNames,
    List<Sitting> sittings,
    List<Affiliation> affiliations) {
  MemberEntry {
    otherNames = List.copyOf(otherNames);
    sittings = List.copyOf(sittings);
    affiliations = List.copyOf(affiliations);
  }
}
