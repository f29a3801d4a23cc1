package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;

/**
 * Reads statements that no pattern has: asks a maximum-entropy model of each name, date, number and
 * sum in a sentence what it is to the body that the sentence is about.
 */
class StatementClassifier {
  /** Kinds of bodies that the model was trained on: those that a Minister may set up and chair. */
  private static final Set<String> KINDS =
      Set.of(
          "taskforce",
          "council",
          "board",
          "group",
          "forum",
          "unit",
          "committee",
          "commission",
          "inquiry",
          "panel",
          "review",
          "working-party",
          "partnership",
          "team");

  private static final Set<String> OWN = Set.of("department", "ministry", "office");
  private static final Set<String> OWNERS = Set.of("my", "the", "this", "our", "his", "her");

  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Set<String>> guards = new HashMap<>();
  private final StatementModel model;

  /**
   * @param book the rules: the trigger words of those with patterns are hints, and those with a
   *     least confidence are the outcomes of the model
   */
  StatementClassifier(RuleBook book, StatementModel model) {
    this.model = model;
    for (Rule rule : book.rules()) {
      if (rule.confidence().isPresent()) {
        this.rules.put(rule.id(), rule);
      } else {
        for (String trigger : rule.triggers()) {
          kinds
              .computeIfAbsent(trigger, t -> new HashSet<>())
              .add(rule.makes() + rule.kind().map(k -> "/" + k).orElse(""));
        }
      }
    }
    book.vocabulary()
        .guards()
        .forEach(
            (name, words) ->
                words.forEach(
                    word -> guards.computeIfAbsent(word, w -> new HashSet<>()).add(name)));
  }

  /** A span with the body it may be said of and what stands around it. */
  record Candidate(Span span, Body about, List<String> features) {}

  Reading reading(QuestionRecord record, Optional<Body> answeringBody) {
    return new Reading(record, answeringBody);
  }

  /** One answer being read, sentence by sentence. */
  class Reading {
    private final Surroundings surroundings = new Surroundings(kinds, guards);
    private final List<String> asked = new ArrayList<>();
    private List<String> announced = List.of();
    private int announcedLine = -1;
    private boolean first = true;
    private final Optional<Sense.Named> self;
    private final Optional<Sense.Named> own;

    Reading(QuestionRecord record, Optional<Body> answeringBody) {
      self =
          record
              .answer()
              .flatMap(AnswerRecord::answeredBy)
              .map(p -> new Sense.Named(new Entity.Named(p)));
      own = answeringBody.map(body -> new Sense.Named(body, false));
      for (Sentence sentence : Sentences.of(record.text())) {
        asked.addAll(surroundings.hints("q", sentence));
      }
    }

    /** The spans of the next sentence that may be values of statements. */
    List<Candidate> candidates(Units units, String text, Optional<Body> focus) {
      List<Candidate> found = new ArrayList<>();
      Sentence sentence = units.sentence();
      boolean listed = sentence.line() > announcedLine && !announced.isEmpty();
      List<String> context = new ArrayList<>(asked);
      context.add(first ? "first" : "later");
      if (listed) {
        context.addAll(announced);
      }
      Surroundings.Line line = null;
      List<Span> spans = withOwn(units);
      for (Span span : spans) {
        Optional<Span> subject = Subjects.span(units, span);
        Optional<Body> about = subject.isPresent() ? subject.flatMap(Subjects::body) : focus;
        if (about.filter(body -> KINDS.contains(body.kind())).isEmpty()
            || Subjects.body(span).equals(about)
            || Appositions.person(units, span).isPresent()
            || Appositions.isNamedHolder(units, span)) {
          continue;
        }
        line = line == null ? surroundings.new Line(units, spans) : line;
        found.add(new Candidate(span, about.get(), line.features(span, subject, context)));
      }
      first = false;
      if (text.charAt(sentence.end() - 1) == ':') {
        announced = surroundings.hints("a", sentence);
        announcedLine = sentence.line();
      } else if (!listed || sentence.tokens().size() > Lists.LONGEST_ITEM) {
        announced = List.of();
      }
      return found;
    }

    /** Whether a line is of a table: what its cells state stands in the table's head. */
    private static boolean isRow(Sentence sentence, String text) {
      int tab = text.indexOf('\t', sentence.start());
      return tab >= 0 && tab < sentence.end();
    }

    /** The spans of a sentence, with "I" and "my Department" for what they stand for. */
    private List<Span> withOwn(Units units) {
      List<Span> spans = new ArrayList<>(units.spans());
      List<Token> tokens = units.sentence().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        Optional<Sense.Named> stands =
            token.text().equals("I")
                ? self
                : OWN.contains(token.lower()) && i > 0 && OWNERS.contains(tokens.get(i - 1).lower())
                    ? own
                    : Optional.empty();
        int at = i;
        stands
            .map(sense -> new Span(at, at + 1, sense, "own"))
            .filter(span -> units.spans().stream().noneMatch(span::overlaps))
            .ifPresent(spans::add);
      }
      spans.sort((a, b) -> Integer.compare(a.from(), b.from()));
      return spans;
    }

    /**
     * Reads the next sentence, and hands on what it states.
     *
     * @param isItem whether it is an item of a list that a rule has read
     */
    void read(
        Units units,
        String text,
        boolean isItem,
        Optional<Body> focus,
        BiConsumer<Candidate, Rule> stated) {
      List<Candidate> candidates = candidates(units, text, focus);
      if (isItem || isRow(units.sentence(), text)) {
        return;
      }
      for (Candidate candidate : candidates) {
        StatementModel.Outcome best = model.best(candidate.features());
        Rule rule = rules.get(best.name());
        if (rule != null && best.probability() >= rule.confidence().getAsDouble()) {
          stated.accept(candidate, rule);
        }
      }
    }
  }
}
