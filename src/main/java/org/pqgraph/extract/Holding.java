package org.pqgraph.extract;

import org.pqgraph.model.Person;

/**
 * That a text names a person as the holder of a post.
 *
 * @param person the person as printed
 * @param post the post
 * @param place the words
 */
public record Holding(Person person, Entity.Post post, Place place) {}
