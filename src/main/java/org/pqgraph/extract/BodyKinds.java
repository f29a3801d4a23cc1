package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides what kind of body a name names, by the words of the name alone. */
final class BodyKinds {
  /** What the rules say of a name that is no organisation's. */
  private static final String NONE = "none";

  /** What may follow in a name, but for another head, which makes a body of it. */
  private static final String MORE =
      "(?: .*(?<!board|group|council|committee|unit|panel|taskforce|force|commission|agency|forum|authority|secretariat|inquiry|tribunal|body))?";

  private final List<KindPattern> rules = new ArrayList<>();

  private record KindPattern(String kind, Pattern names) {}

  BodyKinds(BodyWords words) {
    for (BodyWords.KindRule rule : words.rules()) {
      String names =
          rule.names().stream()
              .map(name -> "(?:" + name + ")")
              .collect(Collectors.joining("|"))
              .replace("{more}", MORE)
              .replace("{foreign}", alternatives(words.foreign()))
              .replace("{place}", alternatives(words.places()));
      rules.add(new KindPattern(rule.kind(), Pattern.compile(names)));
    }
  }

  private static String alternatives(java.util.Collection<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /**
   * The kind of body that a name names; empty where it names no organisation.
   *
   * @param name as printed
   * @param kindOfHead what its head says, where no rule says otherwise
   */
  Optional<String> of(String name, String kindOfHead) {
    String plain = plain(name);
    for (KindPattern rule : rules) {
      Matcher matcher = rule.names().matcher(plain);
      if (matcher.matches()) {
        return rule.kind().equals(NONE) ? Optional.empty() : Optional.of(rule.kind());
      }
    }
    return Optional.of(kindOfHead);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replace('‑', '-');
  }
}
