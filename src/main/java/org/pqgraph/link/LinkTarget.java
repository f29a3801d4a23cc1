package org.pqgraph.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A set of things at another place that things of ours are linked to.
 *
 * @param name short name, a part of an IRI
 * @param title for people
 * @param homepage of the data set or site that is linked to
 * @param of what of ours has such links: {@code member}, {@code question}, {@code body}, {@code
 *     act}
 * @param how how a link is found
 * @param predicate IRI of the link's property
 * @param pattern the link's object, with keys in braces
 * @param since the first day of tabling of which a question has such a link
 * @param candidates what IRIs of the registry's items begin with
 * @param key IRI of the registry's property whose value is our key
 * @param value IRI of the registry's property that fills the pattern
 */
public record LinkTarget(
    String name,
    String title,
    String homepage,
    String of,
    How how,
    String predicate,
    String pattern,
    Optional<LocalDate> since,
    Optional<String> candidates,
    Optional<String> key,
    Optional<String> value) {
  /** How a link is found. */
  public enum How {
    /** The key in our own IRI fills the pattern. */
    @JsonProperty("own-key")
    OWN_KEY("By shared identifier: the key in our IRI is that of the other side."),
    /** A registry gives our key for its item. */
    @JsonProperty("registry")
    REGISTRY("By shared identifier: the other side gives our key. Each link has its evidence."),
    /** By name and days. */
    @JsonProperty("name")
    NAME("By name and days, with a score. Each link has its evidence."),
    /** It is in the record or the reference data already. */
    @JsonProperty("recorded")
    RECORDED("From the record, or entered by hand in the reference data.");

    private final String words;

    How(String words) {
      this.words = words;
    }

    /** The same in a sentence, for descriptions. */
    public String words() {
      return words;
    }
  }

  /** What every object of such a link begins with, so that links can be counted. */
  public String objects() {
    String fixed = pattern.substring(0, (pattern + "{").indexOf('{'));
    return fixed.isEmpty() ? candidates.orElseThrow() : fixed;
  }

  boolean isOf(String kind, How found) {
    return of.equals(kind) && how == found;
  }

  /** The path of things of ours that have such links, below the base: {@code id/member/}. */
  public String subjects() {
    return of.equals("act") ? "id/citation/act/" : "id/" + of + "/";
  }
}
