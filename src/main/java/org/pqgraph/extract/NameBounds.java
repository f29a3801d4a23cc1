package org.pqgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a run of capitals before a head is one whole name: what came into it from a list or the
 * cells of a table is cut off, and what only begins a longer name is none.
 */
final class NameBounds {
  private static final Set<String> ARTICLES =
      Set.of("the", "this", "a", "an", "our", "its", "their", "that", "his", "her", "my");

  /** Words that may stand between an article and a name. */
  private static final Set<String> ADJECTIVES =
      Set.of("new", "former", "then", "current", "independent", "proposed", "existing", "joint");

  private static final Set<String> JOINS = Set.of("and", "&");
  private static final Set<String> WITH = Set.of("with", "from", "to", "by", "of", "including");

  /** Heads of bodies that a longer name rarely goes on after. */
  private static final Set<String> CLOSING =
      Set.of("council", "trust", "authority", "board", "committee", "university", "commission");

  private static final Set<String> KINDS_OF_COUNCIL =
      Set.of(
          "city", "county", "borough", "district", "metropolitan", "town", "unitary", "combined");

  private static final Set<String> SEPARATORS = Set.of("and", "&", ",", "/", "or");
  private static final Set<String> NATIONS = Set.of("ireland", "scotland", "wales");

  private static final int LONGEST = 8;
  private static final int FAR = 7;

  private final Vocabulary vocabulary;
  private final BodyWords words;
  private final NamePhrase phrases;
  private final Pattern plainNames;

