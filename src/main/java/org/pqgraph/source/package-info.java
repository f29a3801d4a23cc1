/**
 * Documents to records: reads what Parliament and others publish, whatever its state, in bounded
 * memory.
 */
package org.pqgraph.source;
