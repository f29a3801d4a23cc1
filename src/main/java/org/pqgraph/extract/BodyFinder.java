package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.model.Slug;

/**
 * Finds the names of bodies and posts in a sentence: by the reference data and by their shape.
 * Overlaps are settled for the longest.
 */
final class BodyFinder {
  private static final Set<String> RIGHT_LINKS = Set.of("on", "into", "for", "of", "in");
  private static final Set<String> POST_LINKS = Set.of("for", "of", "to");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "our", "its", "his", "her");

  /** "It is an expert panel" names no second body. */
  private static final Set<String> COPULAS =
      Set.of("is", "was", "are", "were", "be", "as", "become", "became", "remains", "not", ",");

  private static final String SECRETARIAT = "secretariat";
  private static final Set<String> VERBS = Set.of("has", "have", "had", "was", "is", "will");

  private static final Set<String> INDEFINITE = Set.of("a", "an", "new");

  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final NamePhrase phrases;
  private final NameBounds bounds;
  private final BodyKinds kinds;

  BodyFinder(Lexicon lexicon, Vocabulary vocabulary) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    BodyWords words = BodyWords.load();
    this.phrases = new NamePhrase(vocabulary, words);
    this.bounds = new NameBounds(vocabulary, words, phrases);
    this.kinds = new BodyKinds(words);
  }

  /** The spans of all names in a sentence, without overlaps, in order. */
  List<Span> find(Sentence sentence, Optional<LocalDate> on) {
    List<Token> tokens = sentence.tokens();
    List<Span> spans = new ArrayList<>();
    int[] known = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Lexicon.Match> match = lexicon.longest(tokens, i, on);
      if (match.isPresent()) {
        Lexicon.Match m = match.get();
        known[i] = m.to();
        spans.add(
            new Span(
                m.from(),
                m.to(),
                new Sense.Named(m.entity()),
                m.entity() instanceof Entity.Post ? "post-by-name" : "body-by-name"));
      }
    }
    NamePhrase.Barrier barrier = i -> known[i] > 0;
    for (int i = 0; i < tokens.size(); i++) {
      int head = i;
      postAt(tokens, head, barrier).ifPresent(spans::add);
      bodyAt(tokens, head, known, barrier).ifPresent(spans::add);
    }
    return withoutOverlaps(spans);
  }

  /** Longest first; of two as long, the one of the reference data, then the leftmost. */
  static List<Span> withoutOverlaps(List<Span> spans) {
    List<Span> kept = new ArrayList<>();
    spans.stream()
        .sorted(
            (a, b) ->
                a.length() != b.length()
                    ? Integer.compare(b.length(), a.length())
                    : Integer.compare(a.from(), b.from()))
        .forEach(
            span -> {
              if (kept.stream().noneMatch(span::overlaps)) {
                kept.add(span);
              }
            });
    kept.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return kept;
  }

  private Optional<Span> bodyAt(
      List<Token> tokens, int at, int[] known, NamePhrase.Barrier barrier) {
    int head = at;
    String word = tokens.get(head).lower();
    int begin = head;
    if (head + 1 < tokens.size()
        && vocabulary.heads().containsKey(word + " " + tokens.get(head + 1).lower())) {
      word = word + " " + tokens.get(head + 1).lower();
      head++;
    }
    String kind = vocabulary.heads().get(word);
    if (kind == null || nextIsHead(tokens, head) || isSecretariatOf(tokens, head)) {
      return Optional.empty();
    }
    int left = bounds.left(tokens, phrases.leftOf(tokens, begin, barrier), begin);
    left = NameBounds.afterKnown(tokens, left, begin, known);
    boolean capital = tokens.get(begin).isCapitalised();
    if (!capital) {
      return lowerCaseHead(tokens, left, begin, head, kind, barrier);
    }
    int end = head + 1;
    if (end < tokens.size()
        && RIGHT_LINKS.contains(tokens.get(end).lower())
        && mayGoOn(tokens, left, begin, end, barrier)) {
      int right = phrases.rightFrom(tokens, end + 1, j -> j > end + 2 && barrier.at(j));
      if (word.equals("office")
          && right > end + 1
          && right < tokens.size()
          && tokens.get(right).isCapitalised()
          && vocabulary.postHeads().contains(tokens.get(right).lower())) {
        right++;
      }
      if (right > end + 1 && NameBounds.isMoreThanKnown(tokens, left, right, known)) {
        return Optional.empty();
      }
      if (right > end + 1) {
        return named(tokens, left, right, kind);
      }
    }
    int whole = left;
    left = withoutGeneric(tokens, left, begin);
    if (left < begin) {
      return bounds.isWhole(tokens, left, begin, end, barrier)
          ? named(tokens, left, end, kind)
          : Optional.empty();
    }
    boolean compound =
        end < tokens.size()
            && tokens.get(end).isCapitalised()
            && !vocabulary.openers().contains(tokens.get(end).lower());
    while (whole > 0 && vocabulary.modifiers().contains(tokens.get(whole - 1).lower())) {
      whole--;
    }
    if (!compound && vocabulary.shortHeads().contains(word) && definite(tokens, whole)) {
      return Optional.of(shortForm(tokens, whole, end, kind, !isIndefinite(tokens, whole)));
    }
    return Optional.empty();
  }

  /**
   * "the Net Zero taskforce": two name words or more make a name of a head in lower case; "the UK
   * taskforce" is none.
   */
  private Optional<Span> lowerCaseHead(
      List<Token> tokens, int left, int begin, int head, String kind, NamePhrase.Barrier barrier) {
    long words =
        tokens.subList(left, begin).stream()
            .filter(t -> t.isCapitalised() && !vocabulary.generic().contains(t.lower()))
            .count();
    boolean whole = false;
    for (int i = left; i < begin; i++) {
      whole |= barrier.at(i);
    }
    if (words >= 2
        && !whole
        && definite(tokens, left)
        && (vocabulary.describedHeads().contains(tokens.get(head).lower())
            || (words > 2 && kind.equals("review")))) {
      return bounds.isWhole(tokens, left, begin, head + 1, barrier)
          ? named(tokens, left, head + 1, kind)
          : Optional.empty();
    }
    Optional<Span> described =
        bounds.described(tokens, begin, head).flatMap(from -> named(tokens, from, head + 1, kind));
    if (described.isPresent()) {
      return described;
    }
    int first = begin;
    while (first > 0 && vocabulary.modifiers().contains(tokens.get(first - 1).lower())) {
      first--;
    }
    if (first < begin || vocabulary.unnamedHeads().contains(headWord(tokens, begin, head))) {
      first = widened(tokens, first);
    }
    if (left < first
        || first == 0
        || !vocabulary.shortHeads().contains(headWord(tokens, begin, head))) {
      return Optional.empty();
    }
    String before = tokens.get(first - 1).lower();
    if (DEFINITE.contains(before)) {
      return Optional.of(shortForm(tokens, first, head + 1, kind, true));
    }
    boolean telling =
        (first < begin && vocabulary.describedHeads().contains(headWord(tokens, begin, head)))
            || vocabulary.unnamedHeads().contains(headWord(tokens, begin, head));
    boolean describes =
        first > 1
            && COPULAS.contains(tokens.get(first - 2).lower())
            && !(tokens.get(first - 2).text().equals(",") && isSubject(tokens, head + 1));
    return telling && !describes && INDEFINITE.contains(before)
        ? Optional.of(shortForm(tokens, first, head + 1, kind, false))
        : Optional.empty();
  }

  /** Whether a verb stands at an index, so that what is before it is no apposition. */
  private static boolean isSubject(List<Token> tokens, int at) {
    return at < tokens.size() && VERBS.contains(tokens.get(at).lower());
  }

  private static boolean isIndefinite(List<Token> tokens, int at) {
    return at > 0 && INDEFINITE.contains(tokens.get(at - 1).lower());
  }

  /** "the rural transport working group": up to three plain words between the article and these. */
  private int widened(List<Token> tokens, int first) {
    for (int at = first; at > 0 && first - at <= 3; at--) {
      String before = tokens.get(at - 1).lower();
      if (DEFINITE.contains(before) || INDEFINITE.contains(before)) {
        return at;
      }
      if (!tokens.get(at - 1).isWord()
          || vocabulary.openers().contains(before)
          || vocabulary.notModifiers().contains(before)) {
        return first;
      }
    }
    return first;
  }

  private static String headWord(List<Token> tokens, int begin, int head) {
    return text(tokens, begin, head + 1).toLowerCase(Locale.ROOT);
  }

  private Span shortForm(List<Token> tokens, int from, int to, String kind, boolean isDefinite) {
    String words = text(tokens, from, to).toLowerCase(Locale.ROOT);
    boolean mayBeNew =
        (Character.isLowerCase(tokens.get(to - 1).text().codePointAt(0)) || !isDefinite)
            && (vocabulary.unnamedHeads().contains(words)
                || (words.contains(" ")
                    && vocabulary.describedHeads().contains(tokens.get(to - 1).lower())));
    return new Span(
        from, to, new Sense.ShortForm(kind, words, isDefinite, mayBeNew), "body-short-form");
  }

  private boolean nextIsHead(List<Token> tokens, int head) {
    if (head + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(head + 1);
    return next.isCapitalised()
        && vocabulary.heads().containsKey(next.lower())
        && !next.lower().equals(SECRETARIAT);
  }

  /** "the Screening Committee Secretariat" is no body beside the Committee. */
  private boolean isSecretariatOf(List<Token> tokens, int head) {
    return head > 0
        && tokens.get(head).lower().equals(SECRETARIAT)
        && (tokens.get(head - 1).isAcronym()
            || vocabulary.heads().containsKey(tokens.get(head - 1).lower()));
  }

  /**
   * Whether words after the head belong to the name: always after a bare head; after a full name
   * only "on" and "into", or "for" and "of" before no known body.
   */
  private boolean mayGoOn(
      List<Token> tokens, int left, int begin, int link, NamePhrase.Barrier barrier) {
    int next = link + 1;
    if (next < tokens.size() && tokens.get(next).lower().equals("the")) {
      next++;
    }
    if (next >= tokens.size()
        || vocabulary.openers().contains(tokens.get(next).lower())
        || barrier.at(next)
        || Dates.isMonth(tokens.get(next))) {
      return false;
    }
    String word = tokens.get(link).lower();
    if (word.equals("in")
        || (vocabulary.generic().contains(tokens.get(next).lower()) && left < begin)) {
      return false;
    }
    if (word.equals("on") && bounds.isWithoutOn(tokens, begin)) {
      return false;
    }
    return left == begin || (!barrier.at(left) && bounds.goesOn(tokens, left, begin, link, next));
  }

  private boolean definite(List<Token> tokens, int at) {
    return at > 0
        && Set.of("the", "this", "a", "an", "new", "that", "our", "its")
            .contains(tokens.get(at - 1).lower());
  }

  /**
   * Words that name nothing make no name: "Steering Group" is a short form, "Flood Advisory Board"
   * a name.
   */
  private int withoutGeneric(List<Token> tokens, int left, int head) {
    return bounds.isGeneric(tokens, left, head) ? head : left;
  }

  private Optional<Span> named(List<Token> tokens, int from, int last, String kind) {
    // "the Council of Europe and OSCE" are two.
    boolean joined =
        last - from > 3
            && tokens.get(last - 2).lower().equals("and")
            && tokens.get(last - 1).isAcronym();
    int to = joined ? last - 2 : last;
    String name = text(tokens, from, to);
    String lower = name.toLowerCase(Locale.ROOT);
    if (NameBounds.isCut(tokens, to)) {
      return Optional.empty();
    }
    String path = "id/body/" + Slug.of(name);
    Optional<Entity.Body> listed = lexicon.listed(path);
    if (listed.isPresent()) {
      return Optional.of(new Span(from, to, new Sense.Named(listed.get()), "body-by-name"));
    }
    if (vocabulary.notBodies().contains(lower)
        || vocabulary.notBodyEndings().stream().anyMatch(end -> lower.endsWith(" " + end))) {
      return Optional.empty();
    }
    return kinds
        .of(name, kind)
        .map(
            known ->
                new Span(
                    from,
                    to,
                    new Sense.Named(new Entity.Body(path, name, known, false)),
                    "body-by-shape"));
  }

  private Optional<Span> postAt(List<Token> tokens, int at, NamePhrase.Barrier barrier) {
    Token token = tokens.get(at);
    if (!token.isCapitalised() || !vocabulary.postHeads().contains(token.lower())) {
      return Optional.empty();
    }
    int left = phrases.leftOf(tokens, at, barrier);
    if (tokens.subList(left, at).stream()
        .anyMatch(t -> Set.of("of", "for", "and", "&", ",").contains(t.lower()))) {
      left = at;
      while (left > 0
          && phrases.isNameWord(tokens, left - 1)
          && !vocabulary.postHeads().contains(tokens.get(left - 1).lower())) {
        left--;
      }
    }
    int end = at + 1;
    if (end + 1 < tokens.size()
        && tokens.get(end).lower().equals("of")
        && tokens.get(end + 1).lower().equals("state")) {
      end += 2;
    }
    int bare = end;
    if (end < tokens.size() && POST_LINKS.contains(tokens.get(end).lower())) {
      int first = end + 1;
      int right = phrases.rightFrom(tokens, first, j -> j > first + 1 && barrier.at(j));
      if (right > first) {
        end = right;
      }
    }
    boolean named =
        end > bare
            || (left < at && !vocabulary.postQualifiers().contains(tokens.get(left).lower()));
    if (!named && bare == at + 1) {
      return Optional.empty();
    }
    String title = text(tokens, left, end);
    return Optional.of(
        new Span(left, end, new Sense.Named(Posts.of(title, Optional.empty())), "post-by-shape"));
  }

  /**
   * The words of tokens as a name: as printed, line breaks and runs of white space made one space.
   */
  static String text(List<Token> tokens, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (i > from && token.start() > tokens.get(i - 1).end()) {
        name.append(' ');
      }
      name.append(token.text());
    }
    return name.toString();
  }
}
