package org.pqgraph.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;

/** The small release of fixture.trig in a store like a real one, and queries run on it. */
final class QueryFixture {
  private static final Dataset DATASET = load();

  private QueryFixture() {}

  private static Dataset load() {
    Dataset dataset = TDB2Factory.createDataset();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, "query/fixture.trig"));
    return dataset;
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
