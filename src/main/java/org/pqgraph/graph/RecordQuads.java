package org.pqgraph.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The quads of one record.
 *
 * @param question the question's IRI
 * @param own the quads of the question, its answers and what they state
 * @param shared descriptions of members, bodies, posts and documents, which other records repeat
 * @param unnamed labels of members of whom this record gives a number only; for use where no record
 *     names them
 * @param unsettled links to questions of whom this record does not tell which is meant
 */
public record RecordQuads(
    Node question,
    List<Quad> own,
    List<Quad> shared,
    List<Quad> unnamed,
    List<CitationLink> unsettled) {
  /** The quads that tell which document the record is from. */
  public List<Quad> provenance() {
    List<Node> documents = own.stream().filter(this::isSource).map(Quad::getObject).toList();
    return Stream.concat(
            own.stream().filter(this::isSource),
            shared.stream().filter(quad -> documents.contains(quad.getSubject())))
        .toList();
  }

  private boolean isSource(Quad quad) {
    return quad.getSubject().equals(question) && quad.getPredicate().equals(Terms.SOURCE);
  }

  /** The IRI that a property of the question leads to. */
  public Optional<String> objectOf(Node property) {
    return own.stream()
        .filter(quad -> quad.getPredicate().equals(property) && quad.getSubject().equals(question))
        .map(quad -> quad.getObject().getURI())
        .findFirst();
  }
}
