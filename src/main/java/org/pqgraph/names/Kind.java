package org.pqgraph.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of thing that are known by their names; each is a class of the vocabulary. */
public enum Kind {
  /** A member of either House. */
  MEMBER("Member", "member of a House"),
  /** A department or other body to which questions are addressed. */
  DEPARTMENT("AnsweringBody", "answering body"),
  /** A taskforce, council, board or other body that questions and answers name. */
  BODY("GovernmentBody", "government body"),
  /** A council of a place, company, charity, foreign or international body that texts name. */
  ORGANIZATION("Organization", "other organisation"),
  /** An office that stays when its holder leaves. */
  POST("Post", "ministerial or official post");

  private static final String NAMESPACE = "https://w3id.org/pqgraph/ontology#";
  private static final String ORG = "http://www.w3.org/ns/org#";

  private final String className;
  private final String label;

  Kind(String className, String label) {
    this.className = className;
    this.label = label;
  }

  /** The name of the class in the vocabulary, "GovernmentBody". */
  public String className() {
    return className;
  }

  /** The IRI of the class. */
  public String iri() {
    return (this == ORGANIZATION ? ORG : NAMESPACE) + className;
  }

  /** The kind in words. */
  public String label() {
    return label;
  }

  /** The kind of a class name, its IRI, or a short word such as "body", in any case. */
  public static Optional<Kind> of(String text) {
    String name = text.startsWith(NAMESPACE) ? text.substring(NAMESPACE.length()) : text;
    return Arrays.stream(values())
        .filter(
            kind ->
                kind.className.equalsIgnoreCase(name)
                    || kind.iri().equals(text)
                    || kind.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
