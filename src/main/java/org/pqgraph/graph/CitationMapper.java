package org.pqgraph.graph;

import static org.pqgraph.graph.Terms.pq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Citation;
import org.pqgraph.extract.Cited;
import org.pqgraph.extract.Extraction;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.TextPart;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.Legislation;

/**
 * Maps what one record's texts cite. A citation is named by what is cited, so that two texts that
 * cite one Act share it. Where the words do not tell one thing from another of the same number (a
 * question without a day), the citation is named by the text that cites as well.
 */
final class CitationMapper {
  private final Iris iris;
  private final Legislation legislation;
  private final Function<TextPart, Node> text;
  private final Function<Place, Node> evidence;
  private final QuadList own;
  private final QuadList shared;
  private final List<CitationLink> unsettled = new ArrayList<>();

  /**
   * @param text the question or answer of a part
   * @param evidence makes the evidence for a place
   */
  CitationMapper(
      Iris iris,
      Legislation legislation,
      Function<TextPart, Node> text,
      Function<Place, Node> evidence) {
    this.iris = iris;
    this.legislation = legislation;
    this.text = text;
    this.evidence = evidence;
    this.own = new QuadList(iris.graph("facts"));
    this.shared = new QuadList(iris.graph("facts"));
  }

  List<Quad> own() {
    return own.quads();
  }

  List<Quad> shared() {
    return shared.quads();
  }

  /** Links to questions of whom the record alone does not tell which is meant. */
  List<CitationLink> unsettled() {
    return unsettled;
  }

  void map(Extraction extraction) {
    extraction.citations().forEach(citation -> map(citation, extraction.record()));
  }

  private void map(Citation citation, QuestionRecord record) {
    Node in = text.apply(citation.place().part());
    Node property =
        switch (citation.link()) {
          case PURSUANT_TO -> pq("pursuantTo");
          case REFERS_TO -> pq("refersTo");
          case CITES -> Terms.CITATION;
        };
    Node node = describe(citation.cited(), in);
    own.add(node, pq("evidence"), evidence.apply(citation.place()));
    if (citation.cited() instanceof Cited.Question question) {
      CitationLink link =
          new CitationLink(
              iris.graph("facts"),
              in,
              property,
              node,
              question,
              said(record, citation.place().part()));
      if (question.tabled().isPresent()) {
        // House, day of tabling and UIN are what a question is named by.
        Node meant = iris.question(question.house(), question.tabled().get(), question.uin());
        List.of(link.to(meant))
            .forEach(quad -> own.add(quad.getSubject(), quad.getPredicate(), quad.getObject()));
      } else {
        unsettled.add(link);
      }
    } else {
      own.add(in, property, node);
    }
  }

  private static Optional<LocalDate> said(QuestionRecord record, TextPart part) {
    return part == TextPart.QUESTION ? record.dateTabled() : record.latestDay();
  }

  private Node describe(Cited cited, Node in) {
    String kind = kind(cited);
    String key = "id/citation/" + kind + "/" + key(cited, in);
    Node node = iris.at(key);
    if (cited instanceof Cited.Act && legislation.has(key)) {
      return node;
    }
    shared.type(node, "Citation");
    shared.label(node, Terms.PREF_LABEL, cited.label());
    shared.add(node, Terms.DCTERMS_TYPE, iris.concept("citation-kind", kind));
    switch (cited) {
      case Cited.Question q -> {
        shared.text(node, Terms.IDENTIFIER, q.uin());
        q.answered().ifPresent(day -> shared.date(node, Terms.ISSUED, day));
        q.tabled().ifPresent(day -> shared.date(node, Terms.DATE_SUBMITTED, day));
      }
      case Cited.Statement s -> {
        shared.text(node, Terms.IDENTIFIER, s.number());
        s.made().ifPresent(day -> shared.date(node, Terms.ISSUED, day));
      }
      case Cited.Column c -> {
        shared.text(node, Terms.IDENTIFIER, c.columns());
        c.day().ifPresent(day -> shared.date(node, Terms.ISSUED, day));
      }
      case Cited.Act a -> shared.add(node, Terms.TYPE, Terms.LEGISLATION);
      case Cited.Bill b -> shared.add(node, Terms.TYPE, Terms.LEGISLATION);
      case Cited.Paper p -> shared.text(node, Terms.IDENTIFIER, p.series() + " " + p.number());
      case Cited.Page p -> shared.add(node, Terms.PAGE, NodeFactory.createURI(p.address()));
      case Cited.Deposit d -> d.number().ifPresent(n -> shared.text(node, Terms.IDENTIFIER, n));
    }
    return node;
  }

  private static String kind(Cited cited) {
    return switch (cited) {
      case Cited.Question q -> "question";
      case Cited.Statement s -> "statement";
      case Cited.Column c -> "column";
      case Cited.Act a -> "act";
      case Cited.Bill b -> "bill";
      case Cited.Paper p -> "paper";
      case Cited.Page p -> "page";
      case Cited.Deposit d -> "deposit";
    };
  }

  private String key(Cited cited, Node in) {
    return switch (cited) {
      case Cited.Question q ->
          q.house().slug()
              + "-"
              + q.uin()
              + q.tabled()
                  .map(day -> "-tabled-" + day)
                  .or(() -> q.answered().map(day -> "-answered-" + day))
                  .orElseGet(() -> within(in));
      case Cited.Statement s ->
          s.number().toLowerCase(Locale.ROOT)
              + s.made().map(day -> "-" + day).orElseGet(() -> within(in));
      case Cited.Column c ->
          Slug.of(c.columns())
              + c.house()
                  .filter(house -> c.day().isPresent())
                  .map(house -> "-" + house.slug() + "-" + c.day().get())
                  .orElseGet(() -> within(in));
      case Cited.Act a -> Slug.of(a.label());
      case Cited.Bill b -> Slug.of(b.title());
      case Cited.Paper p -> Slug.of(p.label());
      case Cited.Page p -> Iris.hash(p.address());
      case Cited.Deposit d -> d.number().map(Slug::of).orElseGet(() -> "library" + within(in));
    };
  }

  /** Sets apart what only this text tells apart. The same under any base. */
  private String within(Node in) {
    return "-in-" + Iris.hash(in.getURI().substring(iris.base().length()));
  }
}
