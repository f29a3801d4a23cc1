package org.pqgraph.search;

/**
 * A thing that has a name.
 *
 * @param kind "department", "body", "member", "post", "party" or "house"
 * @param label its name
 * @param iri the thing
 */
public record Thing(String kind, String label, String iri) {}
