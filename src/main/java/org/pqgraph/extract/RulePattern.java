package org.pqgraph.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Compiles the pattern language of rules to regular expressions over {@link Units}:
 *
 * <ul>
 *   <li>{@code has met} - these words, in any case; {@code chair*} - words that begin so
 *   <li>{@code (met|was convened)} - one of these; {@code [also]} - these words or none
 *   <li>{@code ...} - up to eight words; {@code ..} - up to three words; neither passes a full stop
 *       or semicolon
 *   <li>{@code {subject}} - a body with what may stand between it and its verb (a bracket, a
 *       department, an aside between commas, "which"), or "it"; or "and" where the sentence began
 *       with the body
 *   <li>{@code {body}}, {@code {department}}, {@code {post}}, {@code {name}}, {@code {holder}},
 *       {@code {person}} (a post or a name), {@code {date}}, {@code {dates}}, {@code {period}},
 *       {@code {times}}, {@code {number}}, {@code {money}}, {@code {list}} - recognised spans, an
 *       article before them included
 *   <li>{@code {~date}} - a span that is there for its place only; the fact is not made of it
 *   <li>{@code !with} - the next word is not this one
 *   <li>{@code {verb}} - one plain word that is no article or the like, so that "to {verb}" is no
 *       direction
 *   <li>{@code {words}} - all words up to the end of the sentence
 *   <li>{@code {aux}} and other names under {@code skips} in {@code rules/vocabulary.yaml} - up to
 *       five words of that list, or none
 *   <li>{@code {when}} and other names under {@code phrases} there - the pattern of that name
 *   <li>{@code \\(} - a bracket in the text
 *   <li>{@code <} and {@code >} - where the quote begins and ends; the whole match without them
 * </ul>
 */
final class RulePattern {
  /**
   * A word of a gap: no mark that ends a clause, and no word that hangs the next date on something
   * else.
   */
  private static final String ANY =
      "(?!(?:since|until|before|after|following|unless|whether|if) )[^ ;.:]+ ";

  private static final String ARTICLE =
      "(?:(?:the|a|an|this|our|its|my|his|her|their|new|current|then|existing|dedicated|independent|joint|second|first|acting|interim"
          + "|ministerial|cross-government|cross-whitehall|cross-departmental|cross-party|inter-ministerial) )*";
  private static final String TITLES =
      "(?:(?:my|the|right|rt|\\.|hon|honourable|noble|friend|friends|member|learned|gallant|and(?= (?:learned|gallant|noble|right) )|(?<=friend ),|(?<=friend, ),) )*";
  private static final String BRACKET = "(?:\\( [^)]{0,80}\\) )?";
  private static final String ABOUT =
      "(?:(?:a|an|the|total|of|sum|approximately|approx|about|around|some|nearly|almost|over|under|up|to|"
          + "just|more|than|roughly|circa) )*";

  /** A word between the members of a list: no mark, no name, and none that begins a new clause. */
  private static final String LIST_GAP =
      "(?!(?:which|who|that|to|is|are|was|were|has|have|had|will|would|on|by|at|since|during|"
          + "under|about|where|when|whose|into|against|not|other|than|former|formerly|then|appointed|selected|asked|invited|works|work|working|attending) )[^ ,;.:()\uE000-\uF8FF]+ ";

  /** The sorts that a span of a name may have, each a char of {@link Units#sort}. */
  static final Map<String, String> SORTS =
      Map.ofEntries(
          Map.entry("body", "\uE001"),
          Map.entry("department", "\uE001\uE002"),
          Map.entry("post", "\uE003"),
          Map.entry("name", "\uE004\uE00A"),
          Map.entry("individual", "\uE00A"),
          Map.entry("date", "\uE005"),
          Map.entry("times", "\uE006"),
          Map.entry("number", "\uE007"),
          Map.entry("money", "\uE008"),
          Map.entry("period", "\uE005\uE009"),
          Map.entry("anybody", "\uE001\uE002"),
          Map.entry("person", "\uE003\uE004\uE00A"),
          Map.entry("holder", "\uE001\uE002\uE003\uE004\uE00A"));

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

  private final Vocabulary vocabulary;

  RulePattern(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @throws IllegalArgumentException where the pattern is not of the language; the message says
   *     what
   */
  Pattern compile(String pattern) {
    boolean quoted = pattern.contains("<");
    if (pattern.indexOf('<') != pattern.lastIndexOf('<')) {
      throw new IllegalArgumentException("more than one < in: " + pattern);
    }
    String regex = regex(pattern);
    try {
      return Pattern.compile(numbered("(?<= |^)" + (quoted ? regex : "(?<quote>" + regex + ")")));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("brackets that do not fit in: " + pattern, e);
    }
  }

  private String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '{') {
        int end = pattern.indexOf('}', i);
        if (end < 0) {
          throw new IllegalArgumentException("a { without its } in: " + pattern);
        }
        regex.append(named(pattern.substring(i + 1, end), pattern));
        i = end + 1;
      } else if ("()|[]<> ".indexOf(c) >= 0) {
        regex.append(
            switch (c) {
              case '(', '[' -> "(?:";
              case ']' -> ")?";
              case '<' -> "(?<quote>";
              case '>' -> ")";
              case ' ' -> "";
              default -> String.valueOf(c);
            });
        i++;
      } else {
        int end = i;
        while (end < pattern.length() && "()|[]<>{} ".indexOf(pattern.charAt(end)) < 0) {
          end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        regex.append(word(pattern.substring(i, end).replace("\\", "")));
        i = end;
      }
    }
    return regex.toString();
  }

  /**
   * A span may stand in several branches of a pattern: all groups of a name but the first get a
   * number, {@code date2}.
   */
  private static String numbered(String regex) {
    Map<String, Integer> seen = new HashMap<>();
    return GROUP
        .matcher(regex)
        .replaceAll(
            group ->
                seen.merge(group.group(1), 1, Integer::sum) == 1
                    ? "$0"
                    : "(?<" + group.group(1) + seen.get(group.group(1)) + ">");
  }

  private static String word(String word) {
    return switch (word) {
      case "..." -> "(?:" + ANY + "){0,8}?";
      case ".." -> "(?:" + ANY + "){0,3}?";
      default ->
          word.startsWith("!") && word.length() > 1
              ? "(?!" + Pattern.quote(word.substring(1)) + " )"
              : word.endsWith("*")
                  ? Pattern.quote(word.substring(0, word.length() - 1)) + "[^ ]* "
                  : "(?:" + Pattern.quote(word) + " )";
    };
  }

  private String named(String name, String pattern) {
    if (name.startsWith("~")) {
      return GROUP.matcher(named(name.substring(1), pattern)).replaceAll("(?:");
    }
    if (vocabulary.skips().containsKey(name)) {
      return vocabulary.skips().get(name).stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:(?:", ") ){0,5}"));
    }
    if (vocabulary.phrases().containsKey(name)) {
      return "(?:" + regex(vocabulary.phrases().get(name)) + ")";
    }
    return switch (name) {
      case "words" -> "(?<words>(?:" + "[^ .]+ " + ")+)";
      case "subject" ->
          "(?<subject>"
              + ARTICLE
              + "(?<body>"
              + one("body")
              + ")"
              + BRACKET
              + "(?:(?:in|within|at) "
              + ARTICLE
              + one("department")
              + ")?"
              + "(?:(?:on|for|into|of) (?:"
              + LIST_GAP
              + "){1,4}?)?"
              + "(?:(?:,|-|–|—) (?:[^ ;.:]+ ){1,18}?(?:,|-|–|—) )?(?:, )?(?:which |that )?"
              + "|it |and )";
      case "dates" ->
          "(?<dates>"
              + one("date")
              + "(?:(?:(?:,|;|and|&|on|in|again|then|the|of|finally|further) )+"
              + one("date")
              + ")*)";
      // After a semicolon, officials and observers begin a clause of their own.
      case "list" ->
          "(?<list>(?:"
              + LIST_GAP
              + "){0,4}?"
              + member()
              + "(?:(?:(?:,|;(?! (?:officials|observers|staff|others) )|and|&|as|well|or|from|both|either|along|alongside|with|together|plus) )+"
              + "(?:"
              + LIST_GAP
              + "){0,5}?"
              + member()
              + ")*)";
      case "holder", "person", "individual" ->
          TITLES
              + ARTICLE
              + "(?:"
              + one("anybody")
              + "'s )?"
              + ARTICLE
              + "(?<holder>"
              + one(name)
              + ")";
      case "verb" ->
          "(?!(?:the|a|an|this|that|these|those|our|their|his|her|its|my|all|date|both|rising|any|other|some) )[a-z][a-z'-]+ ";
      case "money" -> ABOUT + "(?<money>" + one("money") + ")";
      case "body" -> ARTICLE + "(?<body>" + one("body") + ")" + BRACKET;
      default -> {
        if (!SORTS.containsKey(name)) {
          throw new IllegalArgumentException("no such span {" + name + "} in: " + pattern);
        }
        yield ARTICLE + "(?<" + name + ">" + one(name) + ")";
      }
    };
  }

  private static String member() {
    return TITLES + ARTICLE + "(?:" + one("anybody") + "'s )?" + one("holder") + BRACKET;
  }

  private static String one(String sort) {
    return "[" + SORTS.get(sort) + "][" + Units.FIRST_SPAN + "-\uF8FF] ";
  }
}
