/**
 * The difference between two dumps in N-Quads, in bounded memory, and its form as an RDF Patch. The
 * order of a store is its own and means nothing in another, so quads are compared by their lines.
 */
package org.pqgraph.patch;
