package org.pqgraph.extract.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.extract.MeteredText;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.TextPart;
import org.pqgraph.extract.statement.StatementBook.Compiled;

/**
 * Tells how an answer meets a question that asks a quantity. A figure that is given counts before
 * all else, and with a reason why there are not more it is a part; then cost counts before not
 * held, and both before a place where to look.
 */
final class QuantityReader {
  private static final List<String> ORDER =
      List.of(
          "disproportionate_cost",
          "not_held_centrally",
          "not_held",
          "withheld",
          "elsewhere",
          "to_be_published");
  private static final Set<String> REASONS =
      Set.of("disproportionate_cost", "not_held_centrally", "not_held", "withheld");

  /** Where a sentence points must be about what was asked, unless it refers to all of it. */
  private static final Set<String> PLACES = Set.of("elsewhere", "to_be_published");

  private static final Pattern DIRECT =
      Pattern.compile(
          "\\b(?:[Ii] (?:would )?refer|I (?:will|shall) (?:therefore )?write|[Tt]his|[Tt]hese|[Rr]equested|[Ii]nformation|to write)\\b");
  private static final Pattern PART = Pattern.compile("\\([a-h]\\)|\\([ivx]+\\)|\\bin each\\b");
  private static final Pattern ASKS = Pattern.compile(";");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\b(?:how (?:\\([a-z]\\) )?(?:many|much)|number|proportion|percentage|cost|average|budget|estimate)");

  /** What a question asks. */
  record Asked(int start, int end, String words, boolean onlyIfGiven) {}

  private final StatementBook book;
  private final List<Compiled> asked;
  private final List<Compiled> outcomes;

  QuantityReader(StatementBook book) {
    this.book = book;
    asked = book.making("asked");
    outcomes = book.making("outcome");
  }

  /** The first quantity that a question asks. */
  Optional<Asked> asked(String question) {
    String plain = Clause.plain(question);
    Optional<Asked> first = Optional.empty();
    for (Compiled rule : asked) {
      try {
        Matcher matcher = rule.pattern().matcher(new MeteredText(plain));
        if (matcher.find()
            && rule.unless()
                .filter(unless -> unless.matcher(plain.substring(0, matcher.start())).find())
                .isEmpty()
            && (first.isEmpty()
                || (rule.rule().kind().isEmpty()
                    && (first.get().onlyIfGiven() || matcher.start() < first.get().start())))) {
          int end = matcher.end();
          while (end > matcher.start() && " .,;?".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
          }
          first =
              Optional.of(
                  new Asked(
                      matcher.start(),
                      end,
                      plain.substring(matcher.start()),
                      rule.rule().kind().isPresent()));
        }
      } catch (MeteredText.Spent e) {
        // No question of Parliament comes near; what was found stays.
      }
    }
    return first;
  }

  /**
   * How the question was met.
   *
   * @param sentences the answer's sentences, made plain
   * @param table whether a table is given
   * @param figures how many figures are given in prose
   */
  Optional<Statement> outcome(Asked question, List<String> sentences, boolean table, int figures) {
    boolean given = table || figures > 0;
    Set<String> found = new HashSet<>();
    Set<String> about = ContentWords.of(question.words());
    for (String sentence : sentences) {
      String lower = sentence.toLowerCase(Locale.ROOT);
      for (Compiled rule : outcomes) {
        if (rule.rule().triggers().stream().anyMatch(lower::contains)
            && matches(rule, sentence)
            && (!PLACES.contains(rule.rule().kind().orElse(""))
                || DIRECT.matcher(sentence).find()
                || ContentWords.shared(about, sentence) >= (about.size() > 3 ? 2 : 1))) {
          found.add(rule.rule().kind().orElseThrow());
        }
      }
    }
    if (question.onlyIfGiven() && !given) {
      return Optional.empty();
    }
    boolean parts = !table && figures < parts(question.words());
    String outcome = outcome(found, given, parts);
    return Optional.of(
        new Statement.QuantityOutcome(
            outcome,
            new Place(
                TextPart.QUESTION,
                question.start(),
                question.end(),
                book.key("quantity-" + outcome.replace('_', '-')))));
  }

  private static String outcome(Set<String> found, boolean given, boolean parts) {
    if (found.contains("holding")) {
      return "not_answered";
    }
    if (found.contains("attached")) {
      return found.stream().anyMatch(REASONS::contains) ? "partly" : "given";
    }
    if (given) {
      return parts || found.stream().anyMatch(REASONS::contains) ? "partly" : "given";
    }
    List<String> ordered = new ArrayList<>(ORDER);
    ordered.retainAll(found);
    return ordered.isEmpty() ? "not_answered" : ordered.get(0);
  }

  /** How many figures would answer all of a question, at the least. */
  private static int parts(String words) {
    int parts = 0;
    for (String ask : ASKS.splitAsStream(words).toList()) {
      if (AMOUNT.matcher(ask).find()) {
        parts += Math.max(1, (int) PART.matcher(ask).results().count());
      }
    }
    return Math.max(1, Math.min(parts, 3));
  }

  private static boolean matches(Compiled rule, String sentence) {
    try {
      return rule.pattern().matcher(new MeteredText(sentence)).find()
          && rule.unless()
              .filter(unless -> unless.matcher(new MeteredText(sentence)).find())
              .isEmpty();
    } catch (MeteredText.Spent e) {
      return false;
    }
  }
}
