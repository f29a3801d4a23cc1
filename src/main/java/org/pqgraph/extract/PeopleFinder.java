package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names that are neither bodies nor posts: people, and organisations without a telling word.
 */
final class PeopleFinder {
  private static final Set<String> GOING_ON = Set.of("of", "for");

  /** Words in lower case within the names of persons: "Ms Anna van der Meer". */
  private static final Set<String> PARTICLES =
      Set.of("van", "der", "den", "de", "da", "di", "du", "la", "le", "von", "zu", "bin", "al");

  private final Vocabulary vocabulary;

  PeopleFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Span> in(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int end = nameEnd(tokens, i);
      if (end > i && isName(tokens, i, end)) {
        spans.add(
            new Span(
                i,
                end,
                new Sense.Other(BodyFinder.text(tokens, i, end), isPerson(tokens, i, end)),
                "name"));
      }
      i = Math.max(end, i + 1);
    }
    return spans;
  }

  private int nameEnd(List<Token> tokens, int from) {
    boolean titled = isTitle(tokens.get(from));
    int i = from;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      boolean inside =
          isPart(token) || (i > from && isInitialDot(tokens, i)) || (i == from && titled);
      // "the Ulster Farmers' Union", "the Women's Institute"
      boolean owner =
          i > from
              && !titled
              && token.isPossessive()
              && i + 1 < tokens.size()
              && isPart(tokens.get(i + 1))
              && (token.text().length() == 1 || endsInOrganisation(tokens, i + 1));
      boolean link =
          titled
              && i > from
              && token.lower().equals("of")
              && i + 1 < tokens.size()
              && isPart(tokens.get(i + 1));
      // "the Royal Guild of Midwives", "Skills for Carers"
      boolean goesOn =
          i > from
              && !titled
              && GOING_ON.contains(token.lower())
              && i + 1 < tokens.size()
              && isPart(tokens.get(i + 1))
              && (token.lower().equals("for")
                  || vocabulary.organisationHeads().contains(tokens.get(i - 1).lower()));
      if (!inside && !link && !owner && !goesOn && !(titled && isParticle(tokens, i, from))) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether particles stand at an index that a part of a name follows. */
  private boolean isParticle(List<Token> tokens, int i, int from) {
    int after = i;
    while (after < tokens.size() && PARTICLES.contains(tokens.get(after).lower())) {
      after++;
    }
    return i > from && after > i && after < tokens.size() && isPart(tokens.get(after));
  }

  /** Whether the capitals from an index on end in a word such as "Union". */
  private boolean endsInOrganisation(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size() && isPart(tokens.get(i))) {
      i++;
    }
    return vocabulary.organisationHeads().contains(tokens.get(i - 1).lower());
  }

  private boolean isPart(Token token) {
    boolean initial = token.text().length() == 2 && token.text().endsWith(".");
    return initial
        || (token.isCapitalised()
            && (!vocabulary.openers().contains(token.lower()) || isTitle(token)));
  }

  private static boolean isInitialDot(List<Token> tokens, int i) {
    return tokens.get(i).text().equals(".")
        && tokens.get(i - 1).text().length() == 1
        && tokens.get(i).start() == tokens.get(i - 1).end();
  }

  private boolean isTitle(Token token) {
    return token.isCapitalised() && vocabulary.titles().contains(token.lower());
  }

  private boolean isName(List<Token> tokens, int from, int to) {
    if (isPerson(tokens, from, to)) {
      return to - from > 1;
    }
    boolean telling =
        tokens.subList(from, to).stream()
            .anyMatch(t -> !vocabulary.plainWords().contains(t.lower()));
    boolean goesOn =
        to + 1 < tokens.size()
            && Set.of(",", "and").contains(tokens.get(to).lower())
            && (tokens.get(to + 1).isCapitalised() || tokens.get(to + 1).lower().equals("the"));
    boolean opensSentence = from == 0 && to == 1 && !tokens.get(0).isAcronym() && !goesOn;
    return telling && !opensSentence;
  }

  private boolean isPerson(List<Token> tokens, int from, int to) {
    return isTitle(tokens.get(from))
        || (vocabulary.honours().contains(tokens.get(to - 1).lower()) && to - from > 2);
  }
}
