package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pqgraph.serve.page.Page;
import org.pqgraph.serve.page.PageQueries;
import org.pqgraph.serve.page.Pages;
import org.pqgraph.serve.page.Thing;

/** {@code /doc/…}: the page on a thing. */
final class DocServlet extends PageServlet {

  DocServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Form> ending = Form.byEnding(request.getRequestURI());
    ThingAddress address = ThingAddress.of(request, release, ending);
    PageQueries queries = release.queries(request, address.iri());
    Optional<Thing> thing = Thing.find(queries, address.iri());
    if (thing.isEmpty()) {
      missing(release, ending.orElse(Form.HTML), request, response);
      return;
    }
    if (ending.isPresent()) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", address.in(ending.get()));
      return;
    }
    Pages pages = new Pages(queries, address.site(), Html.note(release));
    Optional<String> elsewhere = pages.place(thing.get());
    if (elsewhere.isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", elsewhere.get());
      return;
    }
    address.link(response, Form.THING, Form.HTML);
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    Page page = pages.on(thing.get(), Html.pageNumber(request));
    Html.send(response, page.template(), page.view());
  }
}
