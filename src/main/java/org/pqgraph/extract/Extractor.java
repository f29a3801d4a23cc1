package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.extract.Entity.Post;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.Gazetteer;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * Finds what questions and answers name and state. A pure function of the record; for any number of
 * threads.
 */
public final class Extractor {
  /** What stands before the minister whom a question is put to. */
  private static final Set<String> ASKING = Set.of("to ask the", "asked the", "to ask");

  private final Lexicon lexicon;
  private final Roles roles;
  private final BodyFinder finder;
  private final PeopleFinder people;
  private final RuleMatcher facts;
  private final Refusals refusals;
  private final Lists lists;
  private final Vocabulary vocabulary;
  private final CitationFinder citations = new CitationFinder();
  private final Optional<Tiers> tiers;

  /** An extractor that keeps everything found. */
  Extractor(Gazetteer reference, RuleBook rules) {
    this(reference, rules, Optional.empty());
  }

  private Extractor(Gazetteer reference, RuleBook rules, Optional<Tiers> tiers) {
    this.tiers = tiers;
    vocabulary = rules.vocabulary();
    lexicon = new Lexicon(reference);
    roles = new Roles(lexicon, reference);
    finder = new BodyFinder(lexicon, vocabulary);
    people = new PeopleFinder(vocabulary);
    facts =
        new RuleMatcher(rules.making(makes -> Character.isUpperCase(makes.charAt(0))), vocabulary);
    lists = new Lists(rules.making(makes -> makes.endsWith(" list")), vocabulary);
    refusals = new Refusals(rules.making("refusal"::equals), vocabulary);
  }

  /**
   * An extractor with the rules in the jar. It leaves out what the rules find that were measured to
   * be right too seldom.
   *
   * @param reference the names known beforehand
   */
  public static Extractor load(Gazetteer reference) {
    return new Extractor(reference, RuleBook.load(), Optional.of(Tiers.load()));
  }

  private Extractor(Extractor other) {
    lexicon = other.lexicon;
    roles = other.roles;
    finder = other.finder;
    people = other.people;
    facts = other.facts;
    refusals = other.refusals;
    lists = other.lists;
    vocabulary = other.vocabulary;
    tiers = Optional.empty();
  }

  /** One by the same rules that keeps all that they find. */
  public Extractor keepingAll() {
    return new Extractor(this);
  }

  /** The same, which keeps all that is found: what is to be judged must be seen. */
  public static Extractor keepingAll(Gazetteer reference) {
    return new Extractor(reference, RuleBook.load());
  }

  /** All that was found in a record. */
  public Extraction extract(QuestionRecord record) {
    Optional<LocalDate> on = record.latestDay();
    Optional<Body> answeringBody = record.answeringBody().map(name -> answeringBody(name, record));
    Focus focus = new Focus();
    Names names = new Names(finder, focus, on, record.uin().orElse("") + record.text());
    List<Mention> mentions = new ArrayList<>();
    Optional<Body> department = answeringBody;
    for (Sentence sentence : readable(record.text())) {
      List<Span> spans = names.in(sentence);
      spans.forEach(span -> mention(sentence, span, TextPart.QUESTION, mentions));
      department = department.or(() -> asked(sentence, spans));
    }
    FactMaker maker = new FactMaker(record, department, vocabulary);
    Optional<Refusal> refusal =
        record.answer().flatMap(answer -> answer(answer.text(), names, focus, on, mentions, maker));
    List<Post> posts =
        record
            .answer()
            .flatMap(AnswerRecord::rolePrinted)
            .map(role -> roles.of(role, on))
            .orElse(List.of());
    Extraction all =
        new Extraction(
            record,
            answeringBody,
            department,
            posts,
            mentions,
            maker.facts(),
            maker.holdings(),
            citations.in(record),
            refusal);
    return tiers
        .map(measured -> all.keeping(hit -> measured.of(hit).tier().isPresent()))
        .orElse(all);
  }

  private Optional<Refusal> answer(
      String text,
      Names names,
      Focus focus,
      Optional<LocalDate> on,
      List<Mention> mentions,
      FactMaker maker) {
    AnswerReader reader = new AnswerReader(names, focus, people, facts, vocabulary, on);
    Lists.Reading listed = lists.reading();
    Refusals.Reading refusing = refusals.reading();
    for (Sentence sentence : readable(text)) {
      Units units =
          reader.read(sentence, text, span -> mention(sentence, span, TextPart.ANSWER, mentions));
      boolean isItem = listed.read(units, text, reader, maker);
      reader.facts(units, maker, isItem);
      refusing.read(units);
    }
    return refusing.refusal();
  }

  private static List<Sentence> readable(String text) {
    return Sentences.of(text).stream().filter(sentence -> !sentence.isTooLong()).toList();
  }

  private static void mention(Sentence sentence, Span span, TextPart part, List<Mention> mentions) {
    if (span.what() instanceof Sense.Named named
        && !(named.entity() instanceof Body body && !body.isNamed())) {
      int start = sentence.tokens().get(span.from()).start();
      int end = sentence.tokens().get(span.to() - 1).end();
      mentions.add(new Mention(named.entity(), new Place(part, start, end, span.rule() + "/1")));
    }
  }

  /** The department of the minister in "To ask the Secretary of State for Transport". */
  private static Optional<Body> asked(Sentence sentence, List<Span> spans) {
    return spans.stream()
        .findFirst()
        .filter(first -> isAsked(sentence.tokens().subList(0, first.from())))
        .map(Span::what)
        .filter(Sense.Named.class::isInstance)
        .map(sense -> ((Sense.Named) sense).entity())
        .filter(Post.class::isInstance)
        .flatMap(post -> ((Post) post).in());
  }

  private static boolean isAsked(List<Token> opening) {
    return ASKING.contains(opening.stream().map(Token::lower).collect(Collectors.joining(" ")));
  }

  private Body answeringBody(String name, QuestionRecord record) {
    Optional<LocalDate> on =
        record.dateTabled().or(() -> record.answer().flatMap(AnswerRecord::date));
    return lexicon
        .named(Kind.BODY, name, on)
        .map(Body.class::cast)
        .orElseGet(() -> new Body("id/body/" + Slug.of(name), name, "department", false));
  }
}
