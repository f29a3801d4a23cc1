package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pqgraph.extract.Entity.Body;

/** Tells whom a sentence, or a match in it, is about. */
final class Subjects {
  /** A body is right before a match if at most ", which is" parts them. */
  private static final int ADJACENT = 3;

  /** How many words may stand before the body that a sentence begins with. */
  private static final int OPENING = 2;

  private static final Set<String> GOES_ON =
      Set.of(
          "is", "was", "are", "were", "been", "being", "has", "have", "had", "and", ",", "which",
          "that", "also", "currently", "now", "-", "–", "it");

  private static final Set<String> ASIDES = Set.of(",", "which", "that", "(", "-", "–", "—");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "our", "its", "new", "independent", "dedicated");

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "with", "by", "to", "from", "for", "at", "on", "between", "into", "against");

  private static final Pattern ABOUT_IT = Pattern.compile("(?:^| )(?:it|its|their) ");

  private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "their", "this", "these");

  private Subjects() {}

  /**
   * The body that the pattern names; else one that stands right before the match; else the one that
   * its sentence begins with, if the match goes on with what is said there; else, where the
   * sentence names none, the one that has been spoken of. Empty where none of these is plain: a
   * fact of the wrong body is worse than none.
   */
  static Optional<Body> of(RuleMatcher.Match match, Reach reach) {
    Optional<Span> named = match.span("body").or(() -> match.span("anybody"));
    Units units = match.units();
    if (named.isPresent()) {
      return isObject(match, named.get()) ? Optional.empty() : body(named.get());
    }
    String words = match.matcher().group();
    if (words.startsWith("and ")) {
      return opening(units, reach);
    }
    Optional<Span> before = before(units, units.tokenAt(match.matcher().start()));
    if (before.isPresent()) {
      return body(before.get());
    }
    if (isAboutIt(units.sentence()) || ABOUT_IT.matcher(words).find()) {
      return reach.spokenOf();
    }
    boolean namesAnother = units.spans().stream().anyMatch(span -> topic(span).isPresent());
    return namesAnother ? Optional.empty() : reach.only();
  }

  /**
   * Whether a body that a verb follows is not what the verb is about: "engagement with the Board is
   * led by".
   */
  private static boolean isObject(RuleMatcher.Match match, Span body) {
    if (match.group("subject").isEmpty()) {
      return false;
    }
    List<Token> tokens = match.units().sentence().tokens();
    int after = body.to();
    if (after < tokens.size() && ASIDES.contains(tokens.get(after).lower())) {
      return false;
    }
    int before = body.from() - 1;
    while (before >= 0 && DETERMINERS.contains(tokens.get(before).lower())) {
      before--;
    }
    return before >= 0 && PREPOSITIONS.contains(tokens.get(before).lower());
  }

  private static Optional<Span> before(Units units, int place) {
    Optional<Span> opening = Optional.empty();
    Optional<Span> adjacent = Optional.empty();
    for (Span span : units.spans()) {
      if (span.to() <= place && topic(span).isPresent() && !isOwner(units, span)) {
        if (span.to() + ADJACENT >= place) {
          adjacent = Optional.of(span);
        }
        if (span.from() <= OPENING && opening.isEmpty()) {
          opening = Optional.of(span);
        }
      }
    }
    boolean goesOn =
        place > 0 && GOES_ON.contains(units.sentence().tokens().get(place - 1).lower());
    return adjacent.isPresent() || !goesOn ? adjacent : opening;
  }

  /**
   * The body that a sentence begins with, whose verbs "and" may join: "The Board is new and was".
   */
  private static Optional<Body> opening(Units units, Reach reach) {
    if (units.sentence().tokens().get(0).lower().equals("it")) {
      return reach.spokenOf();
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
