package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;

/** Makes facts of matches: resolves who is meant and reads the values. One for each answer. */
final class FactMaker {
  /** Words of offices in organisations. */
  private static final Set<String> OFFICES =
      Set.of(
          "chair",
          "chairs",
          "chairman",
          "president",
          "vice-president",
          "deputy",
          "chief",
          "executive",
          "director",
          "general",
          "secretary",
          "head",
          "leader",
          "leaders",
          "commissioner",
          "governor",
          "officer",
          "master",
          "dean",
          "principal",
          "vice-chancellor",
          "co-chair");

  /** Where a sentence goes on to say something else than what a body is for. */
  private static final Pattern NEXT_CLAUSE =
      Pattern.compile(
          ";|,? (?:and|but|so) (?:this|it|we|they|will|would|has|have|is|was|if|may|must|there)\\b"
              + "|, (?:co-)?chaired by |, led by |, (?:has|met|recommended|published|said|after|and an|and the) |, (?:which|where) ");

  private static final Set<String> ORDINALS = Set.of("First", "Second", "Third", "Deputy", "Vice");
  private static final Set<String> CHIEFS = Set.of("Chief", "Head", "Director");
  private static final Set<String> COLLECTIVES =
      Set.of("communities", "community", "sector", "sectors", "industry", "guidance");

  private final QuestionRecord record;
  private final Vocabulary vocabulary;
  private final Optional<Body> answeringBody;
  private final Optional<LocalDate> on;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();

  FactMaker(QuestionRecord record, Optional<Body> answeringBody, Vocabulary vocabulary) {
    this.record = record;
    this.vocabulary = vocabulary;
    this.answeringBody = answeringBody;
    this.on = record.answer().flatMap(AnswerRecord::date);
  }

