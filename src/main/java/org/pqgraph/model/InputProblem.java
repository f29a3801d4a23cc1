package org.pqgraph.model;

/**
 * Something wrong in the input, told to a person: where, what, and what was done or can be done
 * about it.
 *
 * @param document the document's name, as in {@link SourcePosition#document}
 * @param record the record's number from 1, or 0 where the whole document is meant
 * @param what what is wrong, naming the field and its value: {@code dateTabled "2024-13-01" is not
 *     a date}
 * @param outcome what became of it: {@code the date was left out}
 * @param lost whether a record, or the rest of a document, was left out of the graph
 * @param records how many records were left out, as far as that is known; at least 1 where
 *     something was lost, else 0
 */
public record InputProblem(
    String document, int record, String what, String outcome, boolean lost, long records) {
  /** A problem of one record, or of a document of which it is not known how many it had. */
  public InputProblem(String document, int record, String what, String outcome, boolean lost) {
    this(document, record, what, outcome, lost, lost ? 1 : 0);
  }

  @Override
  public String toString() {
    return document + (record > 0 ? ", record " + record : "") + ": " + what + "; " + outcome;
  }
}
