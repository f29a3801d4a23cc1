/**
 * What a good graph looks like, and whether one is: the shapes under {@code shapes/} applied to one
 * record's graph or to any other, the checks that need the whole graph, and the report of both.
 */
package org.pqgraph.validate;
