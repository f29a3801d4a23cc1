package org.pqgraph.release;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.extract.Extraction;
import org.pqgraph.extract.Extractor;
import org.pqgraph.extract.Wording;
import org.pqgraph.extract.Wordings;
import org.pqgraph.extract.statement.Statement;
import org.pqgraph.extract.statement.StatementFinder;
import org.pqgraph.graph.QuestionMapper;
import org.pqgraph.graph.RecordQuads;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.validate.GraphValidator;
import org.pqgraph.validate.Result;

/**
 * The work on one record, on any thread: extract, map, check. Keeps count of the time each takes,
 * summed over threads.
 */
final class RecordWork {
  private final Extractor extractor;
  private final Wordings wordings = Wordings.load();
  private final StatementFinder statements = StatementFinder.load();
  private final QuestionMapper mapper;
  private final GraphValidator validator;
  private final LongAdder extracting = new LongAdder();
  private final LongAdder mapping = new LongAdder();
  private final LongAdder checking = new LongAdder();

  RecordWork(Extractor extractor, QuestionMapper mapper, GraphValidator validator) {
    this.extractor = extractor;
    this.mapper = mapper;
    this.validator = validator;
  }

  CheckedRecord check(QuestionRecord record) {
    long start = System.nanoTime();
    Extraction extraction = extractor.extract(record);
    List<Statement> stated = statements.in(record);
    Wording wording = wordings.of(extraction);
    long extracted = System.nanoTime();
    RecordQuads quads = mapper.map(extraction, stated);
    long mapped = System.nanoTime();
    List<Result> results = validator.validate(graph(quads));
    long checked = System.nanoTime();
    extracting.add(extracted - start);
    mapping.add(mapped - extracted);
    checking.add(checked - mapped);
    return new CheckedRecord(record, quads, wording, results);
  }

  private static Graph graph(RecordQuads quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (List<Quad> part : List.of(quads.own(), quads.shared(), quads.unnamed())) {
      part.forEach(quad -> graph.add(quad.asTriple()));
    }
    return graph;
  }

  /** Time spent so far in each kind of work, summed over threads. */
  Map<String, Duration> shares() {
    Map<String, Duration> shares = new LinkedHashMap<>();
    shares.put("extracting", Duration.ofNanos(extracting.sum()));
    shares.put("mapping", Duration.ofNanos(mapping.sum()));
    shares.put("checking", Duration.ofNanos(checking.sum()));
    return shares;
  }
}
