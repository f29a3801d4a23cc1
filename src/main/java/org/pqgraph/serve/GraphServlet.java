package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.pqgraph.serve.page.PageQueries;

/** {@code /graph/…}: a named graph leads to its triples, whose form is chosen there. */
final class GraphServlet extends PageServlet {

  GraphServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String iri = release.manifest().base() + request.getRequestURI().substring(1);
    if (!PageQueries.isIri(iri) || !isPresent(release, NodeFactory.createURI(iri))) {
      missing(
          release,
          Accept.of(request.getHeader("Accept")).best(Form.THING).orElse(Form.HTML),
          request,
          response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        PublicAddress.of(request).root()
            + "/data?graph="
            + URLEncoder.encode(iri, StandardCharsets.UTF_8));
  }

  private static boolean isPresent(Release release, Node graph) {
    DatasetGraph store = release.service().getDataService().getDataset();
    store.begin(ReadWrite.READ);
    try {
      return store.containsGraph(graph);
    } finally {
      store.end();
    }
  }
}
