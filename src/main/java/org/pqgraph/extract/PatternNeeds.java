package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence must have for a pattern to match at all: of each set, one word or sort of span.
 * Looking for these in a set costs a small part of running the regular expression, and spares it
 * nearly always.
 */
final class PatternNeeds {
  /** Names of several spans, by the name of one. */
  private static final Map<String, String> SEVERAL = Map.of("dates", "date", "list", "holder");

  private final String pattern;
  private final Vocabulary vocabulary;
  private int at;

  private PatternNeeds(String pattern, Vocabulary vocabulary) {
    this.pattern = pattern;
    this.vocabulary = vocabulary;
  }

  /** The needs of a pattern that {@link RulePattern} accepts. */
  static List<Set<String>> of(String pattern, Vocabulary vocabulary) {
    return new PatternNeeds(pattern, vocabulary).alternatives();
  }

  /** The sequences up to a closing bracket: what all of them need, where there are several. */
  private List<Set<String>> alternatives() {
    List<List<Set<String>>> branches = new ArrayList<>();
    branches.add(new ArrayList<>());
    while (at < pattern.length()) {
      List<Set<String>> branch = branches.get(branches.size() - 1);
      char c = pattern.charAt(at++);
      switch (c) {
        case '(', '<' -> branch.addAll(alternatives());
        case '[' -> alternatives();
        case ')', ']', '>' -> {
          return common(branches);
        }
        case '|' -> branches.add(new ArrayList<>());
        case '{' -> {
          int end = pattern.indexOf('}', at);
          branch.addAll(named(pattern.substring(at, end).replace("~", "")));
          at = end + 1;
        }
        case ' ' -> {}
        default -> {
          at--;
          word(branch);
        }
      }
    }
    return common(branches);
  }

  private static List<Set<String>> common(List<List<Set<String>>> branches) {
    if (branches.size() == 1) {
      return branches.get(0);
    }
    Set<String> any = new HashSet<>();
    for (List<Set<String>> branch : branches) {
      if (branch.isEmpty()) {
        return List.of();
      }
      any.addAll(Collections.min(branch, (a, b) -> Integer.compare(a.size(), b.size())));
    }
    return List.of(any);
  }

  private void word(List<Set<String>> branch) {
    int start = at;
    while (at < pattern.length() && "()|[]<>{} ".indexOf(pattern.charAt(at)) < 0) {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    String word = pattern.substring(start, at).replace("\\", "");
    boolean open =
        word.equals("..")
            || word.equals("...")
            || word.endsWith("*")
            || (word.startsWith("!") && word.length() > 1);
    if (!open) {
      branch.add(Set.of(word));
    }
  }

  private List<Set<String>> named(String name) {
    if (vocabulary.phrases().containsKey(name)) {
      return of(vocabulary.phrases().get(name), vocabulary);
    }
    if (name.equals("subject")) {
      return List.of(Set.of("\uE001", "it", "and"));
    }
    String sorts = RulePattern.SORTS.get(SEVERAL.getOrDefault(name, name));
    return sorts == null ? List.of() : List.of(Set.of(sorts.split("")));
  }
}
