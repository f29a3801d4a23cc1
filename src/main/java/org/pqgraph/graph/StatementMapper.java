package org.pqgraph.graph;

import static org.pqgraph.graph.Terms.pq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Extraction;
import org.pqgraph.extract.Hit;
import org.pqgraph.extract.PartialDate;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.Standing;
import org.pqgraph.extract.TextPart;
import org.pqgraph.extract.Tier;
import org.pqgraph.extract.Tiers;
import org.pqgraph.extract.statement.Due;
import org.pqgraph.extract.statement.Statement;
import org.pqgraph.extract.statement.StatementHits;

/**
 * Maps what an answer says of the Government's own doing. A statement is named by its answer and
 * its words: the same words of another day or department may be another promise.
 */
final class StatementMapper {
  /** The answering body's words for itself. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)we|(?:the|this|my|our|his majesty's|hm|uk|the uk) (?:uk )?(?:government|department|office|ministry)|ministers|(?:my |our )?officials");

  private final Iris iris;
  private final Function<TextPart, Node> text;
  private final Function<Hit, Node> evidence;
  private final Tiers tiers;
  private final QuadList sure;
  private final QuadList likely;

  /**
   * @param text the question or answer of a part
   * @param evidence makes the evidence of a hit
   * @param tiers how sure what rules found is
   */
  StatementMapper(
      Iris iris, Function<TextPart, Node> text, Function<Hit, Node> evidence, Tiers tiers) {
    this.iris = iris;
    this.text = text;
    this.evidence = evidence;
    this.tiers = tiers;
    this.sure = new QuadList(iris.graph("facts"));
    this.likely = new QuadList(iris.graph("likely"));
  }

  List<Quad> own() {
    return Stream.concat(sure.quads().stream(), likely.quads().stream()).toList();
  }

  void map(Extraction extraction, List<Statement> statements) {
    for (Statement statement : statements) {
      // What is right too seldom is left out.
      if (tiers.of(StatementHits.of(statement)).tier().isPresent()) {
        map(statement, extraction);
      }
    }
  }

  private void map(Statement statement, Extraction extraction) {
    Written written = new Written();
    switch (statement) {
      case Statement.Commitment s -> {
        written.is("Commitment").kind("act", "commitment-act", s.act());
        who(s.who(), extraction, written);
        s.due().ifPresent(due -> due(due, written));
      }
      case Statement.NoPlan s -> written.is("NoPlan").kind("kind", "no-plan-kind", s.kind());
      case Statement.Responsibility s -> {
        written.is("ResponsibilityStatement").kind("kind", "responsibility-kind", s.kind());
        who(Optional.of(s.who()), extraction, written);
      }
      case Statement.Pointer s -> {
        written.is("Pointer");
        s.title().ifPresent(title -> written.with(Terms.TITLE, string(title)));
        s.url().ifPresent(url -> written.with(Terms.URL, string(url)));
        s.published().ifPresent(day -> written.with(Terms.DATE_PUBLISHED, literal(day)));
      }
      case Statement.Contact s -> {
        written.is("Contact").with(pq("value"), string(s.with()));
        who(s.by(), extraction, written);
        s.on().ifPresent(day -> written.with(Terms.START_DATE, literal(day)));
      }
      case Statement.QuantityOutcome s ->
          written.is("QuantityOutcome").kind("kind", "quantity-outcome", s.outcome());
      case Statement.Figure s -> {
        written.is("Figure").with(pq("value"), Decimal.literal(s.value()));
        s.unit().ifPresent(unit -> written.with(Terms.UNIT_TEXT, string(unit)));
        s.period().ifPresent(time -> written.with(Terms.TEMPORAL_COVERAGE, string(time)));
      }
    }
    written.write(StatementHits.of(statement), text.apply(statement.place().part()));
  }

  private void who(Optional<String> printed, Extraction extraction, Written written) {
    printed.ifPresent(
        who -> {
          written.with(pq("whoPrinted"), string(who));
          if (OWN.matcher(who.replace('’', '\'')).matches()) {
            extraction
                .department()
                .ifPresent(body -> written.with(pq("participant"), iris.at(body.path())));
          }
        });
  }

  private static void due(Due due, Written written) {
    written.with(pq("duePrinted"), string(due.printed()));
    due.earliest().ifPresent(day -> written.with(pq("earliest"), literal(day)));
    due.latest().ifPresent(day -> written.with(pq("latest"), literal(day)));
  }

  private static Node string(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static Node typed(String lexical, RDFDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }

  private static Node literal(LocalDate day) {
    return typed(day.toString(), XSDDatatype.XSDdate);
  }

  private static Node literal(PartialDate date) {
    return typed(
        date.toString(),
        switch (date.precision()) {
          case DAY -> XSDDatatype.XSDdate;
          case MONTH -> XSDDatatype.XSDgYearMonth;
          case YEAR -> XSDDatatype.XSDgYear;
          case DAY_OF_YEAR -> XSDDatatype.XSDgMonthDay;
        });
  }

  /** One statement being written. */
  private final class Written {
    private final List<Node[]> pairs = new ArrayList<>();
    private String type;

    Written is(String statement) {
      type = statement;
      return this;
    }

    Written with(Node property, Node object) {
      pairs.add(new Node[] {property, object});
      return this;
    }

    Written kind(String property, String scheme, String notation) {
      return with(pq(property), iris.concept(scheme, notation));
    }

    void write(Hit hit, Node in) {
      Place place = hit.place();
      Standing standing = tiers.of(hit);
      QuadList own = standing.tier().equals(Optional.of(Tier.SURE)) ? sure : likely;
      StringBuilder stated = new StringBuilder();
      for (Node[] pair : pairs) {
        stated.append('\u001f').append(pair[0]).append('\u001f').append(relative(pair[1]));
      }
      Node statement =
          iris.at(
              "id/statement/"
                  + Iris.hash(
                      type,
                      relative(in),
                      Integer.toString(place.start()),
                      Integer.toString(place.end()),
                      stated.toString()));
      own.type(statement, "Statement");
      own.type(statement, type);
      for (Node[] pair : pairs) {
        own.add(statement, pair[0], pair[1]);
      }
      own.text(statement, pq("tier"), standing.tier().orElseThrow().notation());
      standing
          .confidence()
          .ifPresent(share -> own.add(statement, pq("confidence"), Decimal.literal(share)));
      own.add(statement, pq("evidence"), evidence.apply(hit));
    }

    /** A statement keeps its hash when the base changes. */
    private String relative(Node node) {
      return node.isURI() && node.getURI().startsWith(iris.base())
          ? node.getURI().substring(iris.base().length())
          : node.toString();
    }
  }
}
