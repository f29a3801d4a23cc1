package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The store of a release, open for reading in transactions; the release's files stay as they are.
 */
public final class StoreReader implements AutoCloseable {
  private final StoreView view;
  private final DatasetGraph graph;

  private StoreReader(StoreView view) {
    this.view = view;
    this.graph = DatabaseMgr.connectDatasetGraph(Location.create(view.folder()));
    graph.getContext().setTrue(TDB2.symUnionDefaultGraph);
  }

  /**
   * Opens the store of a release.
   *
   * @param release the release's folder
   * @throws IOException where its store cannot be read
   */
  public static StoreReader open(Path release) throws IOException {
    return new StoreReader(StoreView.of(release.resolve("tdb2")));
  }

  /** The named graphs; the default graph of queries is their union. */
  public DatasetGraph graph() {
    return graph;
  }

  @Override
  public void close() throws IOException {
    if (graph.isInTransaction()) {
      graph.end();
    }
    TDBInternal.expel(graph);
    view.close();
  }
}
