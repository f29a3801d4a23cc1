package org.pqgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.evaluate.GoldSet;
import org.pqgraph.evaluate.Scorer;
import org.pqgraph.evaluate.Scores;
import org.pqgraph.evaluate.StatedFact;
import org.pqgraph.extract.Extractor;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Knowledge;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.knowledge.KnowledgeFolder;
import org.pqgraph.model.InputProblem;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.source.Documents;
import org.pqgraph.validate.GraphValidator;
import org.pqgraph.validate.Severity;

/**
 * How well extraction does on texts that were marked by hand. The documents take the way of a
 * build, from reading to the shapes, into a graph in memory, which is asked the library's query for
 * facts: what is measured is what users get.
 */
public final class GoldScores {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  private final RecordWork work;
  private final int threads;
  private final String least;
  private final List<Triple> knowledge = new ArrayList<>();

  private static FutureTask<Map<String, Scores>> own;

  private GoldScores(RecordWork work, int threads, String least) {
    this.work = work;
    this.least = least;
    this.threads = threads;
    new Knowledge(IRIS).forEach(quad -> knowledge.add(quad.asTriple()));
  }

  /**
   * Scores a gold set.
   *
   * @param reach which claims are scored
   * @throws IOException where its documents cannot be read
   */
  public static Scores of(GoldSet gold, Reach reach) throws IOException {
    ReferenceData reference = ReferenceData.load();
    Extractor extractor = Extractor.load(reference);
    RecordWork work =
        new RecordWork(
            reach == Reach.ALL ? extractor.keepingAll() : extractor,
            new QuestionMapper(IRIS, reference),
            GraphValidator.load());
    return new GoldScores(
            work,
            Runtime.getRuntime().availableProcessors(),
            reach == Reach.SURE ? "sure" : "likely")
        .score(gold);
  }

  /** Which claims are scored. */
  public enum Reach {
    /** What users get without asking for more. */
    SURE,
    /** With what is only likely. */
    LIKELY,
    /** All that rules find, for working on the rules. */
    ALL
  }

  /**
   * Begins to score the project's own gold set, which the program carries, on a thread beside. It
   * is done once in a run of the program, since neither the texts nor the rules change meanwhile.
   */
  static synchronized Future<Map<String, Scores>> begin(
      Extractor extractor, ReferenceData reference, GraphValidator validator) {
    if (own == null) {
      own =
          new FutureTask<>(
              () ->
                  new GoldScores(
                          new RecordWork(
                              extractor.keepingAll(),
                              new QuestionMapper(IRIS, reference),
                              validator),
                          1,
                          "likely")
                      .ofOwnSet());
      Thread.ofPlatform().daemon().name("pqgraph-gold").start(own);
    }
    return own;
  }

  /** The scores by the names of the sets. */
  private Map<String, Scores> ofOwnSet() throws IOException {
    Map<String, Scores> scores = new LinkedHashMap<>();
    for (String set : Metric.GOLD_SETS) {
      scores.put(
          set, new KnowledgeFolder("gold/" + set).read(folder -> score(GoldSet.read(folder))));
    }
    return scores;
  }

  private Scores score(GoldSet gold) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    knowledge.forEach(graph::add);
    Gathering gathering = new Gathering(graph);
    new RecordPipeline<>(work::check, threads)
        .run(
            Documents.of(List.of(gold.documents()), InputStream.nullInputStream())::read,
            gathering);
    gathering.finish();
    return Scorer.score(gold, facts(graph));
  }

  private List<StatedFact> facts(Graph graph) {
    return new QueryRunner(DatasetFactory.wrap(DatasetGraphFactory.wrap(graph)))
        .rows(QueryParameters.bind(QueryLibrary.load().get("facts"), Map.of())).stream()
            .filter(row -> least.equals("likely") || row.get("tier").equals("sure"))
            .map(
                row ->
                    new StatedFact(
                        row.get("source"),
                        row.get("factType"),
                        row.get("subject"),
                        row.get("value"),
                        row.get("quote")))
            .toList();
  }

  /** Gathers what a build would store; what it would leave out, and why, is for builds to tell. */
  private static final class Gathering implements RecordPipeline.Sink<CheckedRecord> {
    private final Graph graph;
    private final MemberLabels labels = new MemberLabels();

    private Gathering(Graph graph) {
      this.graph = graph;
    }

    @Override
    public void problem(InputProblem problem) {}

    @Override
    public void result(CheckedRecord checked) {
      if (checked.results().stream().noneMatch(r -> r.severity() == Severity.VIOLATION)) {
        labels.heard(checked.quads());
        checked.quads().own().forEach(this::add);
        checked.quads().shared().forEach(this::add);
      }
    }

    void finish() {
      labels.unnamed().forEach(this::add);
    }

    private void add(Quad quad) {
      graph.add(quad.asTriple());
    }
  }
}
