package org.pqgraph.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compiles the pattern language of rules to regular expressions over {@link Units}:
 *
 * <ul>
 *   <li>{@code has met} - these words, in any case; {@code chair*} - words that begin so
 *   <li>{@code (met|was convened)} - one of these; {@code [also]} - these words or none
 *   <li>{@code ...} - up to eight words; {@code ..} - up to three words; neither passes a full stop
 *       or semicolon
 *   <li>{@code {subject}} - a body, or "it", "which", "that" for one
 *   <li>{@code {body}}, {@code {department}}, {@code {post}}, {@code {name}}, {@code {holder}},
 *       {@code {date}}, {@code {dates}}, {@code {times}}, {@code {number}}, {@code {money}}, {@code
 *       {list}} - recognised spans, an article before them included
 *   <li>{@code {words}} - all words up to the end of the clause
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
      "(?:(?:the|a|an|this|our|its|my|his|her|their|new|current|then) )*";
  private static final String TITLES =
      "(?:(?:my|the|right|rt|\\.|hon|honourable|noble|friend|member|learned|and|,) )*";
  private static final Map<String, String> SORTS =
      Map.of(
          "body", "\uE001",
          "department", "\uE002",
          "post", "\uE003",
          "name", "\uE004",
          "date", "\uE005",
          "times", "\uE006",
          "number", "\uE007",
          "money", "\uE008",
          "anybody", "\uE001\uE002",
          "holder", "\uE001-\uE004");

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

  private RulePattern() {}

  /**
   * @throws IllegalArgumentException where the pattern is not of the language; the message says
   *     what
   */
  static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder("(?<= |^)");
    boolean quoted = pattern.contains("<");
    if (!quoted) {
      regex.append("(?<quote>");
    }
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '{') {
        int end = pattern.indexOf('}', i);
        if (end < 0) {
          throw new IllegalArgumentException("a { without its } in: " + pattern);
        }
        regex.append(span(pattern.substring(i + 1, end), pattern));
        i = end + 1;
      } else if ("()|[]<> ".indexOf(c) >= 0) {
        regex.append(
            switch (c) {
              case '(' -> "(?:";
              case '[' -> "(?:";
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
    if (!quoted) {
      regex.append(")");
    }
    return Pattern.compile(numbered(regex.toString()));
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
          word.endsWith("*")
              ? Pattern.quote(word.substring(0, word.length() - 1)) + "[^ ]* "
              : "(?:" + Pattern.quote(word) + " )";
    };
  }

  private static String span(String name, String pattern) {
    return switch (name) {
      case "words" -> "(?<words>(?:" + "[^ .]+ " + ")+)";
      case "subject" ->
          "(?:"
              + ARTICLE
              + "(?<body>"
              + one("body")
              + ")(?:\\( [^)]{0,40}\\) )?(?:, )?(?:which |that )?|(?:it|which|that|they|who) )";
      case "dates" ->
          "(?<dates>"
              + one("date")
              + "(?:(?:(?:,|;|and|&|on|again|then|the|of) )+"
              + one("date")
              + ")*)";
      case "list" ->
          "(?<list>"
              + member()
              + "(?:(?:(?:,|;|and|&|as|well|or|from|both|either|along|alongside|with|together|plus) )+"
              + member()
              + ")*)";
      case "holder" -> TITLES + ARTICLE + "(?<holder>" + one("holder") + ")";
      default -> {
        String sort = SORTS.get(name);
        if (sort == null) {
          throw new IllegalArgumentException("no such span {" + name + "} in: " + pattern);
        }
        yield ARTICLE + "(?<" + name + ">" + one(name) + ")";
      }
    };
  }

  private static String member() {
    return TITLES + ARTICLE + one("holder") + "(?:\\( [^)]{0,80}\\) )?";
  }

  private static String one(String sort) {
    return "[" + SORTS.get(sort) + "][" + Units.FIRST_SPAN + "-\uF8FF] ";
  }
}
