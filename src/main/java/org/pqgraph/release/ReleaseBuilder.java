package org.pqgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.change.Kind;
import org.pqgraph.evaluate.Scores;
import org.pqgraph.extract.Extractor;
import org.pqgraph.graph.Knowledge;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.link.LinkCandidates;
import org.pqgraph.link.LinkTargets;
import org.pqgraph.link.Links;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceFolder;
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
    return build(standardInput, Gate.strict(strict));
  }

  /**
   * Builds a release and does with it what is decided when it is whole.
   *
   * @param standardInput read where an input is "-"
   * @param gate decides
   * @throws org.pqgraph.source.InputException where an input does not exist
   * @throws BuildException where disk, permissions or another build stand in the way
   * @throws IOException where reading or writing fails
   */
  public BuildResult build(InputStream standardInput, Gate gate) throws IOException {
    Documents documents = Documents.of(options.inputs(), standardInput, options.names());
    Releases releases = new Releases(options.releases());
    try (Releases.Hold hold = releases.hold()) {
      Instant created = Instant.now();
      String id = ID.format(created);
      Path staged = hold.stage(id);
      try {
        Optional<Predecessor> before = Predecessor.of(releases, options.iris().base());
        Ledger ledger = write(documents, staged, id, created, before);
        Verdict verdict = gate.judge(staged, ledger.counts());
        Path release =
            switch (verdict) {
              case Verdict.Publish publish -> hold.publish(staged, id);
              case Verdict.Discard discard -> options.releases().resolve(id);
              case Verdict.Hold held -> {
                HeldReleases.write(
                    options.releases(),
                    new HeldReleases.Held(id, releases.currentId().orElse(""), held.reasons()));
                yield hold.keepHeld(staged, id);
              }
            };
        return new BuildResult(
            release,
            verdict instanceof Verdict.Publish,
            verdict instanceof Verdict.Hold held ? held.reasons() : List.of(),
            ledger.counts(),
            ledger.stages());
      } finally {
        if (Files.exists(staged)) {
          Releases.delete(staged);
        }
      }
    }
  }

  private Ledger write(
      Documents documents, Path staged, String id, Instant created, Optional<Predecessor> before)
      throws IOException {
    Optional<String> fingerprint = documents.fingerprint();
    Graph synced = synced();
    ReferenceData reference = ReferenceData.withAuthority(synced, options.referenceNames());
    Extractor extractor = Extractor.load(reference);
    QuestionMapper mapper = new QuestionMapper(options.iris(), reference);
    GraphValidator validator = GraphValidator.load();
    LinkTargets targets = LinkTargets.load();
    RecordWork work = new RecordWork(extractor, mapper, validator);
    try (Ledger ledger = new Ledger(staged.resolve("report"), progress);
        StoreWriter store = new StoreWriter(staged.resolve("tdb2"));
        OtherSources others = new OtherSources(options.iris(), staged)) {
      ledger.stage("reading, extracting, checking, loading");
      new Knowledge(options.iris(), synced).forEach(store::write);
      try (QuestionTies ties = new QuestionTies(options.iris(), staged);
          WaitingRecords waiting = new WaitingRecords(staged);
          BodyIdentity bodies = new BodyIdentity(options.iris(), reference, staged)) {
        Links links = new Links(options.iris(), targets, new LinkCandidates(synced));
        AuthorityPart authority = new AuthorityPart(options.iris(), reference.members());
        RecordSink sink =
            new RecordSink(
                store,
                ledger,
                documents,
                progress,
                ties,
                others,
                links,
                bodies,
                authority,
                new MemberNames(options.iris(), reference.members()));
        RecordPipeline<CheckedRecord> pipeline =
            new RecordPipeline<>(work::check, options.threads());
        pipeline.run(out -> documents.read(waiting.keepingBack(out)), sink);
        pipeline.run(waiting::dated, sink);
        pipeline.run(out -> waiting.undated(ties.questions(), out), sink);
        ledger.stage("tying questions to each other");
        ledger.count("unread", documents.unread());
        sink.finish();
        links.finish(reference, store::write);
      }

      // What follows leaves processors idle.
      Future<Map<String, Scores>> scores = GoldScores.begin(extractor, reference, validator);
      ledger.stage("indexing");
      DatasetGraph graph = store.finish();
      StoreStatistics statistics = new StoreStatistics(options.iris(), targets.targets());
      Map<Kind, Long> changes;
      graph.begin(ReadWrite.READ);
      try {
        ledger.stage("checking the whole graph");
        ledger.add(WholeGraphChecks.run(graph));
        ledger.stage("comparing sources");
        others.compare(graph, ledger);
        ledger.stage("writing dumps");
        statistics.gatherWhileDumping(graph, staged);
        TableArchive.write(graph, options.iris().base(), staged);
        ledger.stage("indexing words");
        IndexBuild.write(graph, options.iris().base(), staged);
        ledger.stage("comparing with the release before");
        changes = Predecessor.compare(before, staged, id, graph, options.iris().base(), created);
      } finally {
        graph.end();
      }
      ledger.count("quads", statistics.quads());
      ledger.stage("measuring quality");
      Quality quality = Quality.of(graph, ledger, done(scores));
      QualityDescription.write(staged, options.iris(), created, quality);
      ledger.stage("writing reports");
      ledger.writeReports();
      VoidDescription.write(
          staged, options.iris(), id, created, statistics, before.map(Predecessor::id));
      Files.createFile(staged.resolve("tdb2").resolve(ReaderLock.FILE));
      ledger.stage("hashing");
      ledger.endStages();
      ledger.workShares(work.shares());
      Manifest.write(
          staged,
          options,
          new Manifest.Facts(
              id,
              created,
              fingerprint,
              before.map(Predecessor::id),
              ledger.counts(),
              changes,
              done(scores)));
      return ledger;
    }
  }

  private Graph synced() throws IOException {
    return options.reference().isEmpty()
        ? GraphFactory.createDefaultGraph()
        : new ReferenceFolder(options.reference().get()).read();
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
