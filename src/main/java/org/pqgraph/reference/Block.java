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
    for (int at = start(property); at >= 0; ) {
      StringBuilder literal = new StringBuilder();
      int i = text.indexOf('"', at) + 1;
      for (; text.charAt(i) != '"'; i++) {
        if (text.charAt(i) == '\\') {
          i++;
        }
        literal.append(text.charAt(i));
      }
      literals.add(literal.toString());
      int next = text.indexOf('"', i + 1);
      at = next >= 0 && next < end(i) ? next : -1;
    }
    return literals;
  }

  /** The paths of what a property leads to, {@code id/post/prime-minister}. */
  List<String> paths(String property) {
    List<String> paths = new ArrayList<>();
    int from = start(property);
    for (int at = from; at >= 0 && at < end(from); ) {
      int iri = text.indexOf(BASE, at);
      if (iri < 0 || iri > end(from)) {
        break;
      }
      at = text.indexOf('>', iri);
      paths.add(text.substring(iri + BASE.length(), at));
    }
    return paths;
  }

  Optional<String> path(String property) {
    return paths(property).stream().findFirst();
  }

  Optional<LocalDate> date(String property) {
    return literals(property).stream().findFirst().map(LocalDate::parse);
  }

  private int start(String property) {
    int at = text.indexOf("    " + property + " ");
    return at < 0 ? at : at + property.length() + 5;
  }

  private int end(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
