package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries rules on sentences. A rule is tried only where one of its trigger words stands, so the cost
 * grows with the text and the rules that apply, hardly with the number of rules.
 */
final class RuleMatcher {
  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern ASIDE = Pattern.compile(" (?:which|that) $");

  /** How many words before a match can undo it. */
  private static final int REACH = 4;

  private final Map<String, List<Compiled>> byTrigger = new HashMap<>();

  /** The words and sorts of span that patterns need, numbered. */
  private final Map<String, Integer> features = new HashMap<>();

  /** A match of a rule in a sentence. */
  record Match(Rule rule, Units units, Matcher matcher) {
    int start() {
      return units.textStart(matcher.start("quote"));
    }

    int end() {
      return units.textEnd(matcher.end("quote"));
    }

    /**
     * The encoded text of a group, empty where the pattern has no such group or it took no part.
     */
    String group(String name) {
      Map<String, Integer> groups = matcher.pattern().namedGroups();
      for (int n = 1; groups.containsKey(n == 1 ? name : name + n); n++) {
        String text = matcher.group(n == 1 ? name : name + n);
        if (text != null) {
          return text;
        }
      }
      return "";
    }

    /** The span of a group, or the first of several; empty where it took no part. */
    Optional<Span> span(String name) {
      return spans(group(name)).findFirst();
    }

    /** The spans in the encoded text of a group, in order. */
    Stream<Span> spans(String group) {
      return group.chars().filter(c -> c >= Units.FIRST_SPAN).mapToObj(c -> units.span((char) c));
    }
  }

  private record Compiled(Rule rule, List<Needing> patterns, Set<String> guards) {}

  /** A pattern with what a sentence must have for it: of each set one feature, by number. */
  private record Needing(Pattern pattern, List<BitSet> needs) {
    boolean mayMatch(BitSet features) {
      for (BitSet need : needs) {
        if (!need.intersects(features)) {
          return false;
        }
      }
      return true;
    }
  }

  RuleMatcher(List<Rule> rules, Vocabulary vocabulary) {
    RulePattern language = new RulePattern(vocabulary);
    for (Rule rule : rules) {
      if (rule.patterns().isEmpty()) {
        continue;
      }
      Set<String> guards = new HashSet<>();
      for (String word : rule.unless()) {
        guards.addAll(vocabulary.guards().getOrDefault(word, Set.of(word)));
      }
      Compiled compiled = new Compiled(rule, patterns(rule, language, vocabulary), guards);
      for (String trigger : rule.triggers()) {
        byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(compiled);
      }
    }
  }

  private List<Needing> patterns(Rule rule, RulePattern language, Vocabulary vocabulary) {
    try {
      return rule.patterns().stream()
          .map(p -> new Needing(language.compile(p), numbered(PatternNeeds.of(p, vocabulary))))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("rule " + rule.id() + ": " + e.getMessage(), e);
    }
  }

  private List<BitSet> numbered(List<Set<String>> needs) {
    return needs.stream()
        .map(
            need -> {
              BitSet numbers = new BitSet();
              need.forEach(f -> numbers.set(features.computeIfAbsent(f, x -> features.size())));
              return numbers;
            })
        .toList();
  }

  private BitSet numbered(Units units) {
    BitSet numbers = new BitSet(features.size());
    for (String feature : units.features()) {
      Integer number = features.get(feature);
      if (number != null) {
        numbers.set(number);
      }
    }
    return numbers;
  }

  /** Hands on every match in a sentence; of matches of one rule that overlap, the first. */
  void match(Units units, Consumer<Match> found) {
    match(units, Optional.empty(), found);
  }

  /**
   * The same.
   *
   * @param before the sentence before, which some rules ask for words
   */
  void match(Units units, Optional<Sentence> before, Consumer<Match> found) {
    // By identity: the hash of a rule with all its patterns costs more than trying it.
    Set<Compiled> tried = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Compiled> rules = new ArrayList<>();
    for (Token token : units.sentence().tokens()) {
      for (Compiled compiled : byTrigger.getOrDefault(token.lower(), List.of())) {
        if (tried.add(compiled)) {
          rules.add(compiled);
        }
      }
    }
    if (rules.isEmpty()) {
      return;
    }
    List<Match> matches = new ArrayList<>();
    try {
      match(rules, units, before, matches);
    } catch (MeteredText.Spent e) {
      // No sentence that people write costs so much: what it seems to say is not to be relied on.
      return;
    }
    matches.forEach(found);
  }

  private void match(
      List<Compiled> rules, Units units, Optional<Sentence> before, List<Match> matches) {
    BitSet present = numbered(units);
    for (Compiled compiled : rules) {
      List<String> after = compiled.rule().after();
      if (!after.isEmpty() && !before.map(b -> hasAny(b, after)).orElse(false)) {
        continue;
      }
      List<int[]> taken = new ArrayList<>();
      for (Needing needing : compiled.patterns()) {
        if (!needing.mayMatch(present)) {
          continue;
        }
        Matcher matcher = needing.pattern().matcher(units.metered());
        while (matcher.find()) {
          int start = matcher.start("quote");
          int end = matcher.end("quote");
          if (taken.stream().noneMatch(t -> start < t[1] && t[0] < end)
              && !undone(compiled, units, matcher)) {
            taken.add(new int[] {start, end});
            matches.add(new Match(compiled.rule(), units, kept(matcher, units)));
          }
        }
      }
    }
  }

  /** A matcher that stays at the match while the first goes on. */
  private static Matcher kept(Matcher matcher, Units units) {
    Matcher kept = matcher.pattern().matcher(units.encoded());
    if (!kept.find(matcher.start())) {
      throw new IllegalStateException("a match was not found again: " + matcher.pattern());
    }
    return kept;
  }

  private static boolean hasAny(Sentence sentence, List<String> words) {
    return sentence.tokens().stream().map(Token::lower).anyMatch(words::contains);
  }

  private static boolean undone(Compiled compiled, Units units, Matcher matcher) {
    if (compiled.guards().isEmpty()) {
      return false;
    }
    String encoded = units.encoded();
    int from = matcher.start();
    for (int words = isAside(matcher) ? REACH : 0; words < REACH && from > 0; words++) {
      int space = encoded.lastIndexOf(' ', from - 2);
      String word = encoded.substring(space + 1, from - 1);
      if (word.equals(",") || word.equals(";") || word.equals("and") || word.equals("but")) {
        break;
      }
      from = space + 1;
    }
    for (String word : SPACE.splitAsStream(encoded.substring(from, stop(matcher))).toList()) {
      if (compiled.guards().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a match is said of its body in passing: what stands before is not about it. */
  private static boolean isAside(Matcher matcher) {
    return matcher.pattern().namedGroups().containsKey("subject")
        && matcher.group("subject") != null
        && ASIDE.matcher(matcher.group("subject")).find();
  }

  /** What a purpose says in its own words undoes nothing: "to ensure that nobody is left out". */
  private static int stop(Matcher matcher) {
    return matcher.pattern().namedGroups().containsKey("words")
        ? matcher.start("words")
        : matcher.end();
  }
}
