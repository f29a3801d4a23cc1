package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One resource of an authority file as {@code pqgraph sync} prints it: a line for each property,
 * its values parted by a comma. Read from the text, since that takes a hundredth of what it takes
 * to parse it.
 *
 * @param text the lines; empty where the files say nothing
 */
record Block(String text) {
  private static final String BASE = "<https://w3id.org/pqgraph/";

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The literals of a property, {@code skos:prefLabel}, in the order in which they stand. */
  List<String> literals(String property) {
    List<String> literals = new ArrayList<>();
    for (String line : lines(property)) {
      for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
        StringBuilder literal = new StringBuilder();
        for (i++; line.charAt(i) != '"'; i++) {
          if (line.charAt(i) == '\\') {
            i++;
          }
          literal.append(line.charAt(i));
        }
        literals.add(literal.toString());
      }
    }
    return literals;
  }

  /** The paths of what a property leads to, {@code id/post/prime-minister}. */
  List<String> paths(String property) {
    List<String> paths = new ArrayList<>();
    for (String line : lines(property)) {
      for (int iri = line.indexOf(BASE); iri >= 0; iri = line.indexOf(BASE, iri + 1)) {
        paths.add(line.substring(iri + BASE.length(), line.indexOf('>', iri)));
      }
    }
    return paths;
  }

  Optional<String> path(String property) {
    return paths(property).stream().findFirst();
  }

  Optional<LocalDate> date(String property) {
    return literals(property).stream().findFirst().map(LocalDate::parse);
  }

  /** The lines of a property: one for each file that tells of the resource. */
  private List<String> lines(String property) {
    String beginning = "    " + property + " ";
    List<String> lines = new ArrayList<>();
    for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
      int end = text.indexOf('\n', at);
      lines.add(text.substring(at, end < 0 ? text.length() : end));
    }
    return lines;
  }
}
