package org.pqgraph.release;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes a new TDB2 store with its phased bulk loader. A store is written once and never changed:
 * an aborted write transaction can damage a TDB2 store, so after any failure the whole folder is
 * thrown away by the caller.
 */
final class StoreWriter implements AutoCloseable {
  private final DatasetGraph store;
  private final DataLoader loader;
  private final StreamRDF stream;
  private boolean finished;

  StoreWriter(Path folder) {
    store = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    loader = LoaderFactory.phasedLoader(store, (format, args) -> {});
    loader.startBulk();
    stream = loader.streamRDF();
    stream.start();
  }

  void write(List<Quad> quads) {
    quads.forEach(stream::quad);
  }

  void write(Quad quad) {
    stream.quad(quad);
  }

  /** Builds the indexes. Nothing can be written after. */
  DatasetGraph finish() {
    stream.finish();
    loader.finishBulk();
    finished = true;
    return store;
  }

  @Override
  public void close() {
    if (!finished) {
      loader.finishException(new BuildException("the build was given up"));
    }
    TDBInternal.expel(store);
  }
}
