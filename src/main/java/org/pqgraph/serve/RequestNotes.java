package org.pqgraph.serve;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.eclipse.jetty.util.Attributes;
import org.pqgraph.query.Checkpoint;

/**
 * What is noted of a request while it is answered, for the metrics and the access log; and what one
 * part of the server asks of another about it. It travels as an attribute of the request.
 */
final class RequestNotes {

  private static final String ATTRIBUTE = RequestNotes.class.getName();

  private String route = "none";
  private String queryHash;
  private long queryNanos = -1;
  private LongSupplier rows;
  private boolean broken;
  private boolean tableAsGraph;
  private Checkpoint checkpoint;

  private RequestNotes() {}

  /** The notes of a request, begun where there are none. */
  static RequestNotes of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof RequestNotes notes) {
      return notes;
    }
    RequestNotes notes = new RequestNotes();
    request.setAttribute(ATTRIBUTE, notes);
    return notes;
  }

  /** The notes of a request that has been answered; one that reached no servlet has none. */
  static RequestNotes of(Attributes request) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestNotes notes
        ? notes
        : new RequestNotes();
  }

  /** The pattern of addresses that the request fell under: one of few, for metrics. */
  String route() {
    return route;
  }

  void route(String pattern) {
    route = pattern.isEmpty() ? "/" : pattern;
  }

  /** A short hash of the query's text, to find the same query again without keeping it. */
  Optional<String> queryHash() {
    return Optional.ofNullable(queryHash);
  }

  void query(String text) {
    queryHash = CacheHeaders.hash(text);
  }

  /** How long the query ran, its result's last byte included. */
  OptionalLong queryNanos() {
    return queryNanos < 0 ? OptionalLong.empty() : OptionalLong.of(queryNanos);
  }

  void queryNanos(long nanos) {
    queryNanos = nanos;
  }

  /** Rows, triples or quads of the result that were written. */
  OptionalLong rows() {
    return rows == null ? OptionalLong.empty() : OptionalLong.of(rows.getAsLong());
  }

  void rows(LongSupplier count) {
    rows = count;
  }

  /** Whether the response was cut off after its status had gone out. */
  boolean isBroken() {
    return broken;
  }

  void broken() {
    broken = true;
  }

  /** Whether a table is to be written as a graph, in the W3C's vocabulary of result sets. */
  boolean tableAsGraph() {
    return tableAsGraph;
  }

  void wantTableAsGraph() {
    tableAsGraph = true;
  }

  /** What a query passes while it runs. */
  Checkpoint checkpoint() {
    return checkpoint;
  }

  void checkpoint(Checkpoint passed) {
    checkpoint = passed;
  }
}
