package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;

/** Makes facts of matches: resolves who is meant and reads the values. One for each answer. */
final class FactMaker {
  private final QuestionRecord record;
  private final Optional<Body> answeringBody;
  private final Optional<LocalDate> on;
  private final List<Fact> facts = new ArrayList<>();

  FactMaker(QuestionRecord record, Optional<Body> answeringBody) {
    this.record = record;
    this.answeringBody = answeringBody;
    this.on = record.answer().flatMap(AnswerRecord::date);
  }

  List<Fact> facts() {
    return facts;
  }

  /**
   * Makes the facts of a match.
   *
   * @param focus the body that "it" stands for where the sentence names none before the match
   */
  void make(RuleMatcher.Match match, Optional<Body> focus) {
    Optional<Body> subject = subject(match, focus);
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
              .ifPresent(n -> facts.add(new Fact.MeetingCount(about, n, date(match), on, place)));
      case "Meeting" ->
          dates(match)
              .forEach(date -> facts.add(new Fact.Meeting(about, Dates.inPast(date, on), place)));
      case "Establishment" ->
          facts.add(
              new Fact.Establishment(
                  about, kind, date(match).map(d -> Dates.inPast(d, on)), place));
      case "Membership" -> members(match, about, kind);
      case "Chairing" ->
          holders(match).forEach(who -> facts.add(new Fact.Chairing(about, who, kind, place)));
      case "SecretariatProvision" ->
          facts.add(new Fact.SecretariatProvision(about, department(match), place));
      case "Funding" -> funding(match, about, kind, place);
      case "DepartmentLink" ->
          department(match)
              .or(() -> rule.kind().filter("own"::equals).flatMap(k -> answeringBody))
              .filter(department -> !department.equals(about))
              .ifPresent(
                  department -> facts.add(new Fact.DepartmentLink(about, department, place)));
      case "PurposeStatement" -> purpose(match, about, place);
      default ->
          throw new IllegalStateException(
              "rule " + rule.id() + " makes an unknown kind of fact: " + rule.makes());
    }
  }

  private Place place(RuleMatcher.Match match, int start, int end) {
    return new Place(TextPart.ANSWER, start, end, key(match.rule()));
  }

  static String key(Rule rule) {
    return rule.id() + "/" + rule.version();
  }

  /**
   * The body that the pattern names; else the nearest before the match in its sentence; else the
   * one in focus.
   */
  static Optional<Body> subject(RuleMatcher.Match match, Optional<Body> focus) {
    for (String name : List.of("body", "anybody")) {
      if (!match.group(name).isEmpty()) {
        return body(match.units().span(match.group(name).charAt(1)));
      }
    }
    int before = match.units().tokenAt(match.matcher().start());
    Optional<Body> nearest = Optional.empty();
    for (Span span : match.units().spans()) {
      if (span.to() <= before) {
        nearest = body(span).filter(Focus::isTopic).isPresent() ? body(span) : nearest;
      }
    }
    return nearest.isPresent() ? nearest : focus;
  }

  private static Optional<Body> body(Span span) {
    return span.what() instanceof Sense.Named named && named.entity() instanceof Body body
        ? Optional.of(body)
        : Optional.empty();
  }

  private static Optional<Integer> count(RuleMatcher.Match match) {
    for (String name : List.of("times", "number")) {
      if (!match.group(name).isEmpty()) {
        return switch (match.units().span(match.group(name).charAt(1)).what()) {
          case Sense.Times times -> Optional.of(times.count());
          case Sense.Cardinal number -> Optional.of(number.value());
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> date(RuleMatcher.Match match) {
    return match.group("date").isEmpty()
        ? Optional.empty()
        : Optional.of(date(match.units().span(match.group("date").charAt(1))));
  }

  private static PartialDate date(Span span) {
    return ((Sense.Date) span.what()).date();
  }

  private static List<PartialDate> dates(RuleMatcher.Match match) {
    List<PartialDate> dates = new ArrayList<>();
    String group = match.group("dates").isEmpty() ? match.group("date") : match.group("dates");
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) >= Units.FIRST_SPAN) {
        dates.add(date(match.units().span(group.charAt(i))));
      }
    }
    return dates;
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
    List<Entity> holders = new ArrayList<>();
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) >= Units.FIRST_SPAN) {
        holders.add(entity(match.units().span(group.charAt(i)), true));
      }
    }
    return holders;
  }

  private static Entity entity(Span span, boolean person) {
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

  private void members(RuleMatcher.Match match, Body about, String kind) {
    String group = match.group("list").isEmpty() ? match.group("holder") : match.group("list");
    for (int i = 0; i < group.length(); i++) {
      if (group.charAt(i) >= Units.FIRST_SPAN) {
        Entity member = entity(match.units().span(group.charAt(i)), false);
        if (!member.equals(about)) {
          facts.add(
              new Fact.Membership(about, member, kind, place(match, match.start(), match.end())));
        }
      }
    }
  }

  /**
   * The first name in an item of a list is the member; the whole item, less its bullet and its
   * closing mark, is the quote.
   */
  void listed(Rule rule, Body about, Units units) {
    Span first = units.spans().stream().filter(FactMaker::isParticipant).findFirst().orElseThrow();
    Sentence sentence = units.sentence();
    int end = sentence.end();
    String text = record.answer().orElseThrow().text();
    while (";,.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Entity member = entity(first, false);
    if (!member.equals(about)) {
      Place place =
          new Place(TextPart.ANSWER, sentence.tokens().get(first.from()).start(), end, key(rule));
      facts.add(new Fact.Membership(about, member, rule.kind().orElse("member"), place));
    }
  }

  static boolean isParticipant(Span span) {
    return span.what() instanceof Sense.Named || span.what() instanceof Sense.Other;
  }

  private static Optional<Body> department(RuleMatcher.Match match) {
    for (String name : List.of("department", "holder")) {
      if (!match.group(name).isEmpty()) {
        return body(match.units().span(match.group(name).charAt(1)));
      }
    }
    return Optional.empty();
  }

  private void funding(RuleMatcher.Match match, Body about, String kind, Place place) {
    if (match.group("money").isEmpty()) {
      facts.add(new Fact.Funding(about, Optional.empty(), kind, place));
      return;
    }
    Sense.Money money = (Sense.Money) match.units().span(match.group("money").charAt(1)).what();
    facts.add(new Fact.Funding(about, Optional.of(money.pounds()), kind, place));
  }

  private void purpose(RuleMatcher.Match match, Body about, Place place) {
    String text = record.answer().orElseThrow().text();
    int start = match.units().textStart(match.matcher().start("words"));
    int end = match.units().textEnd(match.matcher().end("words"));
    while (end > start && ".,;: ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      String words = text.substring(start, end).replaceAll("\\s+", " ");
      facts.add(new Fact.PurposeStatement(about, words, place));
    }
  }
}
