package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.pqgraph.serve.page.Citation;
import org.pqgraph.serve.page.Description;
import org.pqgraph.serve.page.JsonTwin;
import org.pqgraph.serve.page.PageQueries;
import org.pqgraph.serve.page.TableData;
import org.pqgraph.serve.page.Thing;

/**
 * {@code /data/…}: what the graph says of a thing, in the form that the address ends with, else in
 * the one that Accept likes best.
 */
final class DataServlet extends PageServlet {

  DataServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Form> ending = Form.byEnding(request.getRequestURI());
    Optional<Form> chosen = ending.or(() -> Accept.of(request.getHeader("Accept")).best(Form.DATA));
    if (chosen.isEmpty()) {
      response.setHeader("Vary", "Accept");
      Refusal.notAcceptable(response, Form.DATA);
      return;
    }
    Form form = chosen.get();
    ThingAddress address = ThingAddress.of(request, release, ending);
    PageQueries queries = release.queries(request, address.iri());
    Optional<Thing> thing = Thing.find(queries, address.iri());
    Optional<TableData> table = thing.flatMap(found -> TableData.of(queries, found));
    if (thing.isEmpty() || (form == Form.CSV && table.isEmpty())) {
      missing(release, form, request, response);
      return;
    }
    if (ending.isEmpty()) {
      response.setHeader("Content-Location", address.in(form));
    }
    address.link(response, table.isPresent() ? Form.TABLE : Form.THING, form);
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    response.setContentType(form.mediaType());
    response.setCharacterEncoding("UTF-8");
    if (Form.CITATION.contains(form)) {
      cite(release, thing.get(), address, form, response);
      return;
    }
    if (table.isPresent() && (form == Form.CSV || form == Form.JSON)) {
      TableData data = table.get();
      response.getOutputStream().write(form == Form.CSV ? data.csv() : data.json());
      return;
    }
    Graph graph = Description.of(queries, thing.get());
    if (form.lang().isPresent()) {
      RDFWriter.source(graph).lang(form.lang().get()).output(response.getOutputStream());
    } else {
      response.getOutputStream().write(JsonTwin.of(graph, thing.get().iri()));
    }
  }

  private static void cite(
      Release release, Thing thing, ThingAddress address, Form form, HttpServletResponse response)
      throws IOException {
    Citation citation = Citation.of(release.queries(), thing, address.site(), Html.note(release));
    String text = form == Form.BIBTEX ? citation.bibtex() : citation.csl();
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
