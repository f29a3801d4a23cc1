/**
 * Checked quads to a release: store, dumps, descriptions and reports in one folder, made beside and
 * switched to at once.
 */
package org.pqgraph.release;
