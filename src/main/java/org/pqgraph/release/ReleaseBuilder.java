package org.pqgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.pqgraph.evaluate.Scores;
import org.pqgraph.extract.Extractor;
import org.pqgraph.graph.Knowledge;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.link.LinkCandidates;
import org.pqgraph.link.LinkTargets;
import org.pqgraph.link.Links;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.search.IndexBuild;
import org.pqgraph.source.Documents;
import org.pqgraph.validate.GraphValidator;
import org.pqgraph.validate.WholeGraphChecks;

/** Documents to a release, in one pass. */
public final class ReleaseBuilder {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final BuildOptions options;
  private final Progress progress;

  /**
   * @param options what to build and where
   * @param progress hears how it gets on
   */
  public ReleaseBuilder(BuildOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Builds a release and makes it the current one.
   *
   * @param standardInput read where an input is "-"
   * @param strict whether a lost record or a violation keeps the release from being published
   * @throws org.pqgraph.source.InputException where an input does not exist
   * @throws BuildException where disk, permissions or another build stand in the way
   * @throws IOException where reading or writing fails
   */
  public BuildResult build(InputStream standardInput, boolean strict) throws IOException {
    Documents documents = Documents.of(options.inputs(), standardInput);
    Releases releases = new Releases(options.releases());
    try (Releases.Hold hold = releases.hold()) {
      Instant created = Instant.now();
      String id = ID.format(created);
      Path staged = hold.stage(id);
      try {
        Ledger ledger = write(documents, staged, id, created);
        boolean publish = !(strict && ledger.hasLosses());
        Path release = publish ? hold.publish(staged, id) : options.releases().resolve(id);
        return new BuildResult(release, publish, ledger.counts(), ledger.stages());
      } finally {
        if (java.nio.file.Files.exists(staged)) {
          Releases.delete(staged);
        }
      }
    }
  }

  private Ledger write(Documents documents, Path staged, String id, Instant created)
      throws IOException {
    ReferenceData reference = ReferenceData.load();
    Extractor extractor = Extractor.load(reference);
    QuestionMapper mapper = new QuestionMapper(options.iris(), reference);
    GraphValidator validator = GraphValidator.load();
    LinkTargets targets = LinkTargets.load();
    RecordWork work = new RecordWork(extractor, mapper, validator);
    try (Ledger ledger = new Ledger(staged.resolve("report"), progress);
        StoreWriter store = new StoreWriter(staged.resolve("tdb2"));
        OtherSources others = new OtherSources(options.iris(), staged)) {
      ledger.stage("reading, extracting, checking, loading");
      new Knowledge(options.iris()).forEach(store::write);
      try (QuestionTies ties = new QuestionTies(options.iris(), staged);
          WaitingRecords waiting = new WaitingRecords(staged)) {
        Links links = new Links(options.iris(), targets, candidates());
        RecordSink sink = new RecordSink(store, ledger, documents, progress, ties, others, links);
        RecordPipeline<CheckedRecord> pipeline =
            new RecordPipeline<>(work::check, options.threads());
        pipeline.run(out -> documents.read(waiting.keepingBack(out)), sink);
        pipeline.run(waiting::dated, sink);
        pipeline.run(out -> waiting.undated(ties.questions(), out), sink);
        ledger.stage("tying questions to each other");
        sink.finish();
        links.finish(reference, store::write);
      }

      // What follows leaves processors idle.
      Future<Map<String, Scores>> scores = GoldScores.begin(extractor, reference, validator);
      ledger.stage("indexing");
      DatasetGraph graph = store.finish();
      StoreStatistics statistics = new StoreStatistics(options.iris(), targets.targets());
      graph.begin(ReadWrite.READ);
      try {
        ledger.stage("checking the whole graph");
        ledger.add(WholeGraphChecks.run(graph));
        ledger.stage("comparing sources");
        others.compare(graph, ledger);
        ledger.stage("writing dumps");
        statistics.gatherWhileDumping(graph, staged);
        ledger.stage("indexing words");
        IndexBuild.write(graph, options.iris().base(), staged);
      } finally {
        graph.end();
      }
      ledger.count("quads", statistics.quads());
      ledger.stage("measuring quality");
      Quality quality = Quality.of(graph, ledger, done(scores));
      QualityDescription.write(staged, options.iris(), created, quality);
      ledger.stage("writing reports");
      ledger.writeReports();
      VoidDescription.write(staged, options.iris(), id, created, statistics);
      ledger.stage("hashing");
      ledger.endStages();
      ledger.workShares(work.shares());
      Manifest.write(staged, id, created, options, ledger.counts());
      return ledger;
    }
  }

  private LinkCandidates candidates() throws IOException {
    return options.reference().isPresent()
        ? LinkCandidates.read(LinkCandidates.files(options.reference().get()))
        : LinkCandidates.none();
  }

  private static Map<String, Scores> done(Future<Map<String, Scores>> scores) {
    try {
      return scores.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BuildException("the build was interrupted", e);
    } catch (ExecutionException e) {
      throw new BuildException(
          "the marked texts could not be scored (" + e.getCause() + "); build pqgraph anew", e);
    }
  }
}
