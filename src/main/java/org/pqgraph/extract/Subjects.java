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
    return before(match.units(), match.units().tokenAt(match.matcher().start()), focus.isPresent())
        .flatMap(Subjects::body)
        .or(() -> focus);
  }

  /**
   * The name of the body that a span may be said of: one right before it; else the first before it
   * in its sentence, or the first after it, unless the sentence is about "it".
   */
  static Optional<Span> span(Units units, Span span) {
    Optional<Span> before = before(units, span.from(), true);
    if (before.isPresent() || isAboutIt(units.sentence())) {
      return before;
    }
    return units.spans().stream()
        .filter(other -> other.from() >= span.to())
        .filter(other -> topic(other).isPresent())
        .findFirst();
  }

  private static Optional<Span> before(Units units, int place, boolean hasFocus) {
    Optional<Span> nearest = Optional.empty();
    Optional<Span> adjacent = Optional.empty();
    for (Span span : units.spans()) {
      if (span.to() <= place && topic(span).isPresent() && !isOwner(units, span)) {
        if (span.to() + ADJACENT >= place) {
          adjacent = Optional.of(span);
        }
        nearest = nearest.isPresent() ? nearest : Optional.of(span);
      }
    }
    if (adjacent.isPresent()) {
      return adjacent;
    }
    return hasFocus && isAboutIt(units.sentence()) ? Optional.empty() : nearest;
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
        .flatMap(Subjects::topic);
  }

  /** The body of a span if facts are likely said of it. */
  static Optional<Body> topic(Span span) {
    return span.what() instanceof Sense.Named named && named.isTopic()
        ? body(span)
        : Optional.empty();
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
