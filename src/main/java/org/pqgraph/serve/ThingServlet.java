package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pqgraph.serve.page.PageQueries;
import org.pqgraph.serve.page.Thing;

/**
 * {@code /id/…}: the things themselves. None can be sent, so the client is led on (303) to the form
 * it likes best; an old name leads to the new one (301).
 */
final class ThingServlet extends PageServlet {

  ThingServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    Optional<Form> ending = Form.byEnding(request.getRequestURI());
    ThingAddress address = ThingAddress.of(request, release, ending);
    PageQueries queries = release.queries(request, address.iri());
    Optional<Thing> thing = Thing.find(queries, address.iri());
    List<Form> forms = thing.filter(Thing::isTable).isPresent() ? Form.TABLE : Form.THING;
    Optional<Form> form = ending.or(() -> Accept.of(request.getHeader("Accept")).best(forms));
    if (thing.isEmpty()) {
      missing(release, form.orElse(Form.HTML), request, response);
    } else if (thing.get().successor().isPresent()) {
      String next = thing.get().successor().get();
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader(
          "Location", address.site().thing(next) + ending.map(Form::ending).orElse(""));
    } else if (form.isEmpty()) {
      Refusal.notAcceptable(response, forms);
    } else {
      address.link(response, forms, form.get());
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address.in(form.get()));
    }
  }
}
