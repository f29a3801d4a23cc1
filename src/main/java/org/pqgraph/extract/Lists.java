package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.extract.Entity.Body;

/**
 * Finds the members or the meetings of a body in a list: a line that announces them ("Ministerial
 * members are:"), then a line for each, with a bullet or without.
 */
final class Lists {
  private static final Set<String> BULLETS =
      Set.of("·", "•", "*", "-", "–", "—", "o", "", "▪", "◦");

  /** What may stand before the name in an item: "the", "Chair:". */
  private static final Set<String> OPENINGS =
      Set.of(
          "the",
          "a",
          "an",
          "chair",
          "chairman",
          "co-chair",
          "deputy",
          ":",
          "of",
          "from",
          "chief",
          "executive",
          "director",
          "general",
          "president",
          "head",
          "leader",
          "secretary",
          "representative",
          "representatives");

  /** Longer than so many tokens is no item of a list. */
  static final int LONGEST_ITEM = 40;

  private final RuleMatcher matcher;

  Lists(List<Rule> rules, Vocabulary vocabulary) {
    matcher = new RuleMatcher(rules, vocabulary);
  }

  Reading reading() {
    return new Reading();
  }

  /** One answer being read, sentence by sentence. */
  final class Reading {
    private Rule rule;
    private Optional<Body> body = Optional.empty();
    private int line = -1;

    /**
     * Reads the next sentence: an announcement, an item of an announced list, or neither, which
     * ends a list.
     *
     * @return whether it is an item
     */
    boolean read(Units units, String text, AnswerReader reader, FactMaker maker) {
      Sentence sentence = units.sentence();
      if (rule != null && sentence.line() > line && isItem(units)) {
        maker.listed(rule, body.orElseThrow(), units);
        return true;
      }
      rule = null;
      if (text.charAt(sentence.end() - 1) == ':') {
        matcher.match(
            units,
            match -> {
              Reach reach = reader.reach(match.rule());
              body = Subjects.of(match, reach).filter(reach.allowed());
              rule = body.isPresent() ? match.rule() : null;
              line = sentence.line();
            });
      }
      return false;
    }

    private boolean isItem(Units units) {
      List<Token> tokens = units.sentence().tokens();
      int first = 0;
      while (first < tokens.size() && BULLETS.contains(tokens.get(first).text())) {
        first++;
      }
      while (first < tokens.size()
          && !beginsAt(first, units)
          && OPENINGS.contains(tokens.get(first).lower())) {
        first++;
      }
      return tokens.size() <= LONGEST_ITEM && beginsAt(first, units);
    }

    private boolean beginsAt(int token, Units units) {
      return units.spans().stream()
          .anyMatch(span -> span.from() == token && FactMaker.isItem(rule, span));
    }
  }
}
