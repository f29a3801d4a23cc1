package org.pqgraph.link;

/**
 * Why two bodies may be the same.
 *
 * @param method how their names go together, as in {@code links/targets.yaml}
 * @param days what their first days say, as there
 * @param score how sure it is, 0 to 1
 * @param name the words that they have in common
 */
record NameMatch(String method, String days, double score, String name) {}
