package org.pqgraph.serve;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Reads one graph by the Graph Store Protocol. The default graph is here what it is for queries;
 * TDB2 by itself would give its own, empty one.
 */
final class GraphStoreRead extends GSP_R {

  @Override
  protected void execGetQuads(HttpAction action) {
    ServletOps.errorBadRequest(
        "name a graph, /data?graph=IRI or /data?default; the whole set is to be had from /dumps/");
  }

  @Override
  protected void execHeadQuads(HttpAction action) {
    execGetQuads(action);
  }

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    return new DatasetGraphWrapper(super.decideDataset(action)) {
      @Override
      public Graph getDefaultGraph() {
        return org.pqgraph.query.DefaultGraph.of(getWrapped());
      }
    };
  }
}
