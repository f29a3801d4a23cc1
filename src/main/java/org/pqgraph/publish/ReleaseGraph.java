package org.pqgraph.publish;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;

/**
 * A graph to be sent.
 *
 * @param iri its name in the store
 * @param triples how many triples it has, as the release describes it
 * @param content reads them from the beginning
 */
record ReleaseGraph(String iri, long triples, Supplier<Iterator<Triple>> content) {}
