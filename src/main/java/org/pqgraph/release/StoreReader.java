package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchProperty;

/**
 * The store of a release, open for reading in transactions; the release's files stay as they are.
 */
public final class StoreReader implements AutoCloseable {
  private final StoreView view;
  private final DatasetGraph graph;
  private final Optional<SearchIndex> search;

  private StoreReader(StoreView view, Optional<SearchIndex> search) {
    this.view = view;
    this.search = search;
    this.graph = DatabaseMgr.connectDatasetGraph(Location.create(view.folder()));
    graph.getContext().setTrue(TDB2.symUnionDefaultGraph);
    SearchProperty.register(graph.getContext(), search);
  }

  /**
   * Opens the store of a release.
   *
   * @param release the release's folder
   * @throws IOException where its store cannot be read
   */
  public static StoreReader open(Path release) throws IOException {
    StoreView view = StoreView.of(release.resolve("tdb2"));
    try {
      return new StoreReader(view, SearchIndex.open(release));
    } catch (IOException e) {
      view.close();
      throw e;
    }
  }

  /** The named graphs; the default graph of queries is their union. */
  public DatasetGraph graph() {
    return graph;
  }

  /** The index of the release's words; one that was built without has none. */
  public Optional<SearchIndex> search() {
    return search;
  }

  @Override
  public void close() throws IOException {
    if (graph.isInTransaction()) {
      graph.end();
    }
    TDBInternal.expel(graph);
    search.ifPresent(SearchIndex::close);
    view.close();
  }
}
