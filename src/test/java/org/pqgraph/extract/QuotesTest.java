package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.ReferenceData;

/**
 * Whatever the text, every quote is the text's own words at its offsets: in UTF-16 units where
 * facts are found, in code points in the graph.
 */
class QuotesTest {
  private static final String PQ = "https://w3id.org/pqgraph/ontology#";
  private static final QuestionMapper MAPPER =
      new QuestionMapper(new Iris(Iris.DEFAULT_BASE), ReferenceData.load());

  private static final List<String> SENTENCES =
      List.of(
          "The River Health Board has met six times since March 2023.",
          "It is chaired by the Security Minister.",
          "The Board's members are:\n· Security Minister\n· Minister for Skills",
          "The Council on Trade 𝒯𝓇𝒶𝒹ℯ and Growth was set up in May 2022 to help.",
          "My right hon. Friend, the Home Secretary, chairs it - in person.",
          "£2.5 million has been allocated to the River Health Board.",
          "The information is not held centrally.",
          "In March 2015 the Home Office established the Independent Inquiry into Harbour Safety.");

  private static final List<String> HOSTILE =
      List.of(
          "🏛️",
          "👩‍👩‍👧",
          "e\u0301",
          "\u202Eevil\u202C",
          "שלום",
          "مرحبا",
          "\u0000",
          "\uD800",
          "\uE001\uE100",
          "&amp;",
          "<b>",
          "((((",
          "\u00A0",
          "\u2028",
          "İ",
          "ß",
          "ﬁ",
          "\t",
          "....",
          "£",
          "''",
          "’s",
          "\uFEFF",
          "𝔘𝔫𝔦𝔱");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.of(SENTENCES)),
            net.jqwik.api.Tuple.of(4, Arbitraries.of(HOSTILE)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    return piece
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(pieces -> String.join(" ", pieces))
        .filter(text -> !text.isBlank());
  }

  @Property(tries = 400)
  void everyQuoteStandsAtItsOffsets(@ForAll("texts") String text) {
    QuestionRecord record =
        Answers.record(text + " River Health Board?", text, Optional.of(LocalDate.of(2024, 10, 2)));
    Extraction extraction = Answers.EXTRACTOR.extract(record);
    extraction.mentions().forEach(mention -> isWithin(mention.place(), record));
    extraction.facts().forEach(fact -> isWithin(fact.place(), record));
    extraction.refusal().ifPresent(refusal -> isWithin(refusal.place(), record));

    List<Quad> quads = MAPPER.map(extraction).own();
    for (Quad quad : quads) {
      if (quad.getPredicate().getURI().equals(PQ + "start")) {
        Node evidence = quad.getSubject();
        boolean inQuestion = !value(quads, evidence, "statedIn").getURI().endsWith("/answer");
        String whole = inQuestion ? record.text() : record.answer().orElseThrow().text();
        int start = number(value(quads, evidence, "start"));
        int end = number(value(quads, evidence, "end"));
        int from = whole.offsetByCodePoints(0, start);
        assertEquals(
            value(quads, evidence, "exact").getLiteralLexicalForm(),
            whole.substring(from, whole.offsetByCodePoints(from, end - start)));
      }
    }
  }

  private static void isWithin(Place place, QuestionRecord record) {
    String quote = Answers.quote(place, record);
    assertTrue(!quote.isBlank());
  }

  private static Node value(List<Quad> quads, Node subject, String property) {
    return quads.stream()
        .filter(
            q -> q.getSubject().equals(subject) && q.getPredicate().getURI().equals(PQ + property))
        .map(Quad::getObject)
        .findFirst()
        .orElseThrow();
  }

  private static int number(Node literal) {
    return Integer.parseInt(literal.getLiteralLexicalForm());
  }
}
