package org.pqgraph.graph;

import static org.pqgraph.graph.Terms.pq;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Extraction;
import org.pqgraph.extract.Tiers;
import org.pqgraph.extract.statement.Statement;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Attachment;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.Legislation;
import org.pqgraph.reference.ReferenceData;

/**
 * Maps a record and what was found in it to quads. Stateless: the same extraction gives the same
 * quads in the same order.
 */
public final class QuestionMapper {
  private static final String PERMALINK =
      "https://questions-statements.parliament.uk/written-questions/detail/";

  private final Iris iris;
  private final ReferenceData reference;
  private final Tiers tiers;
  private final HolderLinks holders;
  private final Legislation legislation = Legislation.load();

  /**
   * @param iris the base of all IRIs
   * @param reference resolves parties, names members and tells who held which post
   */
  public QuestionMapper(Iris iris, ReferenceData reference) {
    this(iris, reference, Tiers.load());
  }

  /**
   * The same.
   *
   * @param tiers how sure what rules found is
   */
  public QuestionMapper(Iris iris, ReferenceData reference, Tiers tiers) {
    this.iris = iris;
    this.reference = reference;
    this.tiers = tiers;
    this.holders = new HolderLinks(iris, reference.holders());
  }

  /** The quads of one record, without statements. */
  public RecordQuads map(Extraction extraction) {
    return map(extraction, List.of());
  }

  /**
   * The quads of one record.
   *
   * @param statements what its answer says of the Government's own doing
   */
  public RecordQuads map(Extraction extraction, List<Statement> statements) {
    QuestionRecord record = extraction.record();
    QuadList own = new QuadList(iris.graph("record"));
    MemberMapper people = new MemberMapper(iris, reference);
    QuadList provenance = new QuadList(iris.graph("provenance"));
    Node question = iris.question(record);
    Node answer = iris.answer(record);

    question(record, extraction, question, own, people);
    Node document = iris.document(record.position().document());
    own.add(question, Terms.SOURCE, document);
    provenance.add(document, Terms.TYPE, Terms.ENTITY);
    provenance.text(document, Terms.TITLE, record.position().document());
    record.answer().ifPresent(a -> answer(a, extraction, question, answer, own, people));

    FactMapper facts = new FactMapper(iris, reference, tiers, question, answer);
    facts.map(extraction);
    CitationMapper citations = new CitationMapper(iris, legislation, facts::text, facts::evidence);
    citations.map(extraction);

    TableMapper tables = new TableMapper(iris, answer, facts::printed);
    record.answer().map(AnswerRecord::marked).ifPresent(tables::map);
    StatementMapper stated = new StatementMapper(iris, facts::text, facts::evidence, tiers);
    stated.map(extraction, statements);

    List<Quad> all = new ArrayList<>(own.quads());
    all.addAll(facts.own());
    all.addAll(tables.own());
    all.addAll(citations.own());
    all.addAll(stated.own());
    List<Quad> shared = new ArrayList<>(people.described());
    shared.addAll(provenance.quads());
    shared.addAll(facts.shared());
    shared.addAll(citations.shared());
    return new RecordQuads(question, all, shared, people.unnamed(), citations.unsettled());
  }

  private void question(
      QuestionRecord record,
      Extraction extraction,
      Node question,
      QuadList own,
      MemberMapper people) {
    own.type(question, "WrittenQuestion");
    own.text(question, pq("questionText"), record.text());
    record
        .house()
        .ifPresent(house -> own.add(question, pq("house"), iris.at("id/house/" + house.slug())));
    record.uin().ifPresent(uin -> own.text(question, pq("uin"), uin));
    record.sourceId().ifPresent(id -> own.text(question, Terms.IDENTIFIER, Long.toString(id)));
    record.dateTabled().ifPresent(date -> own.date(question, pq("dateTabled"), date));
    record.dateForAnswer().ifPresent(date -> own.date(question, pq("dateForAnswer"), date));
    record.heading().ifPresent(heading -> own.text(question, pq("heading"), heading));
    record.isNamedDay().ifPresent(flag -> own.flag(question, pq("isNamedDay"), flag));
    record.isWithdrawn().ifPresent(flag -> own.flag(question, pq("isWithdrawn"), flag));
    record
        .gone()
        .ifPresent(
            time ->
                own.typed(question, Terms.INVALIDATED, time.toString(), XSDDatatype.XSDdateTime));
    record.interestDeclared().ifPresent(flag -> own.flag(question, pq("interestDeclared"), flag));
    if (record.isTruncated()) {
      own.flag(question, pq("isTruncated"), true);
    }
    record
        .askedBy()
        .ifPresent(person -> own.add(question, pq("askedBy"), people.member(person, record)));
    extraction
        .answeringBody()
        .ifPresent(body -> own.add(question, pq("answeringBody"), iris.at(body.path())));
    if (record.dateTabled().isPresent() && record.uin().filter(Iris::ofUk).isPresent()) {
      own.add(
          question,
          Terms.PAGE,
          NodeFactory.createURI(
              PERMALINK
                  + record.dateTabled().get()
                  + "/"
                  + Slug.of(record.uin().get()).toUpperCase(java.util.Locale.ROOT)));
    }
  }

