package org.pqgraph.query;

import java.util.List;

/**
 * One query of the library.
 *
 * @param name the file's name without {@code .rq}
 * @param title one line
 * @param description some sentences on what it finds and how to read it
 * @param parameters in the order of the front matter
 * @param text the SPARQL text, front matter included (its lines are comments)
 */
public record LibraryQuery(
    String name, String title, String description, List<Parameter> parameters, String text) {
  public LibraryQuery {
    parameters = List.copyOf(parameters);
  }
}
