package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pqgraph.extract.Entity.Body;

/** Makes facts of what a classifier read. */
final class ClassifiedFacts {
  private ClassifiedFacts() {}

  /**
   * The fact that a rule makes of a span; empty where the span is of a sort that the rule makes
   * none of, as a model may say of any span anything.
   *
   * @param on the day of the answer
   */
  static Optional<Fact> of(
      StatementClassifier.Candidate candidate, Rule rule, Units units, Optional<LocalDate> on) {
    Span span = candidate.span();
    Body about = candidate.about();
    Place place = place(Clauses.upTo(units, span), rule, units);
    String kind = rule.kind().orElse("");
    Optional<PartialDate> date =
        span.what() instanceof Sense.Date
            ? Optional.of(FactMaker.dated(span, units, on))
            : Optional.empty();
    return switch (rule.makes()) {
      case "MeetingCount" ->
          FactMaker.count(span.what())
              .map(
                  n ->
                      new Fact.MeetingCount(
                          about, n, Optional.empty(), Optional.empty(), on, place));
      case "Meeting" -> date.map(day -> new Fact.Meeting(about, day, place));
      case "Establishment" ->
          date.map(day -> new Fact.Establishment(about, kind, Optional.of(day), place));
      case "Membership" ->
          name(span)
              .map(x -> new Fact.Membership(about, FactMaker.member(units, span), kind, place));
      case "Chairing" ->
          name(span).map(x -> new Fact.Chairing(about, FactMaker.entity(span, true), kind, place));
      case "SecretariatProvision" ->
          body(span).map(at -> new Fact.SecretariatProvision(about, Optional.of(at), place));
      case "DepartmentLink" -> body(span).map(in -> new Fact.DepartmentLink(about, in, place));
      case "Funding" ->
          span.what() instanceof Sense.Money money
              ? Optional.of(
                  new Fact.Funding(
                      about, Optional.of(money.pounds()), kind, Optional.empty(), place))
              : Optional.empty();
      default ->
          throw new IllegalStateException(
              "rule " + rule.id() + " makes an unknown kind of fact: " + rule.makes());
    };
  }

  private static Place place(Span clause, Rule rule, Units units) {
    List<Token> tokens = units.sentence().tokens();
    return new Place(
        TextPart.ANSWER,
        tokens.get(clause.from()).start(),
        tokens.get(clause.to() - 1).end(),
        FactMaker.key(rule));
  }

  /** Whether a fact has been made of a span: its words hold it, and it is a value of that sort. */
  static boolean isMadeOf(Fact fact, Span span, Units units) {
    List<Token> tokens = units.sentence().tokens();
    if (fact.place().end() <= tokens.get(span.from()).start()
        || fact.place().start() >= tokens.get(span.to() - 1).end()) {
      return false;
    }
    boolean isDate = span.what() instanceof Sense.Date;
    Optional<String> name = name(span);
    return switch (fact) {
      case Fact.MeetingCount f -> isDate || FactMaker.count(span.what()).isPresent();
      case Fact.Meeting f -> isDate;
      case Fact.Establishment f -> isDate;
      case Fact.Funding f -> isDate || span.what() instanceof Sense.Money;
      case Fact.Membership f -> name.equals(Optional.of(f.participant().label()));
      case Fact.Chairing f -> name.equals(Optional.of(f.participant().label()));
      case Fact.SecretariatProvision f ->
          f.at().isPresent() && name.equals(f.at().map(Body::label));
      case Fact.DepartmentLink f -> name.equals(Optional.of(f.department().label()));
      case Fact.PurposeStatement f -> false;
    };
  }

  /** The name that a span is; empty where it is none. */
  private static Optional<String> name(Span span) {
    return switch (span.what()) {
      case Sense.Named named -> Optional.of(named.entity().label());
      case Sense.Other other -> Optional.of(other.text());
      default -> Optional.empty();
    };
  }

  private static Optional<Body> body(Span span) {
    return name(span).isPresent() && FactMaker.entity(span, false) instanceof Body body
        ? Optional.of(body)
        : Optional.empty();
  }
}
