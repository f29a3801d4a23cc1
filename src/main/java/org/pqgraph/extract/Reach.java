package org.pqgraph.extract;

import java.util.Optional;
import java.util.function.Predicate;
import org.pqgraph.extract.Entity.Body;

/**
 * The bodies that a fact may be told of where its own sentence names none.
 *
 * @param subject the body that the sentence before was about
 * @param focus all that were named
 * @param allowed whether a fact of this kind may be told of a body
 * @param topic whether a body is of a kind that answers are about, so that "it" may mean it
 */
record Reach(Optional<Body> subject, Focus focus, Predicate<Body> allowed, Predicate<Body> topic) {
  /** The body that "it" stands for. */
  Optional<Body> spokenOf() {
    return subject.filter(allowed.and(topic));
  }

  /** The one body named so far that the fact may be told of; empty where there are several. */
  Optional<Body> only() {
    return focus.only(allowed.and(topic));
  }
}
