/**
 * The knowledge of the project as the jar carries it: the files of ontology, shapes, queries,
 * reference and rules.
 */
package org.pqgraph.knowledge;
