package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pqgraph.extract.Entity.Body;

/** Tells whom a sentence, or a match in it, is about. */
final class Subjects {
  /** How many words may stand before the body that a sentence begins with. */
  private static final int OPENING = 2;

  private static final Set<String> GOES_ON =
      Set.of(
          "is",
          "was",
          "are",
          "were",
          "been",
          "being",
          "has",
          "have",
          "had",
          "and",
          ",",
          "which",
          "that",
          "also",
          "currently",
          "now",
          "-",
          "–",
          "it");

  private static final Set<String> JOINS =
      Set.of("in", "on", "within", "the", "who", "independently", "jointly", "will", "be");

  private static final Pattern ASIDE = Pattern.compile(" (?:,|which|that|\\)|-|–|—) $");

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
   * sentence names none, the only one named or the one that has been spoken of. Empty where none of
   * these is plain: a fact of the wrong body is worse than none.
   */
  static Optional<Body> of(RuleMatcher.Match match, Reach reach) {
    Optional<Span> named = match.span("body").or(() -> match.span("anybody"));
    Units units = match.units();
    if (named.isPresent()) {
      return isObject(match, named.get()) || isCutOff(match, named.get())
          ? Optional.empty()
          : body(named.get());
    }
    String words = match.matcher().group();
    if (words.startsWith("and ")) {
      return opening(units, reach);
    }
    Optional<Span> before = before(units, units.tokenAt(match.matcher().start()), reach);
    if (before.isPresent()) {
      return body(before.get());
    }
    if (isAboutIt(units.sentence()) || ABOUT_IT.matcher(words).find()) {
      return reach.spokenOf();
    }
    boolean namesAnother = units.spans().stream().anyMatch(span -> topic(span).isPresent());
    return namesAnother ? Optional.empty() : reach.only().or(reach::spokenOf);
  }

  /** Whether the match ends with a name that owns what follows: "chair of the Council's panel". */
  private static boolean isCutOff(RuleMatcher.Match match, Span body) {
    return match.units().tokenAt(match.matcher().end()) == body.to()
        && isOwner(match.units(), body);
  }

  /**
   * Whether a body that a verb follows is not what the verb is about: "engagement with the Board is
   * led by".
   */
  private static boolean isObject(RuleMatcher.Match match, Span body) {
    if (match.group("subject").isEmpty()) {
      return false;
    }
    String subject = match.group("subject");
    String rest = match.matcher().group().substring(match.matcher().group().indexOf(subject));
    if (ASIDE.matcher(subject).find() || rest.startsWith(subject + ",")) {
      return false;
    }
    List<Token> tokens = match.units().sentence().tokens();
    int before = body.from() - 1;
    while (before >= 0 && DETERMINERS.contains(tokens.get(before).lower())) {
      before--;
    }
    return before >= 0 && PREPOSITIONS.contains(tokens.get(before).lower());
  }

  /**
   * The body before a place: one with nothing but an aside and a verb between the two; else the one
   * body before it, or the one that the sentence begins with, if the place goes on with what is
   * said of it; else one that is both, and of a kind that answers are about.
   */
  private static Optional<Span> before(Units units, int place, Reach reach) {
    List<Span> topics =
        units.spans().stream()
            .filter(span -> span.to() <= place && topic(span).isPresent() && !isOwner(units, span))
            .toList();
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    Span last = topics.get(topics.size() - 1);
    if (isBeside(units, last.to(), place)) {
      return Optional.of(last);
    }
    Span first = topics.get(0);
    boolean opens = first.from() <= OPENING;
    boolean alone = topics.size() == 1;
    boolean goesOn = GOES_ON.contains(units.sentence().tokens().get(place - 1).lower());
    boolean plain = goesOn ? opens || alone : opens && alone;
    return plain && body(first).filter(reach.topic()).isPresent()
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Whether brackets, dates, a department and words that join are all that stands between. */
  private static boolean isBeside(Units units, int from, int to) {
    List<Token> tokens = units.sentence().tokens();
    boolean inBrackets = false;
    for (int i = from; i < to; i++) {
      int at = i;
      String word = tokens.get(i).lower();
      inBrackets = word.equals("(") || (inBrackets && !word.equals(")"));
      boolean joins =
          inBrackets
              || word.equals(")")
              || GOES_ON.contains(word)
              || JOINS.contains(word)
              || units.spans().stream()
                  .anyMatch(
                      span ->
                          span.from() <= at
                              && at < span.to()
                              && (span.what() instanceof Sense.Date || isDepartment(span)));
      if (!joins) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDepartment(Span span) {
    return body(span).filter(body -> !body.isTopic()).isPresent();
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
