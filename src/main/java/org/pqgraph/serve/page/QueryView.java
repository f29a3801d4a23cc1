package org.pqgraph.serve.page;

import java.util.List;

/**
 * A query of the library: a form for its parameters, and its result where it has run.
 *
 * @param about what it finds
 * @param fields the form
 * @param trouble why it did not run, where no one field is to blame; or empty
 * @param table its result; without columns where it has not run
 * @param charts the result drawn, where it can be
 * @param files the whole result in other forms
 * @param text the SPARQL with the values in place, or empty where it has not run
 * @param editor the path at which the text can be changed
 */
public record QueryView(
    Frame frame,
    String about,
    List<Field> fields,
    String trouble,
    ResultTable table,
    List<Chart> charts,
    List<Ref> files,
    String text,
    String editor) {

  /**
   * An input of the form.
   *
   * @param type HTML's type of the input
   * @param example a value to go by, or empty
   * @param fault what is wrong with the value, or empty
   */
  record Field(
      String name,
      String label,
      String about,
      String type,
      String value,
      String example,
      boolean isRequired,
      String fault,
      List<String> choices) {

    boolean isWrong() {
      return !fault.isEmpty();
    }
  }
}
