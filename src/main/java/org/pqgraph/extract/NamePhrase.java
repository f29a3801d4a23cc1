package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a name of several words begins and ends, told by its capitals: "Efficiency and Value for
 * Money Cabinet Committee".
 */
final class NamePhrase {
  private static final Set<String> LINKS = Set.of("of", "for", "and", "&", "on", "in", "upon");
  private static final Set<String> JOINS = Set.of("and", "&");
  private static final Set<String> PEOPLE =
      Set.of("persons", "people", "children", "adults", "women", "those", "parents");
  private static final Set<String> WAYS =
      Set.of("access", "barriers", "linked", "transition", "approaches", "response", "right");
  private static final Set<String> WRONGS =
      Set.of("violence", "crime", "crimes", "aggression", "discrimination", "abuse");
  private static final int LONGEST = 14;

  /** "England-led", "NICE-approved": what describes something else. */
  private static final Pattern DESCRIBES =
      Pattern.compile(
          ".*[-‑](?:led|approved|funded|registered|based|wide|style|run|backed|owned|related|specific|commissioned|accredited|licensed|regulated|supported|hosted|issued|compliant|level|free|facing|only|sponsored|appointed|managed|held|trained|educated|born)");

  /** Two words that lost the space between them, "NHS.The", a cell of a table, "Sep-2024". */
  private static final Pattern NO_WORD =
      Pattern.compile(
          ".*\\p{L}\\.\\p{Lu}\\p{Ll}.*|X|NA|N/A|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*-\\d+");

  private final Vocabulary vocabulary;
  private final BodyWords words;

  /**
   * Whether the token at an index begins something of its own (a known body, a post), which a name
   * must not swallow.
   */
  interface Barrier {
    boolean at(int index);
  }

  NamePhrase(Vocabulary vocabulary, BodyWords words) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  boolean isNameWord(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return token.text().matches("(19|20)\\d\\d");
    }
    return token.isCapitalised()
        && !NO_WORD.matcher(token.text()).matches()
        && !DESCRIBES.matcher(token.lower()).matches()
        && (!vocabulary.openers().contains(token.lower()) || isOpenerInName(tokens, i));
  }

  /** "New Towns Taskforce": a word that begins sentences is part of a name before some others. */
  private boolean isOpenerInName(List<Token> tokens, int i) {
    Set<String> before = words.openersInNames().getOrDefault(tokens.get(i).lower(), Set.of());
    int next = i + 1;
    if (next + 1 < tokens.size() && tokens.get(next + 1).lower().equals("'s")) {
      return before.contains(tokens.get(next).lower() + "'s");
    }
    return next < tokens.size() && before.contains(tokens.get(next).lower());
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
              || (touches
                  && LINKS.contains(token.lower())
                  && continuesLeft(tokens, i, joined, barrier))
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
    if (begin == head
        && head > 1
        && tokens.get(head).lower().equals("group")
        && tokens.get(head - 1).isNumber()
        && isNameWord(tokens, head - 1)
        && tokens.get(head - 2).lower().equals("the")) {
      return head - 1; // "the 1994 Group"
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

  private boolean continuesLeft(List<Token> tokens, int link, boolean joined, Barrier barrier) {
    String word = tokens.get(link).lower();
    if (link == 0 || !isNameWord(tokens, link - 1)) {
      return false;
    }
    if (word.equals("of") && words.ofWords().contains(tokens.get(link - 1).lower())) {
      return !joined || !headBefore(tokens, link - 1);
    }
    if (headBefore(tokens, link - 1)
        || (Set.of("of", "on", "in", "for").contains(word) && !precededByArticle(tokens, link - 1))
        || (JOINS.contains(word) && isBodyByLetters(tokens, link - 1))) {
      return false;
    }
    // "Home Office and Race Disparity Unit" is two bodies: what stands before the link is complete.
    boolean join = JOINS.contains(word);
    for (int i = link - 1;
        i >= 0
            && link - i < LONGEST
            && (isNameWord(tokens, i) || (join && LINKS.contains(tokens.get(i).lower())));
        i--) {
      if (barrier.at(i)) {
        return false;
      }
    }
    return true;
  }

  /** "NIHR and Medical Research Council": letters alone before a join are a body of their own. */
  private boolean isBodyByLetters(List<Token> tokens, int i) {
    return tokens.get(i).isAcronym()
        && !words.plainAcronyms().contains(tokens.get(i).lower())
        && (i == 0 || !isNameWord(tokens, i - 1));
  }

  private boolean precededByArticle(List<Token> tokens, int i) {
    int at = i;
    while (at >= 0 && (isNameWord(tokens, at) || JOINS.contains(tokens.get(at).lower()))) {
      at--;
    }
    return at >= 0
        && Set.of("the", "a", "an", "new", "our", "this").contains(tokens.get(at).lower());
  }

  private boolean headBefore(List<Token> tokens, int i) {
    return vocabulary.heads().containsKey(tokens.get(i).lower())
        || vocabulary.postHeads().contains(tokens.get(i).lower());
  }

  private boolean isOwner(List<Token> tokens, int i, Barrier barrier) {
    String owner = tokens.get(i).lower();
    if (vocabulary.generic().contains(owner)
        || vocabulary.heads().containsKey(owner)
        || tokens.get(i).isAcronym()) {
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
      if (tokens.get(after).lower().equals("the")
          && after + 1 < tokens.size()
          && commaBefore(tokens, at)
          && words.forThe().contains(tokens.get(after + 1).lower())) {
        after++; // "Chemicals in Food, Consumer Products and the Environment"
      }
      return isRightWord(tokens, after, barrier) && !endsInHead(tokens, after, barrier)
          ? Optional.of(after + 1)
          : Optional.empty();
    }
    boolean of = Set.of("of", "for", "in").contains(token.lower());
    if (of
        || (token.lower().equals("with") && PEOPLE.contains(tokens.get(at - 1).lower()))
        || (token.lower().equals("to") && WAYS.contains(tokens.get(at - 1).lower()))
        || (token.lower().equals("against") && WRONGS.contains(tokens.get(at - 1).lower()))) {
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

  private static boolean commaBefore(List<Token> tokens, int join) {
    return tokens.subList(Math.max(0, join - 5), join).stream().anyMatch(t -> t.text().equals(","));
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
    int last = i + 1;
    if (last + 1 < tokens.size() && tokens.get(last).lower().equals("the")) {
      last++;
    }
    boolean complete =
        last < tokens.size()
            && JOINS.contains(tokens.get(i).lower())
            && isRightWord(tokens, last, barrier)
            && !endsInHead(tokens, last, barrier);
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
        && !DESCRIBES.matcher(token.lower()).matches()
        && !NO_WORD.matcher(token.text()).matches()
        && !token.lower().equals("i");
  }

  /** Whether any of the tokens [from, to) is so. */
  static boolean any(List<Token> tokens, int from, int to, Predicate<Token> test) {
    return tokens.subList(from, to).stream().anyMatch(test);
  }
}
