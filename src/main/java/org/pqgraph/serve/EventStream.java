package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.pqgraph.change.ChangePages;

/**
 * {@code /ldes} and its pages: what happened to questions, as a <a
 * href="https://w3id.org/ldes/specification">Linked Data Event Stream</a>. The view leads to pages,
 * which never change.
 */
final class EventStream extends ReadServlet {

  static final String PATH = "/ldes";

  private static final List<Form> FORMS =
      List.of(Form.TURTLE, Form.JSON_LD, Form.N_TRIPLES, Form.RDF_XML);

  private final transient ReleaseStore store;

  EventStream(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept, Accept-Encoding");
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<Form> ending = Form.byEnding(path).filter(FORMS::contains);
    Optional<Form> form = ending.or(() -> Accept.of(request.getHeader("Accept")).best(FORMS));
    if (form.isEmpty()) {
      Refusal.notAcceptable(response, FORMS);
      return;
    }
    String name = path.substring(0, path.length() - ending.map(f -> f.ending().length()).orElse(0));
    try (var lease = store.lease()) {
      Release release = lease.release();
      Optional<ChangePages> pages = ChangePages.of(release.folder());
      if (pages.isEmpty()) {
        Errors.send(response, 404, "this release was built before releases had a history");
        return;
      }
      EventStreamGraph graphs =
          new EventStreamGraph(release.manifest().base(), PublicAddress.of(request).whole(PATH));
      if (name.isEmpty()) {
        if (!CacheHeaders.isUnchanged(release, request, response)) {
          send(graphs.view(pages.get().list()), form.get(), response);
        }
      } else {
        page(pages.get(), name, graphs, form.get(), request, response);
      }
    }
  }

  private static void page(
      ChangePages pages,
      String name,
      EventStreamGraph graphs,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<ChangePages.Listed> page = pages.get(name);
    if (page.isEmpty()) {
      notFound(response);
      return;
    }
    String tag = "W/\"" + CacheHeaders.hash(name + form + PublicAddress.of(request)) + "\"";
    boolean has = CacheHeaders.isUnchanged(tag, null, request, response);
    response.setHeader("Cache-Control", CacheHeaders.FOR_EVER);
    if (!has) {
      send(graphs.page(page.get(), pages.read(page.get())), form, response);
    }
  }

  private static void send(Graph graph, Form form, HttpServletResponse response)
      throws IOException {
    response.setContentType(form.mediaType());
    response.setCharacterEncoding("UTF-8");
    RDFWriter.source(graph).lang(form.lang().orElseThrow()).output(response.getOutputStream());
  }
}
