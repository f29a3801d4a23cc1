package org.pqgraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A side of a question by which results are counted and narrowed. Its values are short: what
 * follows {@code id/FOLDER/} in the IRI of a thing, {@code home-office}, or a word of ours.
 */
public enum Facet {
  /** The House in which it was tabled. */
  HOUSE("house", "House", "house"),
  /** The department or other body that it was put to. */
  DEPARTMENT("department", "Department", "body"),
  /** The member who asked. */
  ASKER("asker", "Asked by", "member"),
  /** The member who answered; one of several where an answer was replaced. */
  ANSWERER("answerer", "Answered by", "member"),
  /** The party of the member who asked. */
  PARTY("party", "Party of the asker", "party"),
  /** A body that the question or an answer names. */
  BODY("body", "Body named", "body"),
  /** The kinds of fact that the texts state, by the names of their classes: {@code Chairing}. */
  FACT("fact", "States", ""),
  /** {@code yes}; {@code holding}: only an answer to hold; {@code no}. */
  ANSWERED("answered", "Answered", ""),
  /** The year in which it was tabled. */
  TABLED("tabled", "Year tabled", ""),
  /** The years in which it was answered, answers to hold apart. */
  YEAR_ANSWERED("year-answered", "Year answered", "");

  private final String parameter;
  private final String title;
  private final String folder;

  Facet(String parameter, String title, String folder) {
    this.parameter = parameter;
    this.title = title;
    this.folder = folder;
  }

  /** Its name in an address, {@code department}. */
  public String parameter() {
    return parameter;
  }

  /** Its name for a reader. */
  public String title() {
    return title;
  }

  /** The facet of a name in an address. */
  public static Optional<Facet> of(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
  }

  /** All of them, in the order in which they are shown. */
  static List<Facet> all() {
    return List.of(values());
  }

  /** The field of the index. */
  String field() {
    return "facet-" + parameter;
  }

  /** The short value for a thing's IRI, or for a value that is short already. */
  String value(String iri, String base) {
    String start = base + "id/" + folder + "/";
    return !folder.isEmpty() && iri.startsWith(start) ? iri.substring(start.length()) : iri;
  }

  /** The IRI of the thing that a value stands for; empty where it stands for none. */
  String iri(String value, String base) {
    return folder.isEmpty()
        ? ""
        : value.contains(":") ? value : base + "id/" + folder + "/" + value;
  }
}
