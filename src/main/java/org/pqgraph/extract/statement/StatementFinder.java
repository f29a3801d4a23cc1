package org.pqgraph.extract.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.extract.MeteredText;
import org.pqgraph.extract.PartialDate;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.Sentence;
import org.pqgraph.extract.Sentences;
import org.pqgraph.extract.TextPart;
import org.pqgraph.extract.statement.Clause.Words;
import org.pqgraph.extract.statement.StatementBook.Compiled;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;

/**
 * Finds what an answer says of the Government's own doing. A pure function of the record; for any
 * number of threads.
 */
public final class StatementFinder {
  /** A longer sentence is a list or a table run together, and is not read. */
  private static final int LONGEST = 1500;

  /** Of more figures than these a reader takes the first. */
  private static final int FIGURES = 5;

  private static final Pattern ROW = Pattern.compile("\\t[^\\t\\n]{0,20}\\d");
  private static final Pattern ATTACHED =
      Pattern.compile(
          "\\b(?:attached|Excel|spreadsheet)\\b[^.]{0,80}\\b(?:table|tables|file|document|spreadsheet|response|annex)|\\bis attached\\b|\\bare attached\\b");
  private static final List<String> KINDS =
      List.of("commitment", "noPlans", "responsibility", "pointer", "contact");

