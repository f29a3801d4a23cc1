package org.pqgraph.publish;

import java.util.List;

/**
 * What a publication did.
 *
 * @param state how far it came
 * @param graphs how many graphs the store has of the release, with its description
 * @param triples how many triples were sent
 * @param deleted graphs of earlier releases that were deleted
 * @param differences graphs of which the store counts other than the release has
 */
public record PublishResult(
    State state, int graphs, long triples, List<String> deleted, List<Difference> differences) {
  /** How far a publication came. */
  public enum State {
    /** The store has the release, as far as it counts. */
    PUBLISHED,
    /** Graphs are there under names for the time being only: readers see what was there before. */
    NOT_SWITCHED,
    /** Graphs were replaced, nothing was deleted, and the description was not sent. */
    WITHOUT_DESCRIPTION
  }

  /**
   * A graph that did not arrive as it was sent.
   *
   * @param graph its name in the store
   * @param expected triples that the release has
   * @param counted triples that the store counts
   */
  public record Difference(String graph, long expected, long counted) {}

  public PublishResult {
    deleted = List.copyOf(deleted);
    differences = List.copyOf(differences);
  }
}
