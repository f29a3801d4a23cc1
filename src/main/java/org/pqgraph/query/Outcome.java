package org.pqgraph.query;

import java.time.Duration;

/**
 * What running a query came to.
 *
 * @param rows rows written; triples for CONSTRUCT and DESCRIBE, 1 for ASK
 * @param duration wall time from the start of the query to the last byte handed on
 */
public record Outcome(long rows, Duration duration) {}