  /**
   * What was stated, in order of place. Of a body whose beginning is dated in the answer, that it
   * was set up is not told again without the date.
   */
  List<Fact> facts() {
    Set<Body> dated = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.Establishment e && e.date().isPresent()) {
        dated.add(e.about());
      }
    }
    return facts.stream()
        .filter(
            fact ->
                !(fact instanceof Fact.Establishment e
                    && e.date().isEmpty()
                    && e.kind().equals("established")
                    && dated.contains(e.about())))
        .toList();
  }

  /**
   * Makes the facts of a match.
   *
   * @param reach the bodies that it may be told of where the match names none
   */
  void make(RuleMatcher.Match match, Reach reach) {
    if (match.rule().makes().equals("RoleHolding")) {
      holding(match);
      return;
    }
    Optional<Body> subject = Subjects.of(match, reach).filter(reach.allowed());
    if (subject.isEmpty()) {
      return;
    }
    Body about = subject.get();
    Rule rule = match.rule();
    Place place = place(match, match.start(), match.end());
    String kind = rule.kind().orElse("");
    switch (rule.makes()) {
      case "MeetingCount" ->
          count(match)
              .ifPresent(
                  n ->
                      facts.add(
                          new Fact.MeetingCount(about, n, date(match), period(match), on, place)));
      case "Meeting" ->
          dates(match)
              .forEach(date -> facts.add(new Fact.Meeting(about, Dates.inPast(date, on), place)));
      case "Establishment" -> {
        if (!about.kind().equals("review") || isIndependent(match)) {
          facts.add(
              new Fact.Establishment(
                  about, kind, date(match).map(d -> Dates.inPast(d, on)), place));
        }
      }
      case "Membership" -> members(match, about, kind);
      case "Chairing" ->
          holders(match).stream()
              .filter(who -> !who.equals(about))
              .forEach(who -> facts.add(new Fact.Chairing(about, who, kind, place)));
      case "SecretariatProvision" ->
          facts.add(
              new Fact.SecretariatProvision(
                  about,
                  departments(match, rule).stream().filter(at -> !at.equals(about)).findFirst(),
                  place));
      case "Funding" -> funding(match, about, kind, place);
      case "DepartmentLink" ->
          departments(match, rule).stream()
              .filter(
                  at ->
                      !at.equals(about)
                          && !vocabulary.standing().get("assembly").contains(at.kind())
                          && !vocabulary.standing().get("parliamentary").contains(at.kind())
                          && ((match.group("list").isEmpty() && !kind.equals("ministry"))
                              || !at.isTopic()))
              .forEach(department -> facts.add(new Fact.DepartmentLink(about, department, place)));
      case "PurposeStatement" -> purpose(about, place);
      default ->
          throw new IllegalStateException(
              "rule " + rule.id() + " makes an unknown kind of fact: " + rule.makes());
    }
  }

  /**
   * The date of a span: where it has no year, that of a year told before it in its sentence ("in
   * 2023, on 8 February"), else the last such day before the answer.
   */
  static PartialDate dated(Span span, Units units, Optional<LocalDate> on) {
    PartialDate date = date(span);
    if (date.year().isEmpty()) {
      for (Span before : units.spans()) {
        if (before.to() <= span.from()
            && before.what() instanceof Sense.Date told
            && told.date().precision() == PartialDate.Precision.YEAR) {
          date = date.withYear(told.date().year().getAsInt());
        }
      }
    }
    return Dates.inPast(date, on);
  }

  /** Whether a review that was launched is a body of its own, not a piece of work. */
  private boolean isIndependent(RuleMatcher.Match match) {
    String text = record.answer().orElseThrow().text();
    return text.substring(match.start(), match.end())
        .toLowerCase(Locale.ROOT)
        .contains("independent");
  }

  private void holding(RuleMatcher.Match match) {
    Span name = match.span("name").orElseThrow();
    Span held = match.span("post").orElseThrow();
    Sense who = name.what();
    Sense what = held.what();
    // Without a title, a name after a post is a person's: "the Treasurer, Anna Clarke".
    boolean follows = held.from() < name.from();
    if (who instanceof Sense.Other other
        && (other.isPerson() || (follows && vocabulary.isPersonName(other.text())))
        && what instanceof Sense.Named named
        && named.entity() instanceof Entity.Post post) {
      Person person =
          new Person(other.text(), OptionalInt.empty(), Optional.empty(), Optional.empty());
      holdings.add(new Holding(person, post, place(match, match.start(), match.end())));
    }
  }

  /** Who was said to hold a post, in order of place. */
  List<Holding> holdings() {
    return holdings;
  }

  private Place place(RuleMatcher.Match match, int start, int end) {
    return new Place(TextPart.ANSWER, start, end, key(match.rule()));
  }

  static String key(Rule rule) {
    return rule.id() + "/" + rule.version();
  }

  private static Optional<Integer> count(RuleMatcher.Match match) {
    return match.span("times").or(() -> match.span("number")).flatMap(span -> count(span.what()));
  }

  /** The number of meetings that a sense tells; empty where it is of another sort. */
  static Optional<Integer> count(Sense sense) {
    return switch (sense) {
      case Sense.Times times -> Optional.of(times.count());
      case Sense.Cardinal number -> Optional.of(number.value());
      default -> Optional.empty();
    };
  }

  private static Optional<PartialDate> date(RuleMatcher.Match match) {
    return match.span("date").map(FactMaker::date);
  }

  private static Optional<Period> period(RuleMatcher.Match match) {
    return match.span("period").flatMap(FactMaker::period);
  }

  private static Optional<Period> period(Span span) {
    return switch (span.what()) {
      case Sense.During during -> Optional.of(during.period());
      case Sense.Date date ->
          date.date()
              .earliest()
              .flatMap(start -> date.date().latest().map(end -> new Period(start, end)));
      default -> Optional.empty();
    };
  }

  private static PartialDate date(Span span) {
    return ((Sense.Date) span.what()).date();
  }

  private static List<PartialDate> dates(RuleMatcher.Match match) {
    String group = match.group("dates").isEmpty() ? match.group("date") : match.group("dates");
    // "twice in 2023, on 8 February and 15 November"
    OptionalInt year =
        period(match)
            .filter(Period::isCalendarYear)
            .map(p -> OptionalInt.of(p.start().getYear()))
            .orElse(OptionalInt.empty());
    return match
        .spans(group)
        .map(FactMaker::date)
        .map(
            date ->
                date.year().isEmpty() && year.isPresent() ? date.withYear(year.getAsInt()) : date)
        .toList();
  }

  /** Those named, or the answering member where the pattern names none ("I chair"). */
  private List<Entity> holders(RuleMatcher.Match match) {
    String group = match.group("list").isEmpty() ? match.group("holder") : match.group("list");
    if (group.isEmpty()) {
      return record
          .answer()
          .flatMap(AnswerRecord::answeredBy)
          .map(Entity.Named::new)
          .map(List::<Entity>of)
          .orElse(List.of());
    }
    Units units = match.units();
    if (match.spans(group).anyMatch(span -> isCut(units, span))) {
      return List.of();
    }
    return match
        .spans(group)
        .filter(span -> !Subjects.isOwner(units, span))
        .map(span -> Appositions.person(units, span).orElse(span))
        .map(span -> entity(span, true))
        .distinct()
        .toList();
  }

  /**
   * A member: what the span names, or "the Chief Executive of" it where such words stand before.
   */
  static Entity member(Units units, Span span) {
    List<Token> tokens = units.sentence().tokens();
    int at = span.from() - 1;
    if (at >= 0 && tokens.get(at).lower().equals("the")) {
      at--;
    }
    if (at > 0
        && Set.of("of", "for").contains(tokens.get(at).lower())
        && Subjects.body(span).isPresent()) {
      int from = at;
      while (from > 0 && OFFICES.contains(tokens.get(from - 1).lower())) {
        from--;
      }
      if (from < at) {
        return Posts.of(BodyFinder.text(tokens, from, span.to()), Optional.empty());
      }
    }
    return entity(span, false);
  }

  static Entity entity(Span span, boolean person) {
    return switch (span.what()) {
      case Sense.Named named -> named.entity();
      case Sense.Other other when person || other.isPerson() ->
          new Entity.Named(
              new Person(other.text(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
      case Sense.Other other ->
          new Body("id/body/" + Slug.of(other.text()), other.text(), "body", false);
      default -> throw new IllegalStateException("no entity: " + span);
    };
  }

  /**
   * Each name in a list is a member; where semicolons part it, what follows the first name of a
   * part says where that member is from.
   */
  private void members(RuleMatcher.Match match, Body about, String kind) {
    String group = match.group("list").isEmpty() ? match.group("holder") : match.group("list");
    if (group.isEmpty()) {
      // "I am a member of"
      holders(match)
          .forEach(
              who ->
                  facts.add(
                      new Fact.Membership(
                          about, who, kind, place(match, match.start(), match.end()))));
    }
    boolean parted = group.contains("; ");
    boolean taken = false;
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) == ';') {
        taken = false;
      } else if (group.charAt(i) >= Units.FIRST_SPAN
          && !(parted && taken)
          && !isAlias(match.units(), match.units().span(group.charAt(i)))
          && !isCut(match.units(), match.units().span(group.charAt(i)))
          && !Subjects.isOwner(match.units(), match.units().span(group.charAt(i)))) {
        taken = true;
        Span span = match.units().span(group.charAt(i));
        Entity member = member(match.units(), span);
        if (!member.equals(about) && Appositions.person(match.units(), span).isEmpty()) {
          facts.add(
              new Fact.Membership(about, member, kind, place(match, match.start(), match.end())));
        }
      }
    }
  }

  /**
   * Whether a name is a part of a longer one: "the Second Sea Lord", "Chief of Defence Logistics",
   * "the Work and Pensions and Education Secretaries", "the GRT communities".
   */
  private static boolean isCut(Units units, Span span) {
    List<Token> tokens = units.sentence().tokens();
    String before = span.from() > 0 ? tokens.get(span.from() - 1).text() : "";
    boolean ofChief =
        before.equals("of")
            && span.from() > 1
            && CHIEFS.contains(tokens.get(span.from() - 2).text());
    String after = span.to() < tokens.size() ? tokens.get(span.to()).lower() : "";
    return ORDINALS.contains(before)
        || (ofChief && Subjects.body(span).isEmpty())
        || tokens.get(span.to() - 1).lower().equals("secretaries")
        || COLLECTIVES.contains(after);
  }

  /** Whether a name stands in brackets, and so is another name of what stands before. */
  private static boolean isAlias(Units units, Span span) {
    return span.from() > 0 && units.sentence().tokens().get(span.from() - 1).text().equals("(");
  }

  /** Whether a span can begin an item of a list that a rule announced. */
  static boolean isItem(Rule rule, Span span) {
    return switch (rule.makes()) {
      case "meeting list" -> span.what() instanceof Sense.Date;
      case "money list" -> span.what() instanceof Sense.During || span.what() instanceof Sense.Date;
      default -> span.what() instanceof Sense.Named || span.what() instanceof Sense.Other;
    };
  }

  /**
   * An item of a list: its dates, or its first name, which is a member. The whole item, less its
   * bullet and its closing mark, is the quote.
   */
  void listed(Rule rule, Body about, Units units) {
    Span first = units.spans().stream().filter(s -> isItem(rule, s)).findFirst().orElseThrow();
    Sentence sentence = units.sentence();
    int end = sentence.end();
    String text = record.answer().orElseThrow().text();
    while (";,.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Place place =
        new Place(TextPart.ANSWER, sentence.tokens().get(first.from()).start(), end, key(rule));
    switch (rule.makes()) {
      case "meeting list" -> {
        List<Span> dates =
            units.spans().stream().filter(span -> span.what() instanceof Sense.Date).toList();
        // "2015: 9 March and 30 November"
        List<Span> days =
            dates.stream()
                .filter(span -> date(span).precision() != PartialDate.Precision.YEAR)
                .toList();
        (days.isEmpty() ? dates : days)
            .forEach(span -> facts.add(new Fact.Meeting(about, dated(span, units, on), place)));
      }
      case "money list" ->
          units.spans().stream()
              .filter(span -> span.what() instanceof Sense.Money)
              .findFirst()
              .map(span -> ((Sense.Money) span.what()).pounds())
              .ifPresent(
                  pounds ->
                      facts.add(
                          new Fact.Funding(
                              about,
                              Optional.of(pounds),
                              rule.kind().orElse("allocated"),
                              period(first),
                              place)));
      default -> {
        Entity member = member(units, first);
        if (!member.equals(about)) {
          facts.add(new Fact.Membership(about, member, rule.kind().orElse("member"), place));
        }
      }
    }
  }

  /**
   * The bodies that the pattern names, or the one that answers where it names none and says "own".
   */
  private List<Body> departments(RuleMatcher.Match match, Rule rule) {
    for (String name : List.of("department", "list", "holder")) {
      String group = match.group(name);
      if (!group.isEmpty()) {
        return match
            .spans(group)
            .map(span -> entity(span, false))
            .filter(Body.class::isInstance)
            .map(Body.class::cast)
            .toList();
      }
    }
    return rule.kind().filter("own"::equals).flatMap(k -> answeringBody).stream().toList();
  }

  private void funding(RuleMatcher.Match match, Body about, String kind, Place place) {
    Optional<Span> money = match.span("money");
    facts.add(
        new Fact.Funding(
            about,
            money.map(span -> ((Sense.Money) span.what()).pounds()),
            kind,
            money.flatMap(span -> period(match)),
            place));
  }

  /** Whether a list cut the text here: half a purpose is none. */
  private static boolean isCut(String text, int end) {
    String rest = text.substring(end).strip();
    return rest.equals("...") || rest.equals("…");
  }

  private void purpose(Body about, Place place) {
    String text = record.answer().orElseThrow().text();
    int start = place.start();
    Matcher next = NEXT_CLAUSE.matcher(text).region(start, place.end());
    int end = next.find() ? next.start() : place.end();
    while (end > start && ".,;: \"'”’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end && !isCut(text, end)) {
      Place words = new Place(place.part(), start, end, place.rule());
      facts.add(
          new Fact.PurposeStatement(
              about, text.substring(start, end).replaceAll("\\s+", " "), words));
    }
  }
}
