package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pqgraph.extract.Entity.Body;

/** Reads an answer sentence by sentence: names, then what is said of them. */
final class AnswerReader {
  private final Names names;
  private final Focus focus;
  private final PeopleFinder people;
  private final RuleMatcher facts;
  private final Vocabulary vocabulary;
  private final Optional<LocalDate> on;
  private Optional<Body> subject;

  /** Whether the sentence before was about the subject, so that "it" may stand for it. */
  private boolean isFresh = true;

  private Optional<Sentence> sentenceBefore = Optional.empty();

  AnswerReader(
      Names names,
      Focus focus,
      PeopleFinder people,
      RuleMatcher facts,
      Vocabulary vocabulary,
      Optional<LocalDate> on) {
    this.names = names;
    this.focus = focus;
    this.people = people;
    this.facts = facts;
    this.vocabulary = vocabulary;
    this.on = on;
    this.subject = focus.topic();
  }

  /**
   * Reads the next sentence.
   *
   * @return the sentence as units, with the spans of names, dates and quantities
   */
  Units read(Sentence sentence, String text, Consumer<Span> name) {
    List<Span> spans = names.in(sentence);
    spans.forEach(name);
    List<Span> all = new ArrayList<>(spans);
    addFree(all, Dates.in(sentence, text, on));
    addFree(all, Quantities.in(sentence, text));
    addFree(all, people.in(sentence));
    all.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return new Units(sentence, all);
  }

  /**
   * Makes the facts of a sentence; then the first body that it names is the one that "it" stands
   * for, unless the sentence was itself about "it", or names that body as the owner of another
   * ("NHS England's Board") or as one of several, or is an item of a list.
   */
  void facts(Units units, FactMaker maker, boolean isItem) {
    Optional<Body> before = isFresh ? subject : Optional.empty();
    facts.match(units, sentenceBefore, match -> maker.make(match, reach(match.rule(), before)));
    sentenceBefore = Optional.of(units.sentence());
    if (isItem) {
      return;
    }
    boolean met = subject.filter(Focus::canMeet).isPresent();
    Optional<Body> first = Optional.empty();
    for (Span span : units.spans()) {
      Optional<Body> topic = Subjects.topic(span);
      if (topic.isPresent()
          && (first.isEmpty() || (!Focus.canMeet(first.get()) && Focus.canMeet(topic.get())))
          && (!met || Focus.canMeet(topic.get()))
          && !Subjects.isOwner(units, span)
          && !isOneOfSeveral(units, span)) {
        first = topic;
      }
    }
    if (subject.isPresent() && Subjects.isAboutIt(units.sentence())) {
      first = subject;
    }
    isFresh = first.isPresent();
    subject = first.or(() -> subject).or(focus::topic);
  }

  private static boolean isOneOfSeveral(Units units, Span span) {
    List<Token> tokens = units.sentence().tokens();
    int after = span.to();
    int before = span.from() - 1;
    if (before >= 0 && tokens.get(before).lower().equals("the")) {
      before--;
    }
    int at = before;
    return (after + 1 < tokens.size()
            && tokens.get(after).lower().equals("and")
            && (tokens.get(after + 1).isCapitalised()
                || tokens.get(after + 1).lower().equals("the")))
        || (before > 0
            && Set.of(",", "and").contains(tokens.get(before).lower())
            && units.spans().stream().anyMatch(other -> other.to() == at));
  }

  /** Of which bodies a rule may tell where the sentence that it matches names none. */
  Reach reach(Rule rule) {
    return reach(rule, subject);
  }

  private Reach reach(Rule rule, Optional<Body> spokenOf) {
    return new Reach(
        spokenOf,
        focus,
        body -> vocabulary.allows(rule, body.kind()),
        body -> vocabulary.isTopic(body.kind()));
  }

  private static void addFree(List<Span> taken, List<Span> more) {
    for (Span span : more) {
      if (taken.stream().noneMatch(span::overlaps)) {
        taken.add(span);
      }
    }
  }
}
