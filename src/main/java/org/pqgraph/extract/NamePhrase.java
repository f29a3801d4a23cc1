package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a name of several words begins and ends, told by its capitals: "Efficiency and Value for
 * Money Cabinet Committee".
 */
final class NamePhrase {
  private static final Set<String> LINKS = Set.of("of", "for", "and", "&", "on", "in");
  private static final Set<String> JOINS = Set.of("and", "&");
  private static final int LONGEST = 14;

  private final Vocabulary vocabulary;

  /**
   * Whether the token at an index begins something of its own (a known body, a post), which a name
   * must not swallow.
   */
  interface Barrier {
    boolean at(int index);
  }

  NamePhrase(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  boolean isNameWord(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return token.text().matches("(19|20)\\d\\d");
    }
    return token.isCapitalised() && !vocabulary.openers().contains(token.lower());
  }

  /**
   * The index of the first token of a name whose last word, the head, is at {@code head}; {@code
   * head} itself where nothing stands before it.
   */
  int leftOf(List<Token> tokens, int head, Barrier barrier) {
    int begin = head;
    boolean joined = false;
    for (int i = head - 1; i >= 0 && head - i <= LONGEST; i--) {
      Token token = tokens.get(i);
      boolean nameBefore = i > 0 && isNameWord(tokens, i - 1);
      boolean touches = begin == i + 1;
      if (isNameWord(tokens, i)) {
        begin = token.isNumber() ? begin : i;
        continue;
      }
      boolean inside =
          (token.isPossessive() && nameBefore && !isOwner(tokens, i - 1, barrier))
              || (touches && LINKS.contains(token.lower()) && continuesLeft(tokens, i, barrier))
              || (touches && token.lower().equals("the") && articleInside(tokens, i, barrier))
              || (touches
                  && joined
                  && token.text().equals(",")
                  && nameBefore
                  && !listOfNames(tokens, i, barrier));
      if (!inside) {
        break;
      }
      joined |= JOINS.contains(token.lower());
    }
    return begin;
  }

  /** "Group on the Future of Rivers": an article belongs to a name after a link. */
  private boolean articleInside(List<Token> tokens, int article, Barrier barrier) {
    return article > 1
        && Set.of("of", "for", "on").contains(tokens.get(article - 1).lower())
        && isNameWord(tokens, article - 2)
        && !barrier.at(article + 1)
        && !headBefore(tokens, article - 2);
  }

  private boolean continuesLeft(List<Token> tokens, int link, Barrier barrier) {
    if (link == 0 || !isNameWord(tokens, link - 1) || headBefore(tokens, link - 1)) {
      return false;
    }
    String word = tokens.get(link).lower();
    if (Set.of("of", "on", "in").contains(word) && !precededByArticle(tokens, link - 1)) {
      return false;
    }
    // "Home Office and Race Disparity Unit" is two bodies: what stands before the link is complete.
    for (int i = link - 1; i >= 0 && isNameWord(tokens, i); i--) {
      if (barrier.at(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean precededByArticle(List<Token> tokens, int i) {
    int at = i;
    while (at >= 0 && (isNameWord(tokens, at) || JOINS.contains(tokens.get(at).lower()))) {
      at--;
    }
    return at >= 0 && Set.of("the", "a", "an", "new").contains(tokens.get(at).lower());
  }

  private boolean headBefore(List<Token> tokens, int i) {
    return vocabulary.heads().containsKey(tokens.get(i).lower())
        || vocabulary.postHeads().contains(tokens.get(i).lower());
  }

  private boolean isOwner(List<Token> tokens, int i, Barrier barrier) {
    if (vocabulary.generic().contains(tokens.get(i).lower()) || tokens.get(i).isAcronym()) {
      return true;
    }
    for (int at = i; at >= 0 && isNameWord(tokens, at); at--) {
      if (barrier.at(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean listOfNames(List<Token> tokens, int comma, Barrier barrier) {
    for (int i = comma - 1; i >= 0 && isNameWord(tokens, i); i--) {
      if (barrier.at(i) || headBefore(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The index after the last token of a run of name words that begins at {@code from} ("the" may
   * stand first), with the links, commas and joins inside it; {@code from} where there is none.
   */
  int rightFrom(List<Token> tokens, int from, Barrier barrier) {
    int i = from;
    if (i < tokens.size() && tokens.get(i).lower().equals("the")) {
      i++;
    }
    if (i >= tokens.size() || !isRightWord(tokens, i, barrier)) {
      return from;
    }
    int end = i + 1;
    while (end < tokens.size() && end - from <= LONGEST) {
      Optional<Integer> next = step(tokens, end, barrier);
      if (next.isEmpty()) {
        break;
      }
      end = next.get();
    }
    return end;
  }

  private Optional<Integer> step(List<Token> tokens, int at, Barrier barrier) {
    Token token = tokens.get(at);
    if (isRightWord(tokens, at, barrier)) {
      return Optional.of(at + 1);
    }
    int after = at + 1;
    if (after >= tokens.size()) {
      return Optional.empty();
    }
    if (token.isPossessive() && isRightWord(tokens, after, barrier)) {
      return Optional.of(after + 1);
    }
    if (JOINS.contains(token.lower())) {
      return isRightWord(tokens, after, barrier) && !endsInHead(tokens, after, barrier)
          ? Optional.of(after + 1)
          : Optional.empty();
    }
    if (Set.of("of", "for", "in").contains(token.lower())) {
      if (tokens.get(after).lower().equals("the") && !token.lower().equals("in")) {
        after++;
      }
      return after < tokens.size() && isRightWord(tokens, after, barrier)
          ? Optional.of(after + 1)
          : Optional.empty();
    }
    if (token.text().equals(",") && isRightWord(tokens, after, barrier)) {
      return listEnd(tokens, after, barrier);
    }
    return Optional.empty();
  }

  /**
   * "Innovation, Growth and Regulatory Reform": a comma is inside a name only where an "and" with
   * another name word follows.
   */
  private Optional<Integer> listEnd(List<Token> tokens, int from, Barrier barrier) {
    int i = from;
    while (i < tokens.size()
        && (isRightWord(tokens, i, barrier)
            || tokens.get(i).text().equals(",")
            || tokens.get(i).lower().equals("of"))) {
      i++;
    }
    boolean complete =
        i + 1 < tokens.size()
            && JOINS.contains(tokens.get(i).lower())
            && isRightWord(tokens, i + 1, barrier)
            && !endsInHead(tokens, i + 1, barrier);
    return complete ? Optional.of(from + 1) : Optional.empty();
  }

  private boolean endsInHead(List<Token> tokens, int from, Barrier barrier) {
    int i = from;
    while (i < tokens.size() && isRightWord(tokens, i, barrier)) {
      if (vocabulary.heads().containsKey(tokens.get(i).lower())) {
        return true;
      }
      i++;
    }
    return false;
  }

  private boolean isRightWord(List<Token> tokens, int i, Barrier barrier) {
    Token token = tokens.get(i);
    return token.isCapitalised()
        && !vocabulary.postHeads().contains(token.lower())
        && !barrier.at(i)
        && !Dates.isMonth(token)
        && !token.lower().equals("i");
  }

  /** Whether any of the tokens [from, to) is so. */
  static boolean any(List<Token> tokens, int from, int to, Predicate<Token> test) {
    return tokens.subList(from, to).stream().anyMatch(test);
  }
}
