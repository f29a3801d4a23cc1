package org.pqgraph.fetch;

/**
 * What a fetch did.
 *
 * @param questions how many questions it went through
 * @param responses how many responses were added to the archive
 * @param missing how much could not be had, each told as a problem: a question's detail, or a
 *     window
 */
public record FetchResult(long questions, long responses, long missing) {}
