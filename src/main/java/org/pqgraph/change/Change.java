package org.pqgraph.change;

/**
 * What happened to a question between two releases.
 *
 * @param question its IRI
 * @param kind what happened
 * @param time when it was seen: the time of the later release, ISO 8601 in UTC
 * @param state the question in the later release; of one that left the data, in the earlier
 */
public record Change(String question, Kind kind, String time, QuestionState state) {}