  NameBounds(Vocabulary vocabulary, BodyWords words, NamePhrase phrases) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.phrases = phrases;
    this.plainNames = Pattern.compile(String.join("|", words.plainNames()));
  }

  /**
   * "Home Office and Race Disparity Unit": a name does not begin in a known one that is joined to
   * it.
   *
   * @param known at the index where a known name begins, the index after its last token
   */
  static int afterKnown(List<Token> tokens, int left, int head, int[] known) {
    int at = left;
    for (int i = left; i < head; i++) {
      int end = known[i];
      if (end > i && end < head && SEPARATORS.contains(tokens.get(end).lower())) {
        at = end + 1;
      }
    }
    return at;
  }

  /**
   * Whether a known name goes on into what is none of its own: "Department for Transport Blue
   * Badge". The departments of Northern Ireland and the nations have longer names than those of the
   * United Kingdom.
   */
  static boolean isMoreThanKnown(List<Token> tokens, int left, int right, int[] known) {
    int end = known[left];
    return end > left
        && right > end
        && tokens.subList(end, right).stream().noneMatch(token -> NATIONS.contains(token.lower()));
  }

  /** Whether what follows a name tells that a list cut it: "Department for Tran...". */
  static boolean isCut(List<Token> tokens, int end) {
    if (end >= tokens.size() || tokens.get(end).start() > tokens.get(end - 1).end()) {
      return false;
    }
    String next = tokens.get(end).text();
    return next.startsWith("…")
        || next.startsWith("..")
        || (next.equals(".")
            && end + 1 < tokens.size()
            && tokens.get(end + 1).start() == tokens.get(end).end()
            && tokens.get(end + 1).text().startsWith("."));
  }

  /** Where a name that was found to begin at {@code left} begins in truth. */
  int left(List<Token> tokens, int left, int head) {
    int at = afterList(tokens, left, head);
    at = afterOtherNames(tokens, at, head);
    return tokens.get(head).lower().equals("council") ? place(tokens, at, head) : at;
  }

  /** "Migrant Help, Advice NI and Welsh Refugee Council": a list without an article is no name. */
  private int afterList(List<Token> tokens, int left, int head) {
    boolean list = NamePhrase.any(tokens, left, head, token -> token.text().equals(","));
    if (!list || left == 0 || isIntroduced(tokens, left)) {
      return left;
    }
    for (int i = head - 1; i > left; i--) {
      if (JOINS.contains(tokens.get(i).lower()) || tokens.get(i).text().equals(",")) {
        return i + 1;
      }
    }
    return left;
  }

  /** Names in the cells of a table follow each other without a comma. */
  private int afterOtherNames(List<Token> tokens, int left, int head) {
    int last = -1;
    int closed = 0;
    for (int i = left; i < head - 1; i++) {
      if (CLOSING.contains(tokens.get(i).lower())
          && tokens.get(i).isCapitalised()
          && tokens.get(i + 1).isCapitalised()) {
        last = i;
        closed++;
      }
    }
    boolean trust = last > 0 && tokens.get(last).lower().equals("trust");
    return closed > 1 || trust || (closed == 1 && head - left > LONGEST) ? last + 1 : left;
  }

  /** The council of a place begins with the name of the place. */
  private int place(List<Token> tokens, int left, int head) {
    int end = head;
    while (end > left && KINDS_OF_COUNCIL.contains(tokens.get(end - 1).lower())) {
      end--;
    }
    for (int i = left; i < end; i++) {
      if (words.places().contains(lower(tokens, i, end))) {
        return i;
      }
    }
    return left;
  }

  /**
   * Whether the words [left, end) are a whole name, with the head at {@code head}: nothing that
   * follows makes another thing of them.
   */
  boolean isWhole(List<Token> tokens, int left, int head, int end, NamePhrase.Barrier barrier) {
    String headWord =
        tokens.subList(head, end).stream().map(Token::lower).collect(Collectors.joining(" "));
    boolean followed = end < tokens.size();
    if (followed
        && words.compounds().getOrDefault(headWord, Set.of()).contains(tokens.get(end).lower())) {
      return false;
    }
    if (!words.weakHeads().contains(headWord)
        || plainNames.matcher(lower(tokens, left, end)).matches()) {
      return true;
    }
    boolean goesOn =
        followed
            && phrases.isNameWord(tokens, end)
            && !tokens.get(end).isNumber()
            && !barrier.at(end);
    return !goesOn
        && (isIntroduced(tokens, left)
            || hasLetters(tokens, end)
            || (head - left > 1 && words.withoutArticle().contains(headWord)));
  }

  private static boolean hasLetters(List<Token> tokens, int end) {
    return end + 2 < tokens.size()
        && tokens.get(end).text().equals("(")
        && tokens.get(end + 1).isAcronym()
        && tokens.get(end + 2).text().equals(")");
  }

  private static boolean isIntroduced(List<Token> tokens, int left) {
    if (left == 0) {
      return false;
    }
    String before = tokens.get(left - 1).lower();
    return ARTICLES.contains(before)
        || ADJECTIVES.contains(before)
        || tokens.get(left - 1).isPossessive()
        || (left > 1
            && tokens.get(left - 1).isWord()
            && ARTICLES.contains(tokens.get(left - 2).lower()))
        || (before.equals(")") && left > 2 && tokens.get(left - 3).text().equals("("));
  }

  /** Whether the word before a head names nothing: "Steering" before "Group". */
  boolean isGeneric(List<Token> tokens, int left, int head) {
    return head - left == 1 && vocabulary.generic().contains(tokens.get(left).lower());
  }

  /**
   * Whether a whole name goes on after a link: "Select Committee on Trade" does, but in
   * "discussions with the Gambling Commission on lotteries" the link begins what was spoken of.
   *
   * @param next index of the word after the link and its article
   */
  boolean goesOn(List<Token> tokens, int left, int head, int link, int next) {
    String word = tokens.get(link).lower();
    boolean article = next > link + 1;
    return switch (word) {
      case "of" -> !article || isGenericKind(tokens, left, head);
      case "for" ->
          (!article || words.forThe().contains(tokens.get(next).lower()))
              && (isGenericKind(tokens, left, head) || !isDealtWith(tokens, left));
      case "on" ->
          isGenericKind(tokens, left, head)
              || (!words.onAfterGeneric().contains(tokens.get(head).lower())
                  && !isDealtWith(tokens, left));
      default -> true;
    };
  }

  /** Whether a head never has "on" in its names: "the cost to his Department on land". */
  boolean isWithoutOn(List<Token> tokens, int head) {
    return words.withoutOn().contains(tokens.get(head).lower());
  }

  private boolean isGenericKind(List<Token> tokens, int left, int head) {
    return tokens.subList(left, head).stream()
        .allMatch(
            token ->
                vocabulary.generic().contains(token.lower())
                    || words.generic().contains(token.lower())
                    || words.plainAcronyms().contains(token.lower()));
  }

  private boolean isDealtWith(List<Token> tokens, int left) {
    int at = left - 1;
    while (at >= 0
        && (ARTICLES.contains(tokens.get(at).lower())
            || ADJECTIVES.contains(tokens.get(at).lower()))) {
      at--;
    }
    return at >= 0
        && WITH.contains(tokens.get(at).lower())
        && tokens.subList(Math.max(0, at - FAR), at).stream()
            .anyMatch(token -> words.dealings().contains(token.lower()));
  }

  /**
   * Where a name in lower case begins, "the bereavement working group": a head of two words, or a
   * taskforce, with plain words between it and an article that tell what it is for.
   */
  Optional<Integer> described(List<Token> tokens, int head, int last) {
    int begin = head;
    if (!words.describedNames().contains(lower(tokens, head, last + 1))) {
      begin = head - 1;
      if (begin < 0 || !words.describedNames().contains(lower(tokens, begin, last + 1))) {
        return Optional.empty();
      }
    }
    while (begin > 0
        && vocabulary.modifiers().contains(tokens.get(begin - 1).lower())
        && !JOINS.contains(tokens.get(begin - 1).lower())) {
      begin--;
    }
    int telling = 0;
    int from = begin;
    while (from > 0 && begin - from <= FAR) {
      Token token = tokens.get(from - 1);
      String word = token.lower();
      if (ARTICLES.contains(word)) {
        break;
      }
      if ((!token.isWord() && !token.text().equals(","))
          || vocabulary.notModifiers().contains(word)
          || (vocabulary.openers().contains(word)
              && !JOINS.contains(word)
              && !ADJECTIVES.contains(word))) {
        return Optional.empty();
      }
      telling += isTelling(token) ? 1 : 0;
      from--;
    }
    if (from == 0 || telling == 0 || !ARTICLES.contains(tokens.get(from - 1).lower())) {
      return Optional.empty();
    }
    while (from < begin && !isTelling(tokens.get(from)) && !tokens.get(from).isCapitalised()) {
      from++;
    }
    return Optional.of(from);
  }

  private static String lower(List<Token> tokens, int from, int to) {
    return BodyFinder.text(tokens, from, to).toLowerCase(Locale.ROOT);
  }

  private boolean isTelling(Token token) {
    String word = token.lower();
    return token.isWord()
        && !vocabulary.modifiers().contains(word)
        && !vocabulary.generic().contains(word)
        && !ADJECTIVES.contains(word)
        && !JOINS.contains(word)
        && !words.plainAcronyms().contains(word)
        && !words.undescriptive().contains(word);
  }
}
