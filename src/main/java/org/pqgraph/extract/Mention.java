package org.pqgraph.extract;

/**
 * A text names a thing.
 *
 * @param entity the thing
 * @param place the words
 */
public record Mention(Entity entity, Place place) {}
