package org.pqgraph.names;

/**
 * A thing that a name may mean.
 *
 * @param score from 0 to 100; 100 is the very name
 */
public record Candidate(Named named, double score) {}
