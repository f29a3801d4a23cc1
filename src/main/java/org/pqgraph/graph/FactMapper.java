package org.pqgraph.graph;

import static org.pqgraph.graph.Terms.pq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Entity;
import org.pqgraph.extract.Extraction;
import org.pqgraph.extract.Fact;
import org.pqgraph.extract.Hit;
import org.pqgraph.extract.Hits;
import org.pqgraph.extract.Holding;
import org.pqgraph.extract.Mention;
import org.pqgraph.extract.PartialDate;
import org.pqgraph.extract.Period;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.Standing;
import org.pqgraph.extract.TextPart;
import org.pqgraph.extract.Tier;
import org.pqgraph.extract.Tiers;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.House;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.ReferenceData;

/**
 * Maps what was found in one record's texts: mentions, facts, role holdings and refusals, each with
 * its evidence.
 */
final class FactMapper {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\s?\\((\\p{Lu}[\\p{L}&]{1,9}\\p{Lu})\\)");

  private final Iris iris;
  private final Node question;
  private final Node answer;
  private final Tiers tiers;
  private final Layer sure;
  private final Layer likely;
  private final Map<Node, Standing> best = new LinkedHashMap<>();
  private final HolderLinks holders;
  private final MemberIris members;
  private QuestionRecord record;

  /** Where what is being mapped goes. */
  private Layer layer;

  /** Claims of a tier, and the descriptions of what they name. */
  private record Layer(QuadList own, QuadList shared) {
    Layer(Node graph) {
      this(new QuadList(graph), new QuadList(graph));
    }
  }

  FactMapper(Iris iris, ReferenceData reference, Tiers tiers, Node question, Node answer) {
    this.tiers = tiers;
    this.iris = iris;
    this.holders = new HolderLinks(iris, reference.holders());
    this.members = new MemberIris(iris, reference.members());
    this.question = question;
    this.answer = answer;
    this.sure = new Layer(iris.graph("facts"));
    this.likely = new Layer(iris.graph("likely"));
    this.layer = sure;
  }

  List<Quad> own() {
    return Stream.concat(sure.own().quads().stream(), likely.own().quads().stream()).toList();
  }

  List<Quad> shared() {
    return Stream.concat(sure.shared().quads().stream(), likely.shared().quads().stream()).toList();
  }

  /** Takes the layer of a hit; gives what was measured of it. */
  private Standing enter(Hit hit) {
    Standing standing = tiers.of(hit);
    layer = standing.tier().equals(Optional.of(Tier.SURE)) ? sure : likely;
    return standing;
  }

  void map(Extraction extraction) {
    record = extraction.record();
    extraction.answeringBody().ifPresent(body -> describe(body, true));
    for (Mention mention : extraction.mentions()) {
      Standing standing = enter(Hits.of(mention));
      Node entity = describe(mention.entity());
      layer.own().add(text(mention.place().part()), pq("mentions"), entity);
      abbreviation(mention, entity);
      Node evidence = evidence(mention.place(), standing);
      layer.own().add(entity, pq("evidence"), evidence);
      holders
          .of(mention, record)
          .ifPresent(holding -> layer.own().add(evidence, Terms.REFERENCES, holding));
    }
    extraction.facts().forEach(this::fact);
    extraction
        .refusal()
        .ifPresent(
            refusal -> {
              Standing standing = enter(Hits.of(refusal));
              layer.own().add(answer, pq("refusal"), iris.concept("refusal", refusal.kind()));
              layer.own().add(answer, pq("evidence"), evidence(refusal.place(), standing));
            });
    for (Holding holding : extraction.holdings()) {
      Standing standing = enter(Hits.of(holding));
      Node member = describe(holding.person());
      layer
          .own()
          .add(
              roleHolding(member, holding.post()),
              pq("evidence"),
              evidence(holding.place(), standing));
    }
    // What is printed beside a name is the record's own word.
    layer = sure;
    roleHoldings(extraction);
    best.forEach(this::tier);
    layer = sure;
  }

  /** A fact with several pieces of evidence has the tier of the best. */
  private void tier(Node fact, Standing standing) {
    layer = standing.tier().equals(Optional.of(Tier.SURE)) ? sure : likely;
    tell(fact, standing);
  }

  private void tell(Node claim, Standing standing) {
    layer.own().text(claim, pq("tier"), standing.tier().orElse(Tier.LIKELY).notation());
    standing
        .confidence()
        .ifPresent(
            confidence -> layer.own().add(claim, pq("confidence"), Decimal.literal(confidence)));
  }

