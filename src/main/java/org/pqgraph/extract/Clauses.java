package org.pqgraph.extract;

import java.util.List;
import java.util.Set;

/** The part of a sentence that is quoted for a span. */
final class Clauses {
  /** With fewer words before it, what is said of a name stands behind it. */
  private static final int FEW = 4;

  private static final Set<String> STARTS = Set.of(";", ":");
  private static final Set<String> ENDS = Set.of(";", ":", ",", ".");

  private Clauses() {}

  /**
   * From the beginning of the clause up to the span, or where the span opens the clause, up to the
   * clause's end.
   */
  static Span upTo(Units units, Span span) {
    List<Token> tokens = units.sentence().tokens();
    int from = span.from();
    while (from > 0 && !STARTS.contains(tokens.get(from - 1).text())) {
      from--;
    }
    int to = span.to();
    if (span.from() - from < FEW) {
      int least = to + FEW;
      while (to < tokens.size() && (to < least || !ENDS.contains(tokens.get(to).text()))) {
        to++;
      }
      while (to > span.to() && ENDS.contains(tokens.get(to - 1).text())) {
        to--;
      }
    }
    return new Span(from, to, span.what(), span.rule());
  }
}
