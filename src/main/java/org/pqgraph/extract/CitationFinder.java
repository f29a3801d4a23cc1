package org.pqgraph.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pqgraph.extract.Citation.Link;
import org.pqgraph.extract.CitationNumbers.Numbered;
import org.pqgraph.model.GroupedQuestion;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;

/** Finds what questions and answers cite. Immutable, for any number of threads. */
final class CitationFinder {
  /** As far back as {@code after} looks. */
  private static final int BACK = 240;

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!]\\s+\\p{Lu}|\\n");

  private final CitationRules rules;
  private final CitationNumbers numbers;

  CitationFinder() {
    rules = CitationRules.load();
    numbers = new CitationNumbers(rules.date());
  }

  /** What a record's question and answer cite, in order of place. */
  List<Citation> in(QuestionRecord record) {
    Optional<LocalDate> asked = record.dateTabled();
    List<Citation> found = new ArrayList<>(in(record.text(), TextPart.QUESTION, record, asked));
    record
        .answer()
        .ifPresent(
            answer -> {
              Optional<LocalDate> said = answer.date().or(answer::dateCorrected).or(() -> asked);
              found.addAll(in(answer.text(), TextPart.ANSWER, record, said));
            });
    return found;
  }

  private List<Citation> in(
      String text, TextPart part, QuestionRecord record, Optional<LocalDate> said) {
    Set<String> own =
        record.grouped().stream().map(GroupedQuestion::uin).collect(Collectors.toSet());
    record.uin().ifPresent(own::add);
    return in(text, part, record.house(), said).stream()
        .filter(c -> !(c.cited() instanceof Cited.Question q && own.contains(q.uin())))
        .toList();
  }

  /**
   * What a text cites.
   *
   * @param house the House it was said in
   * @param said the day of the text, for days without a year
   */
  List<Citation> in(String text, TextPart part, Optional<House> house, Optional<LocalDate> said) {
    List<Citation> found = new ArrayList<>();
    BitSet taken = new BitSet();
    for (CitationRules.Compiled compiled : rules.rules()) {
      if (reads(compiled.rule(), part)
          && compiled.rule().triggers().stream().anyMatch(text::contains)) {
        find(compiled, text, part, house, said, taken, found);
      }
    }
    found.sort(Comparator.comparingInt(citation -> citation.place().start()));
    return found;
  }

  private static boolean reads(CitationRules.Rule rule, TextPart part) {
    return rule.in().equals("both") || rule.in().equals(part.name().toLowerCase(Locale.ROOT));
  }

  private void find(
      CitationRules.Compiled compiled,
      String text,
      TextPart part,
      Optional<House> house,
      Optional<LocalDate> said,
      BitSet taken,
      List<Citation> found) {
    CitationRules.Rule rule = compiled.rule();
    Matcher matcher = compiled.pattern().matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      int used = taken.nextSetBit(start);
      if ((used >= 0 && used < end) || !isAfter(compiled, text, start)) {
        continue;
      }
      List<Cited> cited = cited(rule.makes(), matcher, house, said);
      if (cited.isEmpty()) {
        continue;
      }
      taken.set(start, end);
      Place place = new Place(part, start, end, rule.id() + "/" + rule.version());
      cited.forEach(what -> found.add(new Citation(what, link(rule, part), place)));
    }
  }

  private static boolean isAfter(CitationRules.Compiled compiled, String text, int start) {
    if (compiled.after().isEmpty()) {
      return true;
    }
    String before = text.substring(Math.max(0, start - BACK), start);
    Matcher ends = SENTENCE_END.matcher(before);
    int from = 0;
    while (ends.find()) {
      String word = before.substring(from, ends.start());
      if (!word.matches("(?s).*\\b(?:[Hh]on|[Rr]t|Mr|Mrs|Ms|Dr|St|Nos?)")) {
        from = ends.start() + 1;
      }
    }
    return compiled.after().get().matcher(before.substring(from)).find();
  }

  private static Link link(CitationRules.Rule rule, TextPart part) {
    return switch (rule.link()) {
      case "pursuantTo" -> Link.PURSUANT_TO;
      case "refersTo" -> Link.REFERS_TO;
      default ->
          rule.makes().equals("question") && part == TextPart.ANSWER ? Link.REFERS_TO : Link.CITES;
    };
  }

  private List<Cited> cited(
      String kind, Matcher match, Optional<House> house, Optional<LocalDate> said) {
    return switch (kind) {
      case "question" -> questions(match, said);
      case "statement" ->
          List.of(
              new Cited.Statement(
                  match.group("number").replace(" ", ""), numbers.day(match.group(), said)));
      case "column" -> List.of(column(match, house, said));
      case "act" -> acts(match);
      case "bill" -> {
        String title = plain(match.group("title"));
        yield rules.notBills().contains(title)
            ? List.of()
            : List.of(new Cited.Bill(title + " Bill"));
      }
      case "paper" ->
          List.of(new Cited.Paper(match.group("series"), Integer.parseInt(match.group("number"))));
      case "page" -> List.of(new Cited.Page("https://www.gov.uk/" + match.group("address")));
      case "deposit" ->
          List.of(
              new Cited.Deposit(
                  hasGroup(match, "number")
                      ? Optional.of(match.group("number").replace(" ", "").replace('/', '-'))
                      : Optional.empty()));
      default -> throw new IllegalStateException("rules/citations.yaml: makes: " + kind);
    };
  }

  private static boolean hasGroup(Matcher match, String name) {
    return match.namedGroups().containsKey(name) && match.group(name) != null;
  }

  private List<Cited> questions(Matcher match, Optional<LocalDate> said) {
    if (hasGroup(match, "tabled")) {
      try {
        LocalDate tabled = LocalDate.parse(match.group("tabled"));
        return CitationNumbers.uin(match.group("number"))
            .map(uin -> question(new Numbered(uin, Optional.empty(), Optional.of(tabled))))
            .map(List::of)
            .orElse(List.of());
      } catch (DateTimeException e) {
        return List.of();
      }
    }
    return numbers.in(match.group(), said).stream().map(CitationFinder::question).toList();
  }

  private static Cited question(Numbered number) {
    House house = number.uin().startsWith("HL") ? House.LORDS : House.COMMONS;
    return new Cited.Question(house, number.uin(), number.answered(), number.tabled());
  }

  /**
   * The House of a column is printed, or told by its letters (W and WH are the Commons', WA the
   * Lords'), or else is the House that the text was said in.
   */
  private Cited column(Matcher match, Optional<House> house, Optional<LocalDate> said) {
    String words = match.group();
    String columns = match.group("columns").replace(" ", "").replace('–', '-');
    Optional<House> of =
        words.contains("House of Lords") || words.contains("HL Deb")
            ? Optional.of(House.LORDS)
            : words.contains("House of Commons") || words.contains("HC Deb")
                ? Optional.of(House.COMMONS)
                : columns.endsWith("WA")
                    ? Optional.of(House.LORDS)
                    : columns.endsWith("W") || columns.endsWith("WH")
                        ? Optional.of(House.COMMONS)
                        : house;
    return new Cited.Column(of, numbers.day(words, said), columns);
  }

  private static List<Cited> acts(Matcher match) {
    String title = plain(match.group("title")) + " Act";
    String years = hasGroup(match, "years") ? match.group("years") : match.group("year");
    return Pattern.compile("\\d{4}")
        .matcher(years)
        .results()
        .map(year -> (Cited) new Cited.Act(title, Integer.parseInt(year.group())))
        .toList();
  }

  private static String plain(String title) {
    return title.replaceAll("\\s+", " ");
  }
}
