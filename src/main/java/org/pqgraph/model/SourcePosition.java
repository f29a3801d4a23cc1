package org.pqgraph.model;

/**
 * Where a record stands.
 *
 * @param document the document's name relative to the input given, "/" between folders and between
 *     an archive and its entries
 * @param record the record's number in the document, from 1
 * @param source who publishes the document, and how
 */
public record SourcePosition(String document, int record, Source source) {
  @Override
  public String toString() {
    return document + ", record " + record;
  }
}
