package org.pqgraph.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.link.Links;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.model.Source;
import org.pqgraph.model.SourcePosition;
import org.pqgraph.source.Documents;
import org.pqgraph.validate.Result;
import org.pqgraph.validate.Severity;

/** The end of the pipeline: writes what is good, reports what is not. */
final class RecordSink implements RecordPipeline.Sink<CheckedRecord> {
  private static final int PROGRESS_EVERY = 256;
  private static final int SHARED_KEPT = 1 << 16;

  private final StoreWriter store;
  private final Ledger ledger;
  private final Documents documents;
  private final Progress progress;

  /**
   * 64 bits of a question's IRI to a hash of its content: some 70 bytes a question, all that grows
   * with the input.
   */
  private final Map<Long, Integer> seen = new HashMap<>();

  private final Map<Quad, Boolean> recent =
      new LinkedHashMap<>(1 << 12, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Quad, Boolean> eldest) {
          return size() > SHARED_KEPT;
        }
      };
  private final MemberLabels labels = new MemberLabels();
  private final ClaimTiers tiers = new ClaimTiers();
  private final QuestionTies ties;
  private final OtherSources others;
  private final Links links;
  private final BodyIdentity bodies;
  private final AuthorityPart authority;
  private final MemberNames names;
  private long records;

  RecordSink(
      StoreWriter store,
      Ledger ledger,
      Documents documents,
      Progress progress,
      QuestionTies ties,
      OtherSources others,
      Links links,
      BodyIdentity bodies,
      AuthorityPart authority,
      MemberNames names) {
    this.store = store;
    this.ledger = ledger;
    this.documents = documents;
    this.progress = progress;
    this.ties = ties;
    this.others = others;
    this.links = links;
    this.bodies = bodies;
    this.authority = authority;
    this.names = names;
  }

  /**
   * Writes what only the end of the input shows: who was never named, whom authority files tell of,
   * how sure facts are, which questions are cited, which were put to several bodies.
   */
  void finish() throws IOException {
    labels.unnamed().forEach(store::write);
    authority.finish(quad -> store.write(names.settled(quad)));
    names.finish(store::write);
    ties.finish(store::write, ledger::count);
    ledger.count("body names led on", bodies.finish(this::tiered));
    tiers.finish(store::write);
  }

  @Override
  public void problem(InputProblem problem) throws IOException {
    ledger.add(problem);
  }

  @Override
  public void result(CheckedRecord checked) throws IOException {
    QuestionRecord record = checked.record();
    List<Result> violations =
        checked.results().stream().filter(r -> r.severity() == Severity.VIOLATION).toList();
    if (!violations.isEmpty()) {
      ledger.add(checked.results());
      ledger.add(lost(record, violations.get(0).message()));
    } else {
      int content = content(record);
      Integer before = seen.putIfAbsent(key(checked.quads().question()), content);
      if (before == null || before == content) {
        write(checked);
      } else if (record.position().source() == Source.PARLIAMENT_API
          || record.position().source() == Source.PAGE) {
        ledger.add(
            lost(
                record,
                "the question came before in other words, as " + checked.quads().question()));
      } else {
        repeated(checked);
      }
    }
    if (++records % PROGRESS_EVERY == 0) {
      progress.records(records, documents.bytesRead(), documents.totalBytes());
    }
  }

  /** A question that is new, or that comes again in the same words from another document. */
  private void write(CheckedRecord checked) throws IOException {
    ledger.add(checked.results());
    labels.heard(checked.quads());
    authority.heard(checked.quads());
    ties.add(checked);
    links.add(checked.quads(), checked.record().grouped().isEmpty(), store::write);
    shared(checked.quads().shared(), checked.record().latestDay());
    bodies.own(checked.quads().own(), this::tiered);
    ledger.record(checked.record());
  }

  private void tiered(Quad quad) {
    tiers.accept(quad, store::write);
  }

  /** A question that a source before this one gave: that one leads, and both are named. */
  private void repeated(CheckedRecord checked) throws IOException {
    shared(checked.quads().provenance(), Optional.empty());
    others.add(checked);
    ledger.count("repeated", 1);
  }

  private void shared(List<Quad> quads, Optional<LocalDate> on) {
    quads.stream()
        .filter(quad -> !names.keeps(quad, on))
        .filter(quad -> recent.put(quad, true) == null)
        .forEach(quad -> bodies.shared(quad, store::write));
  }

  private static long key(Node question) {
    return UUID.nameUUIDFromBytes(question.getURI().getBytes(StandardCharsets.UTF_8))
        .getLeastSignificantBits();
  }

  private static int content(QuestionRecord record) {
    return record.at(new SourcePosition("", 0, record.position().source())).hashCode();
  }

  private static InputProblem lost(QuestionRecord record, String why) {
    String named = record.uin().map(uin -> "(UIN " + uin + ") ").orElse("");
    return new InputProblem(
        record.position().document(),
        record.position().record(),
        named + why,
        "the record was left out",
        true);
  }
}