  /** "Coastal Retail Steering Group (CRSG)": the letters are another name of the body. */
  private void abbreviation(Mention mention, Node entity) {
    if (mention.entity() instanceof Entity.Body body && !body.isReference()) {
      Place place = mention.place();
      String text =
          place.part() == TextPart.QUESTION ? record.text() : record.answer().orElseThrow().text();
      Matcher letters = IN_BRACKETS.matcher(text).region(place.end(), text.length());
      if (letters.lookingAt() && body.isAbbreviatedBy(letters.group(1))) {
        layer.shared().label(entity, Terms.ALT_LABEL, letters.group(1));
      }
    }
  }

  private Node roleHolding(Node member, Entity.Post role) {
    Node post = describe(role);
    Node holding = iris.at("id/role-holding/" + last(member) + "-" + last(post));
    layer.own().type(holding, "RoleHolding");
    layer.own().add(holding, Terms.ORG_MEMBER, member);
    layer.own().add(holding, pq("post"), post);
    role.in()
        .ifPresent(body -> layer.own().add(holding, Terms.ORG_ORGANIZATION, describe(body, false)));
    return holding;
  }

  private void roleHoldings(Extraction extraction) {
    Optional<AnswerRecord> answerRecord = record.answer();
    if (answerRecord.isEmpty()
        || answerRecord.get().answeredBy().isEmpty()
        || answerRecord.get().rolePrinted().isEmpty()) {
      return;
    }
    Person person = answerRecord.get().answeredBy().get();
    String printed = answerRecord.get().rolePrinted().get();
    Node member = members.of(person, record);
    for (Entity.Post role : extraction.roles()) {
      Node holding = roleHolding(member, role);
      Node evidence = iris.at("id/evidence/" + Iris.hash(answer.getURI(), "role", printed));
      layer.own().type(evidence, "Evidence");
      layer.own().add(evidence, pq("statedIn"), answer);
      layer.own().text(evidence, pq("exact"), printed);
      layer.own().add(evidence, pq("rule"), iris.at("id/rule/role-printed/1"));
      layer.own().text(evidence, pq("tier"), Tier.SURE.notation());
      layer.own().add(holding, pq("evidence"), evidence);
      holders
          .of(printed, answerRecord.get())
          .ifPresent(dated -> layer.own().add(evidence, Terms.REFERENCES, dated));
    }
  }