  private static final Pattern PRONOUN = Pattern.compile("(?:[Ii]t|[Tt]hey|which|who)");
  private static final Pattern PRONOUN_TITLE =
      Pattern.compile("(?:[Ii]t|[Tt]his|[Tt]hese|[Tt]hey|[Tt]hat|[Aa]nd)");
  private static final Pattern PLACE =
      Pattern.compile(
          "^ ?(?!(?:the )?(?:GOV|Gov|gov|www|http|House|Librar|following|link|internet|attached|UK|England|[\\w ]{0,40}(?:website|web ?page|page|site|link)s?\\b))"
              + "((?:(?:the|our|its|his|her|a|an|this) )?['\"]?(?:[A-Z]|annual|attached|latest|most recent)[^;]{2,160}?)(?=,|[.;]? ?$| which | published | at https?| at www| here:?| for | on GOV| and )");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\s:•-]{0,8}(?<url>(?:https?://|www\\.)[^\\s<>\"]+)");
  private static final Pattern AHEAD = Pattern.compile("[^,]{0,60}, ?");

  private final Map<String, List<Compiled>> rules = new HashMap<>();
  private final StatementBook book;
  private final DueFinder dues;
  private final QuantityReader quantities;

  private StatementFinder(StatementBook book) {
    this.book = book;
    KINDS.forEach(kind -> rules.put(kind, book.making(kind)));
    dues = new DueFinder(Calendar.load());
    quantities = new QuantityReader(book);
  }

  /** A finder with the rules in the jar. */
  public static StatementFinder load() {
    return new StatementFinder(StatementBook.load());
  }

  /** What a record's answer states, in order of place. */
  public List<Statement> in(QuestionRecord record) {
    Optional<AnswerRecord> answer = record.answer();
    if (answer.isEmpty() || answer.get().text().isBlank()) {
      return List.of();
    }
    String text = answer.get().text();
    Optional<LocalDate> on = answer.get().date().or(answer.get()::dateCorrected);
    List<Statement> found = new ArrayList<>();
    Optional<QuantityReader.Asked> asked = quantities.asked(record.text());
    List<String> sentences = new ArrayList<>();
    List<Statement.Figure> figures = new ArrayList<>();
    boolean isTable = false;
    boolean goesOn = false;
    Optional<String> subject = Optional.empty();
    for (Sentence sentence : Sentences.of(text)) {
      int length = sentence.end() - sentence.start();
      if (length > LONGEST || text.substring(sentence.start(), sentence.end()).contains("\t")) {
        isTable |= ROW.matcher(text.substring(sentence.start(), sentence.end())).find();
        continue;
      }
      String plain = Clause.plain(text.substring(sentence.start(), sentence.end()));
      Matcher next = ADDRESS.matcher(text).region(sentence.end(), text.length());
      Optional<String> address =
          next.lookingAt() ? Optional.of(address(next.group("url"))) : Optional.empty();
      Clause clause = new Clause(plain, subject, address);
      read(clause, sentence.start(), on, found);
      sentences.add(plain);
      if (asked.isPresent() && !asked.get().onlyIfGiven() && figures.size() < FIGURES) {
        List<Statement.Figure> more =
            FigureFinder.in(book, asked.get().words(), plain, sentence.start(), goesOn);
        figures.addAll(more);
        goesOn = !more.isEmpty();
      }
      subject =
          clause
              .first()
              .map(Words::text)
              .filter(words -> !PRONOUN.matcher(words).matches())
              .or(clause::earlier);
    }
    boolean whole = isTable || ATTACHED.matcher(text).find();
    int given = figures.size();
    asked.flatMap(q -> quantities.outcome(q, sentences, whole, given)).ifPresent(found::add);
    figures.stream().limit(FIGURES).forEach(found::add);
    found.sort(Comparator.comparingInt((Statement s) -> s.place().start()));
    return found;
  }

  private void read(Clause clause, int offset, Optional<LocalDate> on, List<Statement> into) {
    String lower = clause.sentence().toLowerCase(Locale.ROOT);
    for (String kind : KINDS) {
      BitSet taken = new BitSet();
      // All rules of a kind share what a sentence may be read, so that one made to be read forever
      // costs little.
      MeteredText metered = new MeteredText(clause.sentence());
      for (Compiled rule : rules.get(kind)) {
        if (rule.rule().triggers().stream().anyMatch(lower::contains)) {
          try {
            find(rule, clause, metered, offset, on, taken, into);
          } catch (MeteredText.Spent e) {
            // What the rule found up to here stays; no sentence of Parliament comes near.
          }
        }
      }
    }
  }

  private void find(
      Compiled rule,
      Clause clause,
      MeteredText metered,
      int offset,
      Optional<LocalDate> on,
      BitSet taken,
      List<Statement> into) {
    Matcher match = rule.pattern().matcher(metered);
    while (match.find()) {
      int used = taken.nextSetBit(match.start());
      if (used >= 0 && used < match.end()) {
        continue;
      }
      Optional<Words> before = clause.before(match.start());
      if (rule.subject().isPresent()
          && !rule.subject().get().matcher(subject(rule, clause, match.start())).find()) {
        continue;
      }
      if (rule.unless().isPresent()
          && rule.unless().get().matcher(metered).region(0, match.end()).find()) {
        continue;
      }
      Optional<Statement> made = make(rule, match, clause, before, offset, on);
      if (made.isPresent()) {
        taken.set(match.start(), match.end());
        into.add(made.get());
      }
    }
  }

  /** Of a contact, all that stands before: the name of who met goes through commas. */
  private static String subject(Compiled rule, Clause clause, int place) {
    return rule.rule().makes().equals("contact")
        ? clause.sentence().substring(0, place)
        : named(clause.subject(place), clause).orElse("");
  }

  private Optional<Statement> make(
      Compiled rule,
      Matcher match,
      Clause clause,
      Optional<Words> before,
      int offset,
      Optional<LocalDate> on) {
    String id = rule.rule().key();
    String kind = rule.rule().kind().orElse("");
    String sentence = clause.sentence();
    int end = trimmed(sentence, match.end());
    return switch (rule.rule().makes()) {
      case "commitment" -> {
        int start = before.map(Words::start).orElse(match.start());
        String words = sentence.substring(match.start(), end);
        Optional<Due> due = has(match, "undated") ? Optional.empty() : dues.in(words, on);
        if (due.isEmpty()) {
          due = dueAhead(sentence.substring(0, start), on);
        }
        if (has(match, "needsDue") && due.isEmpty()) {
          yield Optional.empty();
        }
        if (due.isPresent() && isPast(due.get(), on)) {
          yield Optional.empty();
        }
        Optional<String> who =
            has(match, "passive")
                ? group(match, "by")
                : named(clause.subject(match.start()), clause);
        yield Optional.of(new Statement.Commitment(who, kind, due, place(offset, start, end, id)));
      }
      case "noPlans" ->
          Optional.of(new Statement.NoPlan(kind, place(offset, start(match, before), end, id)));
      case "responsibility" -> {
        Optional<String> who =
            group(match, "who")
                .or(() -> group(match, "to"))
                .or(() -> named(clause.subject(match.start()), clause));
        yield who.map(StatementFinder::bare)
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    new Statement.Responsibility(
                        name,
                        kind,
                        place(
                            offset,
                            before.isPresent()
                                ? before.get().start()
                                : sentence.length() < 400 ? 0 : match.start(),
                            end,
                            id)));
      }
      case "pointer" -> {
        Optional<String> title =
            group(match, "linked")
                .or(() -> group(match, "where").flatMap(StatementFinder::namedPlace))
                .or(() -> group(match, "title"))
                .or(() -> group(match, "second"))
                .map(StatementFinder::bare)
                .map(
                    words ->
                        PRONOUN_TITLE.matcher(words).matches()
                            ? clause.earlier().orElse(words)
                            : words);
        Optional<String> url =
            group(match, "url").map(StatementFinder::address).or(() -> clause.next());
        if (title.isEmpty() && url.isEmpty()) {
          yield Optional.empty();
        }
        Optional<PartialDate> published =
            has(match, "dated") ? DayInPast.in(sentence, match.start(), end, on) : Optional.empty();
        yield Optional.of(
            new Statement.Pointer(
                title, url, published, place(offset, start(match, before), end, id)));
      }
      case "contact" ->
          group(match, "with")
              .or(() -> group(match, "before"))
              .map(
                  with ->
                      new Statement.Contact(
                          named(clause.subject(match.start()), clause),
                          bare(with),
                          DayInPast.in(sentence, match.start(), end, on),
                          place(offset, start(match, before), end, id)));
      default -> throw new IllegalStateException("rules/statements: makes: " + rule.rule().makes());
    };
  }

  /** "From April 2026, we will": a time with which the sentence begins. */
  private Optional<Due> dueAhead(String words, Optional<LocalDate> on) {
    return AHEAD.matcher(words).matches()
        ? dues.in(words, on).filter(due -> !isPast(due, on))
        : Optional.empty();
  }

  /** "It" is who the sentence before was about, or this one began with. */
  private static Optional<String> named(Optional<String> subject, Clause clause) {
    return subject.map(
        words ->
            PRONOUN.matcher(words).matches()
                ? clause
                    .first()
                    .map(Words::text)
                    .filter(first -> !PRONOUN.matcher(first).matches())
                    .or(clause::earlier)
                    .orElse(words)
                : words);
  }

  private static boolean isPast(Due due, Optional<LocalDate> on) {
    return due.latest().isPresent() && on.isPresent() && due.latest().get().isBefore(on.get());
  }

  /** The document that is named as the place, less what is said of it; no site or link is one. */
  private static Optional<String> namedPlace(String words) {
    Matcher place = PLACE.matcher(words);
    return place.find() ? Optional.of(place.group(1)) : Optional.empty();
  }

  private static int start(Matcher match, Optional<Words> before) {
    return has(match, "alone") ? match.start() : before.map(Words::start).orElse(match.start());
  }

  private static String bare(String words) {
    return words.strip().replaceAll("[,;:. ]+$", "");
  }

  private static String address(String url) {
    return url.replaceAll("[.,;:)\\]]+$", "");
  }

  private static int trimmed(String sentence, int end) {
    int to = end;
    while (to > 0 && ".,;: ".indexOf(sentence.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }

  private static Place place(int offset, int start, int end, String rule) {
    return new Place(TextPart.ANSWER, offset + start, offset + end, rule);
  }

  private static boolean has(Matcher match, String name) {
    return match.namedGroups().containsKey(name) && match.group(name) != null;
  }

  private static Optional<String> group(Matcher match, String name) {
    return has(match, name) ? Optional.of(match.group(name)) : Optional.empty();
  }
}
