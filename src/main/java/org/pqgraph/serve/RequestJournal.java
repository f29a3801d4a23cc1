package org.pqgraph.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Hears of every request when it has been answered, also of those that reached no servlet, and
 * tells the metrics and the access log. Neither learns who asked, nor what a query says: its hash
 * alone is kept.
 */
final class RequestJournal implements RequestLog {

  private final Metrics metrics;
  private final Optional<AccessLog> log;

  RequestJournal(Metrics metrics, Optional<AccessLog> log) {
    this.metrics = metrics;
    this.log = log;
  }

  @Override
  public void log(Request request, Response response) {
    RequestNotes notes = RequestNotes.of(request);
    Duration time = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
    int status = response.getStatus();
    metrics.request(request.getMethod(), status, time, notes);
    log.ifPresent(file -> file.write(line(request, response, status, time, notes)));
  }

  private static Map<String, Object> line(
      Request request, Response response, int status, Duration time, RequestNotes notes) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().toString());
    line.put("method", request.getMethod());
    // Without the query string: what people search for is theirs.
    line.put("path", Request.getPathInContext(request));
    line.put("route", notes.route());
    line.put("status", status);
    line.put("millis", millis(time.toNanos()));
    line.put("bytes", Response.getContentBytesWritten(response));
    notes.rows().ifPresent(rows -> line.put("rows", rows));
    notes.queryNanos().ifPresent(nanos -> line.put("queryMillis", millis(nanos)));
    notes.queryHash().ifPresent(hash -> line.put("query", hash));
    if (notes.isBroken()) {
      line.put("broken", true);
    }
    return line;
  }

  /** To the microsecond. */
  private static double millis(long nanos) {
    return Math.round(nanos / 1000.0) / 1000.0;
  }
}
