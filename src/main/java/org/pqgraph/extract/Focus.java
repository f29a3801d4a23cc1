package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pqgraph.extract.Entity.Body;

/**
 * The bodies that a question and its answer have named so far: resolves "the Taskforce", "the
 * NRCSG" and a name said in other words.
 */
final class Focus {
  private static final Set<String> SMALL_WORDS =
      Set.of("the", "of", "on", "for", "and", "&", "into", "in", "to", "a", ",", "'s");

  /** Kinds of bodies that are more often members of another body than what an answer is about. */
  private static final Set<String> ORGANISATIONS =
      Set.of("association", "network", "public-body", "service", "office", "institute");

  /** Kinds of bodies that have staff and offices rather than members and meetings. */
  private static final Set<String> STANDING =
      Set.of(
          "agency",
          "authority",
          "service",
          "public-body",
          "institute",
          "association",
          "regulator",
          "executive-agency");

  private static final Pattern TAIL = Pattern.compile(" (?:on|into|for) .*$");

  private final Set<Body> asides = new HashSet<>();
  private final List<Body> named = new ArrayList<>();
  private final Map<String, Body> aliases = new HashMap<>();
  private final Map<String, Body> byWords = new HashMap<>();

  /**
   * The body that a name stands for: one named before in the same words, or by a longer name that
   * ends in this one, or a new one.
   */
  Body same(Body body) {
    Body known = byWords.get(words(body));
    if (known == null && !body.isReference()) {
      String tail = " " + body.label().toLowerCase(Locale.ROOT);
      for (int i = named.size() - 1; i >= 0 && known == null; i--) {
        if (named.get(i).label().toLowerCase(Locale.ROOT).endsWith(tail)) {
          known = named.get(i);
        }
      }
    }
    return known == null ? body : known;
  }

  void name(Body body) {
    if (ORGANISATIONS.contains(body.kind())
        && !named.contains(body)
        && named.stream().anyMatch(b -> b.isTopic() && !ORGANISATIONS.contains(b.kind()))) {
      asides.add(body);
    }
    named.add(body);
    byWords.putIfAbsent(words(body), body);
  }

  void alias(String abbreviation, Body body) {
    aliases.put(abbreviation, body);
  }

  Optional<Body> byAlias(String abbreviation) {
    return Optional.ofNullable(aliases.get(abbreviation));
  }

  boolean hasAliases() {
    return !aliases.isEmpty();
  }

  /**
   * The body that "the steering group" stands for: of those whose name has the words, else, for a
   * bare head, of its kind, the one named most often; of two, the one named last.
   */
  Optional<Body> known(String kind, String words) {
    Optional<Body> named =
        foremost(body -> body.isTopic() && head(body).toLowerCase(Locale.ROOT).contains(words));
    return named.isPresent() || (words.contains(" ") && !words.startsWith("task "))
        ? named
        : foremost(body -> body.kind().equals(kind) || body.kind().endsWith("-" + kind));
  }

  /** What a name says the body is, without what it is on: "Committee on the Commission". */
  private static String head(Body body) {
    return TAIL.matcher(body.label()).replaceFirst("");
  }

  private Optional<Body> foremost(Predicate<Body> test) {
    Body best = null;
    int most = 0;
    for (int i = named.size() - 1; i >= 0; i--) {
      int times = test.test(named.get(i)) ? Collections.frequency(named, named.get(i)) : 0;
      if (times > most) {
        best = named.get(i);
        most = times;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The one body of those allowed that was named; empty where several were, or none. */
  Optional<Body> only(Predicate<Body> allowed) {
    List<Body> found =
        named.stream().filter(Body::isTopic).filter(allowed).distinct().limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The body that is no department and was named most often; of two, the one named last. */
  Optional<Body> topic() {
    return foremost(body -> body.isTopic() && !asides.contains(body));
  }

  /** Whether a body is of a kind that meets, has members and is chaired. */
  static boolean canMeet(Body body) {
    return !STANDING.contains(body.kind());
  }

  /**
   * The words that make a name, whatever their order and number: "Race and Ethnic Disparities
   * Commission" is the "Commission on Race and Ethnic Disparity".
   */
  private static String words(Body body) {
    return Sentences.of(body.label()).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::lower)
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(Focus::stem)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String stem(String word) {
    if (word.endsWith("ies") && word.length() > 5) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 4
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
