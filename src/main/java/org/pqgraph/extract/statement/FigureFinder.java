package org.pqgraph.extract.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.TextPart;

/**
 * Finds the figures in prose that answer a quantity asked: numbers of the sort that is asked for,
 * in a sentence that speaks of what the question speaks of.
 */
final class FigureFinder {
  private static final int MOST = 5;
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w./#-])(?<!per )(?<pounds>£ ?)?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d,]*\\d)(?: ?(?<scale>million|billion|trillion|thousand|bn|m|k)\\b)?(?<percent> ?(?:%|per ?cent|percent)(?!age point))?"
              + "|\\b(?<word>[Nn]one|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wice)\\b(?! (?:of the (?!se)|in (?:three|four|five|ten)|or (?:two|more)|another|year|month|week|hour))");
  private static final Pattern NOT_BEFORE =
      Pattern.compile(
          "(?:\\b(?:[Tt]able|[Ss]ection|[Aa]nnex|[Pp]age|[Qq]uestions?|PQ|UIN|[Pp]aragraph|[Cc]hapter|[Pp]art|[Ss]chedule|[Ff]igure|[Rr]egulation|[Aa]rticle|[Cc]lause|[Vv]ersion|[Nn]o\\.?|[Nn]umber|[Pp]hase|[Gg]rade|[Bb]and|[Ll]evel|[Tt]ier|[Ww]ave|[Cc]ategory|[Tt]ype|[Aa]ged?|[Kk]ey [Ss]tage|Q|col\\.?|[Cc]olumn|HL|[Pp]athway|[Vv]olume|Plan|[Oo]ver|under|[Zz]one|[Cc]ovid|Day|[Yy]ear|[Ss]tep|[Ll]ast|[Pp]ast|next|previous|[Ww]ithin|[Ee]very|or more|at least|than|between|"
              + MONTH
              + ")|[(/–-]) ?$");
  private static final Pattern NOT_AFTER =
      Pattern.compile(
          "^(?:st|nd|rd|th|:|/|-|–|\\)| ?"
              + MONTH
              + "| ?(?:years?|months?|weeks?|days?|hours?|minutes?)(?:[- ]old| of age)?\\b|[ -]?(?:year|month|week|day|point|hour)\\b|[a-z]\\b| (?:am|pm)\\b| of the (?:[A-Z]\\w+ )+(?:Act|Regulations))");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern NEXT =
      Pattern.compile(
          " (?:of (?:these|those|which)|has been|have been|have|were|was|are|occasions|times|(?<noun>(?:[a-z-]+ )?[a-z-]{4,}))\\b|\\.|$");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:Of|Out of|This|In|Between|These|\\d|There|It|A further|The remaining|Since|As)\\b");
  private static final Pattern UNIT =
      Pattern.compile(
          "^ (?<unit>(?:[a-z][\\w'-]* ){0,3}?[a-z][\\w'-]*s\\b|people|children|staff|personnel)");
  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?:(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]etween|[Aa]s (?:of|at)|[Uu]p to|[Ff]or|[Aa]t) (?:the )?(?:(?:end|start|year ending|quarter ending|financial year|year to|period) (?:of )?)?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:"
              + MONTH
              + " )?(?:19|20)\\d\\d(?:[/–-]\\d\\d)?(?: (?:and|to) (?:\\d{1,2} )?(?:"
              + MONTH
              + " )?(?:19|20)\\d\\d(?:[/–-]\\d\\d)?)?)");
  private static final List<String> WORDS =
      List.of(
          "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern MONEY_ASKED =
      Pattern.compile(
          "\\b(?:how much|cost|costs|funding|budget|spen[dt]|spending|expenditure|value|money|revenue|paid|£)");
  private static final Pattern COUNT_ASKED =
      Pattern.compile(
          "\\b(?:how (?:\\([a-z]\\) )?many|numbers?|headcount|how much (?!(?:funding|money|has been spent|was spent|did|has|does|it)))");
  private static final Pattern SHARE_ASKED =
      Pattern.compile("\\b(?:proportion|percentage|per cent|rate|rates|share)\\b");

  private FigureFinder() {}

  /**
   * The figures in one sentence.
   *
   * @param book the rules, which tell the versions of figures' own
   * @param asked the words of the question
   * @param sentence the sentence, made plain
   * @param offset where it begins in the answer
   * @param goesOn whether the sentence before gave a figure
   */
  static List<Statement.Figure> in(
      StatementBook book, String asked, String sentence, int offset, boolean goesOn) {
    String question = asked.toLowerCase(Locale.ROOT);
    List<Statement.Figure> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(sentence);
    Set<String> about = null;
    while (number.find() && found.size() < MOST) {
      if (!isQuantity(number, sentence, question)) {
        continue;
      }
      if (about == null) {
        about = ContentWords.of(sentence);
        about.retainAll(ContentWords.of(question));
      }
      Optional<BigDecimal> value = value(number);
      boolean money = number.group("pounds") != null;
      boolean share = number.group("percent") != null;
      if (value.isEmpty()
          || (about.size() < needed(question) && !(goesOn && GOES_ON.matcher(sentence).find()))) {
        continue;
      }
      String rule =
          money
              ? "figure-pounds"
              : share
                  ? "figure-percent"
                  : number.group("word") != null ? "figure-word" : "figure-count";
      int start = clauseStart(sentence, number.start());
      int end = clauseEnd(sentence, number.end());
      found.add(
          new Statement.Figure(
              value.get(),
              money
                  ? Optional.of("GBP")
                  : share ? Optional.of("percent") : unit(sentence.substring(number.end())),
              period(sentence),
              new Place(TextPart.ANSWER, offset + start, offset + end, book.key(rule))));
    }
    return found;
  }

  /** How many words of the question a sentence must share. */
  private static int needed(String question) {
    return ContentWords.of(question).size() >= 5 ? 2 : 1;
  }

  private static boolean isQuantity(Matcher number, String sentence, String question) {
    boolean money = number.group("pounds") != null;
    boolean share = number.group("percent") != null;
    if (number.group("digits") != null
        && question.matches(
            "(?s).*(?<![\\d,.])" + Pattern.quote(number.group("digits")) + "(?![\\d,]).*")) {
      // The answer takes up a number of the question: that of a scheme, or of the plan asked about.
      return false;
    }
    if (money) {
      return MONEY_ASKED.matcher(question).find();
    }
    String before = sentence.substring(Math.max(0, number.start() - 24), number.start());
    String after = sentence.substring(number.end(), Math.min(sentence.length(), number.end() + 40));
    if (share) {
      return SHARE_ASKED.matcher(question).find() || COUNT_ASKED.matcher(question).find();
    }
    if (!COUNT_ASKED.matcher(question).find()
        && !SHARE_ASKED.matcher(question).find()
        && !question.contains("average")) {
      return false;
    }
    if (NOT_BEFORE.matcher(before).find() || NOT_AFTER.matcher(after).find()) {
      return false;
    }
    String digits = number.group("digits");
    if (digits == null) {
      Matcher next = NEXT.matcher(after);
      return next.lookingAt()
          && (next.group("noun") == null
              || (ContentWords.of(question).containsAll(ContentWords.of(next.group("noun")))
                  && !ContentWords.of(next.group("noun")).isEmpty()));
    }
    return !YEAR.matcher(digits).matches()
        || number.group("scale") != null
        || before.matches(".*(?:circa|was|were|is) ");
  }

  private static Optional<BigDecimal> value(Matcher number) {
    if (number.group("word") != null) {
      String word = number.group("word").toLowerCase(Locale.ROOT);
      return switch (word) {
        case "zero" -> Optional.of(BigDecimal.ZERO);
        case "once" -> Optional.of(BigDecimal.ONE);
        case "twice" -> Optional.of(BigDecimal.valueOf(2));
        default -> Optional.of(BigDecimal.valueOf(WORDS.indexOf(word)));
      };
    }
    BigDecimal value = new BigDecimal(number.group("digits").replace(",", ""));
    String scale = number.group("scale") == null ? "" : number.group("scale");
    BigDecimal scaled =
        switch (scale) {
          case "thousand", "k" -> value.movePointRight(3);
          case "million", "m" -> value.movePointRight(6);
          case "billion", "bn" -> value.movePointRight(9);
          case "trillion" -> value.movePointRight(12);
          default -> value;
        };
    return Optional.of(scaled.signum() == 0 ? BigDecimal.ZERO : scaled.stripTrailingZeros());
  }

  private static Optional<String> unit(String after) {
    Matcher unit = UNIT.matcher(after);
    return unit.find() ? Optional.of(unit.group("unit")) : Optional.empty();
  }

  private static Optional<String> period(String sentence) {
    Matcher period = PERIOD.matcher(sentence);
    return period.find() ? Optional.of(period.group()) : Optional.empty();
  }

  private static int clauseStart(String sentence, int at) {
    int comma = sentence.lastIndexOf("; ", at);
    return comma < 0 ? 0 : comma + 2;
  }

  private static int clauseEnd(String sentence, int at) {
    int comma = sentence.indexOf("; ", at);
    int end = comma < 0 ? sentence.length() : comma;
    while (end > at && " .,;:".indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
