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

  /**
   * Whether the record at a place is wanted; asked once for each.
   *
   * @param document the document's name
   * @param record the record's number in it, from 1
   * @param fields what it says
   */
  default boolean wants(String document, int record, ApiFields fields) {
    return wants(fields.number("id"));
  }
}
