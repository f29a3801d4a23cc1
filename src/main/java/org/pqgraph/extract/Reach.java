package org.pqgraph.extract;

import java.util.Optional;
import java.util.function.Predicate;
import org.pqgraph.extract.Entity.Body;

/**
 * The bodies that a fact may be told of where its own sentence names none.
 *
 * @param subject the body that the text has been about
 * @param focus all that were named
 * @param allowed whether a fact of this kind may be told of a body
 */
record Reach(Optional<Body> subject, Focus focus, Predicate<Body> allowed) {
  /** The body that "it" stands for. */
  Optional<Body> spokenOf() {
    return subject.filter(allowed).or(this::only);
  }

  /** The one body named so far that the fact may be told of; empty where there are several. */
  Optional<Body> only() {
    return focus.only(allowed);
  }
}
