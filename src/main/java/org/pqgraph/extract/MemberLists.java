package org.pqgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.extract.Entity.Body;

/**
 * Finds the members of a body in a list: a line that announces them ("Ministerial members are:"),
 * then a line for each, with a bullet or without.
 */
final class MemberLists {
  private static final Set<String> BULLETS =
      Set.of("·", "•", "*", "-", "–", "—", "o", "", "▪", "◦");
  private static final int LONGEST_ITEM = 40;

  private final RuleMatcher matcher;

  MemberLists(List<Rule> rules, Vocabulary vocabulary) {
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
     */
    void read(Units units, String text, Optional<Body> subject, FactMaker maker) {
      Sentence sentence = units.sentence();
      if (rule != null && sentence.line() > line && isItem(units)) {
        maker.listed(rule, body.orElseThrow(), units);
        return;
      }
      rule = null;
      if (text.charAt(sentence.end() - 1) == ':') {
        matcher.match(
            units,
            match -> {
              body = FactMaker.subject(match, subject);
              rule = body.isPresent() ? match.rule() : null;
              line = sentence.line();
            });
      }
    }

    private boolean isItem(Units units) {
      List<Token> tokens = units.sentence().tokens();
      int first = 0;
      while (first < tokens.size() && BULLETS.contains(tokens.get(first).text())) {
        first++;
      }
      if (first < tokens.size() && tokens.get(first).lower().equals("the")) {
        first++;
      }
      int at = first;
      return tokens.size() <= LONGEST_ITEM
          && units.spans().stream()
              .anyMatch(span -> span.from() == at && FactMaker.isParticipant(span));
    }
  }
}
