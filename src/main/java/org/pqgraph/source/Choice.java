package org.pqgraph.source;

import java.util.OptionalLong;

/** Which records of a document are wanted. */
interface Choice {
  Choice ALL = id -> true;

  /**
   * Whether a record is wanted; asked once for each.
   *
   * @param id the record's number in the API, empty where it has none
   */
  boolean wants(OptionalLong id);
}
