/**
 * The query library and the one place through which SPARQL reaches a release: queries are bound,
 * checked, run and written.
 */
package org.pqgraph.query;
