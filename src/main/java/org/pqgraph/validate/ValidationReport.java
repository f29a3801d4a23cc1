package org.pqgraph.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What validation found, summed up: how many results each shape has, and some of them in detail.
 * Its memory is bounded by the number of shapes, not by the number of results. Several threads may
 * add at once.
 */
public final class ValidationReport {
  /** The number of results of one shape that are kept in detail unless another is given. */
  public static final int DETAILS = 1_000;

  /** A longer value says little and takes room; the focus node leads to it. */
  private static final int LONGEST_VALUE = 2_000;

  /**
   * One shape's results: the count of all, the first ones in detail.
   *
   * @param shape the shape's IRI
   * @param message what is wrong, in English
   */
  public record ShapeSummary(
      String shape, Severity severity, String message, long count, List<Result> details) {}

  private static final class Tally {
    private final Result first;
    private final List<Result> details = new ArrayList<>();
    private long count;

    private Tally(Result first) {
      this.first = first;
    }
  }

  private final int limit;
  private final Map<String, Tally> byShape = new TreeMap<>();

  /** A report that keeps {@value #DETAILS} results of each shape in detail. */
  public ValidationReport() {
    this(DETAILS);
  }

  /**
   * @param limit how many results of each shape are kept in detail; the others are counted
   */
  public ValidationReport(int limit) {
    this.limit = limit;
  }

  /** Counts a result, and keeps it while its shape has room. */
  public synchronized void add(Result result) {
    Tally tally = byShape.computeIfAbsent(result.shape(), shape -> new Tally(result));
    tally.count++;
    if (tally.details.size() < limit) {
      tally.details.add(shortened(result));
    }
  }

  /** Adds each of several results. */
  public void addAll(Collection<Result> results) {
    results.forEach(this::add);
  }

  /** Whether there is no result of severity {@link Severity#VIOLATION}. */
  public boolean conforms() {
    return count(Severity.VIOLATION) == 0;
  }

  /** The number of results of a severity, whether kept in detail or not. */
  public long count(Severity severity) {
    return countBySeverity().get(severity);
  }

  /** The number of results of each severity, zero included. */
  public synchronized Map<Severity, Long> countBySeverity() {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
    byShape.values().forEach(t -> counts.merge(t.first.severity(), t.count, Long::sum));
    return counts;
  }

  /** The number of results by the IRI of the shape, for the shapes that have any. */
  public synchronized Map<String, Long> countByShape() {
    Map<String, Long> counts = new TreeMap<>();
    byShape.forEach((shape, tally) -> counts.put(shape, tally.count));
    return counts;
  }

  /** The gravest shapes first; among equals, by IRI. */
  public synchronized List<ShapeSummary> summaries() {
    return byShape.values().stream()
        .map(
            t ->
                new ShapeSummary(
                    t.first.shape(),
                    t.first.severity(),
                    t.first.message(),
                    t.count,
                    t.details.stream().sorted(Result.ORDER).toList()))
        .sorted(Comparator.comparing(ShapeSummary::severity))
        .toList();
  }

  /**
   * Writes the report in SHACL's own terms as Turtle. {@code sh:conforms} is SHACL's: true only
   * where nothing at all was found, not even a warning. Where results were left out, the report
   * says how many in {@code rdfs:comment}.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path ttl) throws IOException {
    try (var out = Files.newOutputStream(ttl)) {
      TurtleReport.write(summaries(), out);
    }
  }

  /**
   * Writes the report as one HTML page that needs no other file: a table of shapes, each with up to
   * 20 examples.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeHtml(Path html) throws IOException {
    Files.writeString(html, HtmlReport.page(countBySeverity(), summaries()));
  }

  private static Result shortened(Result result) {
    boolean tooLong = result.value().filter(v -> v.length() > LONGEST_VALUE).isPresent();
    return tooLong
        ? new Result(
            result.severity(),
            result.shape(),
            result.focusNode(),
            result.path(),
            Optional.empty(),
            result.message(),
            result.component())
        : result;
  }
}
