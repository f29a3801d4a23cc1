package org.pqgraph.serve.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.release.Metric;

/** Makes the page on the quality of a release. */
public final class QualityPage {

  private static final String ALL = "dataset";
  private static final List<Metric> FIGURES =
      List.of(
          Metric.QUESTIONS,
          Metric.ANSWERED_SHARE,
          Metric.WITH_FACTS_SHARE,
          Metric.LEFT_OUT,
          Metric.VIOLATIONS,
          Metric.WARNINGS,
          Metric.CONTRADICTIONS);

  private final Frame frame;
  private final PageQueries queries;
  private final Names names;

  /**
   * @param frame the page's frame
   * @param queries the queries on the release
   */
  public QualityPage(Frame frame, PageQueries queries) {
    this.frame = frame;
    this.queries = queries;
    this.names = new Names(frame.site());
  }

  /**
   * The page, for the template {@code quality}.
   *
   * @param graph what {@code quality.ttl} of the release says; absent where it has none
   * @param input what was wrong in the input
   */
  public Object view(Optional<Graph> graph, InputProblems input) {
    Measurements measured = new Measurements(graph.orElseGet(GraphFactory::createDefaultGraph));
    return new QualityView(
        frame,
        graph.isPresent(),
        FIGURES.stream().flatMap(metric -> figure(measured, metric).stream()).toList(),
        measured.shapes(),
        months(measured),
        sources(measured),
        input.first(),
        NumberText.of(input.count()),
        judged(measured),
        scores(measured),
        Contradictions.all(queries, names));
  }

  private static Optional<StartView.Count> figure(Measurements measured, Metric metric) {
    return measured
        .of(metric, ALL)
        .map(
            value ->
                new StartView.Count(
                    metric.label().substring(0, 1).toUpperCase(Locale.ROOT)
                        + metric.label().substring(1),
                    metric.isShare() ? percent(value) : NumberText.of(value.longValue())));
  }

  private List<QualityView.Coverage> months(Measurements measured) {
    return measured.below(ALL + "/month").stream()
        .sorted(Comparator.comparing(measured::title).reversed())
        .map(
            month ->
                coverage(
                    measured,
                    month,
                    Ref.text(
                        measured.title(month).isEmpty()
                            ? "No day printed"
                            : DayText.of(measured.title(month)))))
        .toList();
  }

  private List<QualityView.Coverage> sources(Measurements measured) {
    return measured.below(ALL + "/source").stream()
        .sorted(
            Comparator.comparingLong((String source) -> measured.count(Metric.QUESTIONS, source))
                .reversed()
                .thenComparing(measured::title))
        .map(
            source ->
                coverage(
                    measured,
                    source,
                    measured
                        .source(source)
                        .map(document -> names.ref(document, measured.title(source)))
                        .orElse(Ref.text(measured.title(source)))))
        .toList();
  }

  private static QualityView.Coverage coverage(Measurements measured, String thing, Ref part) {
    return new QualityView.Coverage(
        part,
        text(measured, Metric.QUESTIONS, thing),
        text(measured, Metric.ANSWERED, thing),
        text(measured, Metric.ANSWERED_SHARE, thing),
        text(measured, Metric.WITH_FACTS, thing),
        text(measured, Metric.WITH_FACTS_SHARE, thing));
  }

  private static List<QualityView.Judged> judged(Measurements measured) {
    List<QualityView.Judged> judged = new ArrayList<>();
    for (String tier : List.of("sure", "likely")) {
      measured.all("quality/judged/").stream()
          .filter(path -> path.endsWith("/" + tier))
          .map(
              path ->
                  new QualityView.Judged(
                      Names.words(path.split("/", -1)[2]),
                      tier,
                      text(measured, Metric.JUDGED, path),
                      text(measured, Metric.JUDGED_RIGHT, path),
                      text(measured, Metric.REAL_PRECISION, path),
                      text(measured, Metric.REAL_PRECISION_LOW, path)
                          + " to "
                          + text(measured, Metric.REAL_PRECISION_HIGH, path)))
          .forEach(judged::add);
    }
    return judged;
  }

  private static List<QualityView.Score> scores(Measurements measured) {
    List<QualityView.Score> scores = new ArrayList<>();
    for (String set : Metric.GOLD_SETS) {
      String thing = "quality/gold/" + set;
      if (measured.of(Metric.RIGHT, thing).isPresent()) {
        List<QualityView.Kind> kinds = new ArrayList<>();
        kinds.add(kind(measured, thing, "all core facts"));
        measured.below(thing).stream()
            .sorted(Comparator.comparingLong((String path) -> found(measured, path)).reversed())
            .filter(path -> found(measured, path) > 0)
            .map(path -> kind(measured, path, Names.words(measured.title(path))))
            .forEach(kinds::add);
        scores.add(
            new QualityView.Score(
                set,
                text(measured, Metric.QUESTIONS, thing),
                text(measured, Metric.REFUSALS_TOLD, thing),
                kinds));
      }
    }
    return scores;
  }

  /** How many facts of a kind were marked or found. */
  private static long found(Measurements measured, String thing) {
    return measured.count(Metric.RIGHT, thing)
        + measured.count(Metric.WRONG, thing)
        + measured.count(Metric.MISSED, thing);
  }

  private static QualityView.Kind kind(Measurements measured, String thing, String name) {
    return new QualityView.Kind(
        name,
        text(measured, Metric.RIGHT, thing),
        text(measured, Metric.WRONG, thing),
        text(measured, Metric.MISSED, thing),
        text(measured, Metric.PRECISION, thing),
        text(measured, Metric.RECALL, thing));
  }

  private static String text(Measurements measured, Metric metric, String thing) {
    return measured
        .of(metric, thing)
        .map(value -> metric.isShare() ? percent(value) : NumberText.of(value.longValue()))
        .orElse("");
  }

  private static String percent(BigDecimal share) {
    NumberFormat percent = NumberFormat.getPercentInstance(Locale.UK);
    percent.setMaximumFractionDigits(1);
    return percent.format(share);
  }
}
