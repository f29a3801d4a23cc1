package org.pqgraph.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.pqgraph.search.IndexBuild;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchProperty;

/** The small release of fixture.trig in a store like a real one, and queries run on it. */
final class QueryFixture {
  private static final Dataset DATASET = load();

  private QueryFixture() {}

  private static Dataset load() {
    Dataset dataset = TDB2Factory.createDataset();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, "query/fixture.trig"));
    index(dataset.asDatasetGraph());
    return dataset;
  }

  /** Gives it the index that a build would have made. */
  private static void index(DatasetGraph graph) {
    graph.getContext().setTrue(TDB2.symUnionDefaultGraph);
    try {
      Path release = Files.createTempDirectory("pqgraph-fixture");
      Txn.executeRead(
          graph,
          () -> {
            try {
              IndexBuild.write(graph, "https://w3id.org/pqgraph/", release);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      SearchProperty.register(graph.getContext(), SearchIndex.open(release));
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(release.toFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static QueryRunner runner() {
    return new QueryRunner(DATASET);
  }

  static String run(String text, Map<String, String> values, Format format, int columns) {
    return run(QueryParameters.bind(text, values), format, columns);
  }

  static String run(Query query, Format format, int columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    runner().run(query, format, columns, out);
    return out.toString(StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n")
        .replace("\r\n", "\n");
  }
}
