package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pqgraph.serve.page.Browse;
import org.pqgraph.serve.page.Page;

/** {@code /browse/…}: lists of bodies, departments, members, posts and questions. */
final class BrowseServlet extends PageServlet {

  BrowseServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getRequestURI().replaceFirst("^/browse/?", "");
    Optional<Browse> list = Browse.of(name);
    if (list.isEmpty()) {
      missing(release, Form.HTML, request, response);
    } else if (!CacheHeaders.isUnchanged(release, request, response)) {
      Page page =
          list.get()
              .page(
                  release.queries(),
                  Html.frame(request, release, list.get().title(), list.get().path()),
                  Html.pageNumber(request));
      Html.send(response, page.template(), page.view());
    }
  }
}
