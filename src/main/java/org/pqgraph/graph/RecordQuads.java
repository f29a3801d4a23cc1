package org.pqgraph.graph;

import java.util.List;
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
    List<CitationLink> unsettled) {}
