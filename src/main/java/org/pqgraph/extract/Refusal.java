package org.pqgraph.extract;

/**
 * An answer refuses or defers.
 *
 * @param kind the notation of the kind: {@code disproportionate_cost}
 * @param place the words that do so
 */
public record Refusal(String kind, Place place) {}
