package org.pqgraph.extract;

import java.util.Optional;
import org.pqgraph.model.Person;

/** A thing that a text names. */
public sealed interface Entity {
  /** The name to show. */
  String label();

  /**
   * A body: a department, taskforce, council …
   *
   * @param path its IRI relative to the base, {@code id/body/…}
   * @param label its name, without an article
   * @param kind the notation of its kind in the scheme of body kinds, {@code taskforce}
   * @param isReference whether the reference data describe it
   */
  record Body(String path, String label, String kind, boolean isReference) implements Entity {}

  /**
   * An office.
   *
   * @param path its IRI relative to the base, {@code id/post/…}
   * @param label its title
   * @param in the body that it belongs to
   * @param isReference whether the reference data describe it
   */
  record Post(String path, String label, Optional<Body> in, boolean isReference)
      implements Entity {}

  /**
   * A person by name.
   *
   * @param person the person as printed
   */
  record Named(Person person) implements Entity {
    @Override
    public String label() {
      return person.name();
    }
  }
}