  private static String last(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  Node text(TextPart part) {
    return part == TextPart.QUESTION ? question : answer;
  }

  /**
   * Offsets are Unicode code points, as Web Annotation's text position selector wants them; Java
   * counts UTF-16 units.
   */
  Node evidence(Place place) {
    String text =
        place.part() == TextPart.QUESTION ? record.text() : record.answer().orElseThrow().text();
    int start = text.codePointCount(0, place.start());
    int end = start + text.codePointCount(place.start(), place.end());
    Node in = text(place.part());
    Node evidence =
        iris.at(
            "id/evidence/"
                + Iris.hash(in.getURI(), Integer.toString(start), Integer.toString(end)));
    layer.own().type(evidence, "Evidence");
    layer.own().add(evidence, pq("statedIn"), in);
    layer.own().text(evidence, pq("exact"), text.substring(place.start(), place.end()));
    layer
        .own()
        .typed(evidence, pq("start"), Integer.toString(start), XSDDatatype.XSDnonNegativeInteger);
    layer
        .own()
        .typed(evidence, pq("end"), Integer.toString(end), XSDDatatype.XSDnonNegativeInteger);
    layer.own().add(evidence, pq("rule"), iris.at("id/rule/" + place.rule()));
    return evidence;
  }

  /** The evidence of what is printed as such, a table: no reading that could be wrong. */
  Node printed(Place place) {
    Node evidence = evidence(place);
    layer.own().text(evidence, pq("tier"), Tier.SURE.notation());
    return evidence;
  }

  /** The evidence of a hit, with its tier, in the graph of its tier. */
  Node evidence(Hit hit) {
    Node evidence = evidence(hit.place(), enter(hit));
    layer = sure;
    return evidence;
  }

  private Node evidence(Place place, Standing standing) {
    Node evidence = evidence(place);
    tell(evidence, standing);
    return evidence;
  }

  private Node describe(Entity entity) {
    return switch (entity) {
      case Entity.Body body -> describe(body, false);
      case Entity.Post post -> describe(post);
      case Entity.Named named -> describe(named.person());
    };
  }

  /**
   * A body of the reference data is described there; only that it answers is new, and with its type
   * goes its name.
   */
  private Node describe(Entity.Body body, boolean answering) {
    Node node = iris.at(body.path());
    if (answering) {
      layer.shared().type(node, "AnsweringBody");
    } else if (!body.isReference()) {
      if (body.isStateBody()) {
        layer.shared().type(node, "GovernmentBody");
      } else {
        layer.shared().add(node, Terms.TYPE, Terms.ORGANIZATION);
      }
      layer.shared().add(node, Terms.CLASSIFICATION, iris.concept("body-kind", body.kind()));
    }
    if (answering || !body.isReference()) {
      layer.shared().label(node, Terms.PREF_LABEL, body.label());
    }
    return node;
  }

  private Node describe(Entity.Post post) {
    Node node = iris.at(post.path());
    if (!post.isReference()) {
      layer.shared().type(node, "Post");
      layer.shared().label(node, Terms.PREF_LABEL, post.label());
      post.in().ifPresent(body -> layer.shared().add(node, Terms.POST_IN, describe(body, false)));
    }
    return node;
  }

  private Node describe(Person person) {
    // A person named in an answer is not known to be a member of the House in which it is given.
    Node node = iris.member(person, Optional.<House>empty());
    layer.shared().type(node, "Member");
    if (!person.isNamed()) {
      // The one who answers, as "I": named where the answer is mapped.
      return node;
    }
    layer.shared().label(node, Terms.PREF_LABEL, person.name());
    layer.shared().text(node, Terms.NAME, person.name());
    return node;
  }

  private void fact(Fact fact) {
    Standing standing = enter(Hits.of(fact));
    Statement statement = new Statement(describe(fact.about(), false));
    switch (fact) {
      case Fact.MeetingCount f -> {
        statement.is("MeetingCount").value(Integer.toString(f.count()), XSDDatatype.XSDinteger);
        f.since().ifPresent(since -> statement.with("since", literal(since)));
        f.period().ifPresent(statement::during);
        f.asOf().ifPresent(day -> statement.with("asOf", literal(day)));
      }
      case Fact.Meeting f -> statement.is("Meeting").date(f.date());
      case Fact.Establishment f -> {
        statement.is("Establishment").kind(f.kind());
        f.date().ifPresent(statement::date);
      }
      case Fact.Membership f ->
          statement.is("Membership").kind(f.kind()).participant(describe(f.participant()));
      case Fact.Chairing f ->
          statement.is("Chairing").kind(f.kind()).participant(describe(f.participant()));
      case Fact.SecretariatProvision f -> {
        statement.is("SecretariatProvision");
        f.at().ifPresent(body -> statement.participant(describe(body, false)));
      }
      case Fact.Funding f -> {
        statement.is("Funding").kind(f.kind());
        f.pounds().ifPresent(amount -> statement.with("value", Decimal.literal(amount)));
        f.period().ifPresent(statement::during);
      }
      case Fact.DepartmentLink f ->
          statement.is("DepartmentLink").participant(describe(f.department(), false));
      case Fact.PurposeStatement f ->
          statement.is("PurposeStatement").value(f.purpose(), XSDDatatype.XSDstring);
    }
    statement.write(evidence(fact.place(), standing), standing);
  }

  private static Node literal(PartialDate date) {
    RDFDatatype type =
        switch (date.precision()) {
          case DAY -> XSDDatatype.XSDdate;
          case MONTH -> XSDDatatype.XSDgYearMonth;
          case YEAR -> XSDDatatype.XSDgYear;
          case DAY_OF_YEAR -> XSDDatatype.XSDgMonthDay;
        };
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  private static Node literal(LocalDate date) {
    return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
  }

  /**
   * One claim being written: its IRI is the hash of all that it states, so that the same statement
   * elsewhere is the same fact.
   */
  private final class Statement {
    private final List<Node[]> pairs = new ArrayList<>();
    private String type;

    Statement(Node about) {
      with("about", about);
    }

    Statement is(String claim) {
      type = claim;
      return this;
    }

    Statement with(String property, Node object) {
      pairs.add(new Node[] {pq(property), object});
      return this;
    }

    Statement value(String lexical, RDFDatatype datatype) {
      return with("value", NodeFactory.createLiteralDT(lexical, datatype));
    }

    Statement kind(String notation) {
      return with("kind", iris.concept("fact-kind", notation));
    }

    Statement participant(Node node) {
      return with("participant", node);
    }

    Statement during(Period period) {
      pairs.add(
          new Node[] {
            Terms.TEMPORAL_COVERAGE,
            NodeFactory.createLiteralDT(period.toString(), XSDDatatype.XSDstring)
          });
      return this;
    }

    Statement date(PartialDate date) {
      with("value", literal(date));
      date.earliest().ifPresent(day -> with("earliest", literal(day)));
      date.latest().ifPresent(day -> with("latest", literal(day)));
      return this;
    }

    void write(Node evidence, Standing standing) {
      StringBuilder stated = new StringBuilder(type);
      for (Node[] pair : pairs) {
        stated.append(FactIris.pair(pair[0], pair[1], iris.base()));
      }
      Node fact = iris.at("id/fact/" + Iris.hash(stated.toString()));
      layer.own().type(fact, "Fact");
      layer.own().type(fact, type);
      for (Node[] pair : pairs) {
        layer.own().add(fact, pair[0], pair[1]);
      }
      layer.own().add(fact, pq("evidence"), evidence);
      best.merge(fact, standing, Standing::better);
    }
  }
}