  private void answer(
      AnswerRecord record,
      Extraction extraction,
      Node question,
      Node answer,
      QuadList own,
      MemberMapper people) {
    QuestionRecord asked = extraction.record();
    own.type(answer, "Answer");
    own.add(answer, pq("answerTo"), question);
    own.add(question, pq("answer"), answer);
    if (!record.text().isEmpty()) {
      own.text(answer, pq("answerText"), record.text());
    }
    record
        .dateCorrected()
        .or(record::date)
        .ifPresent(date -> own.date(answer, pq("dateAnswered"), date));
    Optional<Node> answerer =
        record.correctedBy().or(record::answeredBy).map(person -> people.member(person, asked));
    answerer.ifPresent(member -> own.add(answer, pq("answeredBy"), member));
    record.rolePrinted().ifPresent(role -> own.text(answer, pq("rolePrinted"), role));
    posts(record, extraction, answerer).forEach(post -> own.add(answer, pq("answeredAs"), post));
    if (record.isTruncated()) {
      own.flag(answer, pq("isTruncated"), true);
    }
    boolean corrects = record.isCorrection() || record.originalText().isPresent();
    own.add(
        answer,
        pq("answerType"),
        iris.concept(
            "answer-type",
            record.isHolding() ? "holding" : corrects ? "correcting" : "substantive"));
    for (Attachment attachment : record.attachments()) {
      link(attachment.url()).ifPresent(url -> own.add(answer, Terms.RELATION, url));
    }
    record
        .originalText()
        .ifPresent(
            text -> {
              Node earlier = earlier(answer, "original", "corrected", question, own);
              own.text(earlier, pq("answerText"), text);
              record.date().ifPresent(date -> own.date(earlier, pq("dateAnswered"), date));
              record
                  .answeredBy()
                  .ifPresent(
                      person -> own.add(earlier, pq("answeredBy"), people.member(person, asked)));
            });
    if (!record.isHolding()) {
      record
          .dateHolding()
          .ifPresent(
              date ->
                  own.date(
                      earlier(answer, "holding", "holding", question, own),
                      pq("dateAnswered"),
                      date));
    }
  }

  /**
   * The posts in which an answer was given: those that its member held that day in the department
   * that was asked, or, where nothing tells of them, those that the document prints.
   */
  private List<Node> posts(AnswerRecord record, Extraction extraction, Optional<Node> answerer) {
    Optional<LocalDate> day = record.dateCorrected().or(record::date);
    List<Node> held =
        answerer.isPresent() && day.isPresent() && extraction.answeringBody().isPresent()
            ? holders.postsOf(answerer.get(), extraction.answeringBody().get().path(), day.get())
            : List.of();
    return held.isEmpty()
        ? extraction.roles().stream().map(post -> iris.at(post.path())).toList()
        : held;
  }

  private Node earlier(Node answer, String name, String type, Node question, QuadList own) {
    Node earlier = NodeFactory.createURI(answer.getURI() + "/" + name);
    own.type(earlier, "Answer");
    own.add(earlier, pq("answerTo"), question);
    own.add(question, pq("answer"), earlier);
    own.add(earlier, pq("answerType"), iris.concept("answer-type", type));
    own.add(answer, pq("replacesAnswer"), earlier);
    return earlier;
  }

  /**
   * Only absolute http(s) addresses become IRIs; anything else a source may print would not be one.
   */
  private static Optional<Node> link(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean web =
          uri.getHost() != null
              && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
      return web ? Optional.of(NodeFactory.createURI(uri.toASCIIString())) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
