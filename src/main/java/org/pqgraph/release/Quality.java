package org.pqgraph.release;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.pqgraph.evaluate.Scores;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.validate.ValidationReport.ShapeSummary;

/**
 * What is measured of a release.
 *
 * @param counts those of the whole release that are no coverage
 * @param all the coverage of the whole release
 * @param byMonth by the month of tabling, the last first; an empty name where no day is printed
 * @param bySource by document, the fullest first
 * @param shapes the shapes that have results
 * @param scores how well extraction does on marked texts, by the name of the gold set
 */
record Quality(
    Map<Metric, Long> counts,
    Coverage all,
    List<Coverage> byMonth,
    List<Coverage> bySource,
    List<ShapeSummary> shapes,
    Map<String, Scores> scores) {

  /** More pairs than anyone reads; a count that reaches this is a floor. */
  private static final String MOST_CONTRADICTIONS = "100000";

  /** How much there is of some questions; the document's IRI is empty for other parts. */
  record Coverage(String name, String document, long questions, long answered, long withFacts) {}

  /** Asks a finished store, in transactions of its own, for what the ledger does not know. */
  static Quality of(DatasetGraph store, Ledger ledger, Map<String, Scores> scores) {
    QueryRunner runner = new QueryRunner(DatasetFactory.wrap(store));
    QueryLibrary library = QueryLibrary.load();
    List<Coverage> months = coverage(runner, library, "coverage-by-month", "month");
    Map<Metric, Long> counts = new EnumMap<>(Metric.class);
    Map<String, Long> told = ledger.counts();
    counts.put(Metric.PROBLEMS, told.get("problems"));
    counts.put(Metric.LEFT_OUT, told.get("lost"));
    counts.put(Metric.VIOLATIONS, told.get("violations"));
    counts.put(Metric.WARNINGS, told.get("warnings"));
    counts.put(Metric.NOTES, ledger.notes());
    counts.put(Metric.CONTRADICTIONS, contradictions(runner, library));
    return new Quality(
        counts,
        new Coverage(
            "",
            "",
            months.stream().mapToLong(Coverage::questions).sum(),
            months.stream().mapToLong(Coverage::answered).sum(),
            months.stream().mapToLong(Coverage::withFacts).sum()),
        months,
        coverage(runner, library, "coverage-by-source", "source"),
        ledger.shapes(),
        scores);
  }

  private static List<Coverage> coverage(
      QueryRunner runner, QueryLibrary library, String query, String name) {
    return runner.rows(QueryParameters.bind(library.get(query), Map.of())).stream()
        .map(
            row ->
                new Coverage(
                    row.get(name),
                    row.getOrDefault("document", ""),
                    Long.parseLong(row.get("questions")),
                    Long.parseLong(row.get("answered")),
                    Long.parseLong(row.get("withFacts"))))
        .filter(row -> row.questions() > 0)
        .toList();
  }

  /** Pairs, in however many answers each side is said. */
  private static long contradictions(QueryRunner runner, QueryLibrary library) {
    Set<List<String>> pairs = new HashSet<>();
    runner.each(
        QueryParameters.bind(library.get("contradictions"), Map.of("limit", MOST_CONTRADICTIONS)),
        row ->
            pairs.add(
                List.of(
                    row.get("about"), row.get("contradiction"), row.get("one"), row.get("other"))));
    return pairs.size();
  }
}
