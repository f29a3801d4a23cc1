package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what is said of a person from who else is meant: in "Ms Harlow, Chief Executive of Shelter,
 * and Mr Quill (Unison)" only two are named, each with a place in the world.
 */
final class Appositions {
  /** How far behind a person's name what is said of them may stand. */
  private static final int REACH = 8;

  private static final Set<String> PLACES = Set.of("of", "at", "from", "for", "as", "(");
  private static final Set<String> BREAKS = Set.of("and", "&", ";", ":", "is", "was", ")");

  private Appositions() {}

  /** The person of whom a span tells the post or the organisation; empty where it tells of none. */
  static Optional<Span> person(Units units, Span span) {
    if (isPerson(span)) {
      return Optional.empty();
    }
    List<Token> tokens = units.sentence().tokens();
    boolean placed = false;
    boolean parted = false;
    int least = Math.max(0, span.from() - REACH);
    for (int i = span.from() - 1; i >= least; i--) {
      int at = i;
      Optional<Span> before =
          units.spans().stream().filter(s -> s.from() <= at && at < s.to()).findFirst();
      if (before.isPresent()) {
        if (isPerson(before.get())) {
          return placed || (parted && isPost(span)) ? before : Optional.empty();
        }
        if (!isPost(before.get()) && !placed) {
          return Optional.empty();
        }
        i = before.get().from();
        continue;
      }
      String word = tokens.get(i).lower();
      if (BREAKS.contains(word)) {
        return Optional.empty();
      }
      placed = placed || PLACES.contains(word);
      parted = parted || word.equals(",");
    }
    return Optional.empty();
  }

  private static boolean isPerson(Span span) {
    return span.what() instanceof Sense.Other other && other.isPerson();
  }

  private static boolean isPost(Span span) {
    return span.what() instanceof Sense.Named named && named.entity() instanceof Entity.Post;
  }
}
