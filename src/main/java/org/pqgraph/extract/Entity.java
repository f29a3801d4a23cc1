package org.pqgraph.extract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.pqgraph.model.Person;
import org.pqgraph.model.Slug;

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
  record Body(String path, String label, String kind, boolean isReference) implements Entity {
    private static final String UNNAMED = "id/body/unnamed-";

    /**
     * A body that a text describes without a name: "an expert panel".
     *
     * @param words the words for it
     * @param text what tells the text from all others
     */
    static Body unnamed(String words, String kind, String text) {
      String key =
          UUID.nameUUIDFromBytes((text + '\u001f' + words).getBytes(StandardCharsets.UTF_8))
              .toString();
      return new Body(UNNAMED + Slug.of(words) + "-" + key.substring(0, 8), words, kind, false);
    }

    /**
     * Whether it is of a kind that the British state sets up: a {@code pq:GovernmentBody}; all
     * others are an {@code org:Organization}.
     */
    public boolean isStateBody() {
      return !BodyWords.load().others().contains(kind);
    }

    /** Whether letters in brackets after its name stand for it: "CRSG". */
    public boolean isAbbreviatedBy(String letters) {
      return Names.abbreviates(letters, label);
    }

    /**
     * Whether facts are likely said of it: departments and Parliament's own bodies are the scenery
     * of every answer.
     */
    boolean isTopic() {
      return !kind.endsWith("department");
    }

    /** Whether the text gives it a name. */
    public boolean isNamed() {
      return !path.startsWith(UNNAMED);
    }
  }

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
