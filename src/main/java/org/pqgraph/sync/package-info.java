/** Syncs reference data from the registries that keep them, as Turtle for a person to review. */
package org.pqgraph.sync;
