package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.extract.Entity.Body;

/** Tells whom a sentence, or a match in it, is about. */
final class Subjects {
  /** A body is right before a match if at most ", which is" parts them. */
  private static final int ADJACENT = 3;

  private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "their", "this", "these");

  private Subjects() {}

  /**
   * The body that the pattern names; else one that stands right before the match; else the first
   * before it in its sentence, unless that is about "it"; else the one in focus.
   */
  static Optional<Body> of(RuleMatcher.Match match, Optional<Body> focus) {
    Optional<Span> named = match.span("body").or(() -> match.span("anybody"));
    if (named.isPresent()) {
      return body(named.get());
    }
    if (match.matcher().group().startsWith("and ")) {
      return opening(match.units(), focus);
    }
    int before = match.units().tokenAt(match.matcher().start());
    Optional<Body> nearest = Optional.empty();
    Optional<Body> adjacent = Optional.empty();
    for (Span span : match.units().spans()) {
      if (span.to() <= before
          && body(span).filter(Focus::isTopic).isPresent()
          && !isOwner(match.units(), span)) {
        if (span.to() + ADJACENT >= before) {
          adjacent = body(span);
        }
        nearest = nearest.isPresent() ? nearest : body(span);
      }
    }
    if (adjacent.isPresent()) {
      return adjacent;
    }
    boolean about = isAboutIt(match.units().sentence());
    return nearest.isPresent() && !(about && focus.isPresent()) ? nearest : focus;
  }

  /**
   * The body that a sentence begins with, whose verbs "and" may join: "The Board is new and was".
   */
  private static Optional<Body> opening(Units units, Optional<Body> focus) {
    if (units.sentence().tokens().get(0).lower().equals("it")) {
      return focus;
    }
    return units.spans().stream()
        .findFirst()
        .filter(span -> span.from() <= 1)
        .flatMap(Subjects::body)
        .filter(Focus::isTopic);
  }

  static Optional<Body> body(Span span) {
    return span.what() instanceof Sense.Named named && named.entity() instanceof Body body
        ? Optional.of(body)
        : Optional.empty();
  }

  /** Whether a sentence begins with "it" or the like, and so is about what was spoken of before. */
  static boolean isAboutIt(Sentence sentence) {
    return PRONOUNS.contains(sentence.tokens().get(0).lower());
  }

  /** Whether a name owns what follows: "NHS England's Board" is about the Board. */
  static boolean isOwner(Units units, Span span) {
    List<Token> tokens = units.sentence().tokens();
    return span.to() < tokens.size() && tokens.get(span.to()).isPossessive();
  }
}
