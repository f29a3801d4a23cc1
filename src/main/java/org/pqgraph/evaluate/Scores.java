package org.pqgraph.evaluate;

import java.util.List;
import java.util.Map;

/**
 * How well facts agree with a gold set.
 *
 * @param pairs the number of questions
 * @param byType counts for each type of fact, in the order of the report
 * @param core the sum over all types but {@code purpose}, {@code mention} and {@code roleHolder}
 * @param refusalAccuracy the share of answers whose refusal, or lack of one, was told right
 * @param wrong what was found and is none, each with what it said
 * @param missed what was not found
 * @param trapped hard negatives taken for facts
 * @param unquoted facts whose quote is not in the text; each counts as wrong
 * @param unknownSources documents of facts that the set has not
 */
public record Scores(
    int pairs,
    Map<String, Count> byType,
    Count core,
    double refusalAccuracy,
    List<String> wrong,
    List<String> missed,
    List<String> trapped,
    List<String> unquoted,
    List<String> unknownSources) {}
