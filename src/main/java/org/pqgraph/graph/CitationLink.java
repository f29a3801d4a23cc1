package org.pqgraph.graph;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Cited;

/**
 * A link from a text to a question that it cites by number, while it is not known which question of
 * that number is meant. It is settled when all questions of a build are known.
 *
 * @param graph the named graph it belongs to
 * @param text the citing question or answer
 * @param property how it cites
 * @param citation the citation
 * @param cited what is cited, as far as the words tell
 * @param said the day of the citing text
 */
public record CitationLink(
    Node graph,
    Node text,
    Node property,
    Node citation,
    Cited.Question cited,
    Optional<LocalDate> said) {
  /** The link to the question that is meant, and the citation's own. */
  public Quad[] to(Node question) {
    return new Quad[] {
      Quad.create(graph, text, property, question),
      Quad.create(graph, citation, Terms.pq("resolvesTo"), question)
    };
  }

  /** The link to the citation, where the question is not to be told. */
  public Quad toCitation() {
    return Quad.create(graph, text, property, citation);
  }
}
