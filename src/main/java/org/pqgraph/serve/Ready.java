package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@code /ready}: "ready" while the store of the current release can be read, else 503. */
final class Ready extends ReadServlet {

  private final transient ReleaseStore store;

  Ready(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      DatasetGraph graph = lease.release().service().getDataService().getDataset();
      graph.begin(ReadWrite.READ);
      try {
        boolean unused = graph.find().hasNext();
      } finally {
        graph.end();
      }
      Errors.send(response, HttpServletResponse.SC_OK, "ready");
    } catch (RuntimeException e) {
      Errors.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "not ready");
    }
  }
}
