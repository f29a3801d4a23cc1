package org.pqgraph.reference;

import java.util.Optional;
import java.util.Set;

/**
 * What one wording of a post's title says.
 *
 * @param words the title, in the form of {@link ReferenceData#normalise}
 * @param rank the rank of a minister, where it gives one
 * @param remit what a minister is for, by the parts of a list: "security", "borders"; empty where
 *     the title gives a rank and at most a department
 * @param department the department, where the title gives one, as {@link PostTitles} names it
 * @param isWhole whether the remit is no more than the department's own name
 * @param post the path of the post of the reference data that bears this title
 */
record PostTitle(
    String words,
    Optional<String> rank,
    Set<String> remit,
    Optional<String> department,
    boolean isWhole,
    Optional<String> post) {
  PostTitle {
    remit = Set.copyOf(remit);
  }

  /** Whether a rank is all that tells the post from others: "the Secretary of State". */
  boolean isRankOnly() {
    return rank.isPresent() && remit.isEmpty();
  }

  /** The same title, of a post in a department. */
  PostTitle in(Optional<String> other) {
    return new PostTitle(words, rank, remit, department.or(() -> other), isWhole, post);
  }
}
