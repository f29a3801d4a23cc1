package org.pqgraph.serve;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@code /metrics}: how the service does, in the text format of Prometheus. Names of time series
 * are few: routes are patterns, methods and statuses those that exist.
 */
final class Metrics extends ReadServlet implements AutoCloseable {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Duration[] STEPS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofSeconds(60)
  };

  private final transient PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final transient JvmGcMetrics collections = new JvmGcMetrics();
  private final transient Timer queries =
      Timer.builder("pqgraph.query")
          .description("queries that ran, until the last byte of their result")
          .serviceLevelObjectives(STEPS)
          .register(registry);
  private final transient DistributionSummary rows =
      DistributionSummary.builder("pqgraph.query.rows")
          .description("rows, triples or quads in the results of queries")
          .serviceLevelObjectives(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)
          .register(registry);

  Metrics(ReleaseStore store) {
    Gauge.builder("pqgraph.release.age", store, Metrics::age)
        .description("time since the release that is served was built")
        .baseUnit("seconds")
        .register(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Seconds, or not a number where the release does not say when it was built. */
  private static double age(ReleaseStore store) {
    try (var lease = store.lease()) {
      return lease
          .release()
          .manifest()
          .instant()
          .map(built -> Duration.between(built, Instant.now()).toMillis() / 1000.0)
          .orElse(Double.NaN);
    }
  }

  /** Shows how many requests run in each lane and how many wait for their turn. */
  void watch(Turns turns) {
    watch("express", turns.express());
    watch("slow", turns.slow());
    watch("pages", turns.pages());
  }

  private void watch(String name, Lane lane) {
    Gauge.builder("pqgraph.lane.running", lane, Lane::running)
        .description("requests that run now, by lane")
        .tag("lane", name)
        .register(registry);
    Gauge.builder("pqgraph.lane.waiting", lane, Lane::waiting)
        .description("requests that wait for their turn, by lane")
        .tag("lane", name)
        .register(registry);
  }

  /** Counts a request that has been answered. */
  void request(String method, int status, Duration time, RequestNotes notes) {
    Timer.builder("pqgraph.requests")
        .description("requests, by the pattern of their address; status \"broken\" was cut off")
        .tag("method", METHODS.contains(method) ? method : "other")
        .tag("route", notes.route())
        .tag("status", notes.isBroken() ? "broken" : Integer.toString(status))
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(time);
    notes.queryNanos().ifPresent(nanos -> queries.record(nanos, TimeUnit.NANOSECONDS));
    notes.rows().ifPresent(rows::record);
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; version=0.0.4");
    response.setCharacterEncoding("UTF-8");
    registry.scrape(response.getOutputStream());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
