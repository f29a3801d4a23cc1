/**
 * The reference data of {@code reference/} as plain values: departments, other bodies, posts,
 * parties and their names.
 */
package org.pqgraph.reference;
