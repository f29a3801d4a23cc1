package org.pqgraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.pqgraph.names.GraphNames;
import org.pqgraph.names.NameIndex;
import org.pqgraph.query.DefaultGraph;
import org.pqgraph.query.StoreExecutor;
import org.pqgraph.release.StoreView;
import org.pqgraph.search.SearchIndex;
import org.pqgraph.search.SearchProperty;

/**
 * The assembler file, and what the embedded server adds to it: the release's own location, stricter
 * handlers for the same two operations, and the operator's limits.
 */
final class ServiceConfiguration {

  private static final String FILE = "/pqgraph/fuseki-config/pqgraph.ttl";

  private final OperationRegistry operations = OperationRegistry.createStd();
  private final Optional<Duration> queryTimeout;

  ServiceConfiguration(ServerOptions options) {
    this.queryTimeout = options.queryTimeout();
    operations.register(Operation.Query, new ReadOnlyQuery(options.maxResultRows()));
    operations.register(Operation.GSP_R, new GraphStoreRead());
  }

  /** Opens the store of a release folder behind the endpoints that the file names. */
  Release open(Path folder) throws ServeException {
    Path store = folder.resolve("tdb2");
    if (!Files.isDirectory(store)) {
      throw new ServeException(folder + " holds no tdb2 folder; build the release anew");
    }
    Manifest manifest = Manifest.read(folder);
    try {
      StoreView view = StoreView.of(store);
      try {
        DataAccessPoint service = connect(view.folder());
        // Made before the release is served, so that no request waits for it.
        NameIndex names = GraphNames.index(service.getDataService().getDataset());
        Optional<SearchIndex> search = SearchIndex.open(folder);
        SearchProperty.register(service.getDataService().getDataset().getContext(), search);
        return new Release(folder, manifest, view, service, names, search);
      } catch (IOException | JenaException e) {
        view.close();
        throw e;
      }
    } catch (IOException | JenaException e) {
      throw new ServeException(
          store + " cannot be opened: " + e.getMessage() + "; build the release anew", e);
    }
  }

  private DataAccessPoint connect(Path store) {
    DataAccessPoint service = assemble(store);
    DatasetGraph dataset = service.getDataService().getDataset();
    Context context = dataset.getContext();
    dataset.executeRead(() -> DefaultGraph.set(dataset, context));
    context.set(ARQConstants.sysOpExecutorFactory, StoreExecutor.FACTORY);
    queryTimeout.ifPresent(t -> context.set(ARQ.queryTimeout, t.toMillis() + "," + t.toMillis()));
    service.getDataService().setEndpointProcessors(operations);
    service.getDataService().goActive();
    return service;
  }

  private static DataAccessPoint assemble(Path store) {
    Model file = ModelFactory.createDefaultModel();
    try (InputStream in = ServiceConfiguration.class.getResourceAsStream(FILE)) {
      RDFDataMgr.read(file, in, "urn:pqgraph:service", Lang.TURTLE);
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read from the program's jar", e);
    }
    file.listResourcesWithProperty(VocabTDB2.pLocation)
        .toList()
        .forEach(
            dataset ->
                dataset
                    .removeAll(VocabTDB2.pLocation)
                    .addProperty(VocabTDB2.pLocation, store.toString()));
    List<DataAccessPoint> services = FusekiConfig.processServerConfiguration(file, new Context());
    if (services.size() != 1) {
      throw new IllegalStateException(FILE + " describes " + services.size() + " services, not 1");
    }
    return services.getFirst();
  }
}
