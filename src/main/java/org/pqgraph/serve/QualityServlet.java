package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.InputProblems;
import org.pqgraph.serve.page.QualityPage;
import org.pqgraph.serve.page.Site;

/**
 * {@code /quality}: what was measured of the release, as a page, or as data in the W3C's Data
 * Quality Vocabulary. A release that was made before anything was measured has the page only.
 */
final class QualityServlet extends PageServlet {

  private static final String PATH = "/quality";
  private static final List<Form> DATA =
      List.of(Form.TURTLE, Form.JSON_LD, Form.N_TRIPLES, Form.RDF_XML);
  private static final List<Form> FORMS =
      List.of(Form.HTML, Form.TURTLE, Form.JSON_LD, Form.N_TRIPLES, Form.RDF_XML);

  QualityServlet(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    Path file = release.folder().resolve("quality.ttl");
    boolean isMeasured = Files.isRegularFile(file);
    Optional<Form> form =
        Form.byEnding(request.getRequestURI())
            .or(() -> Accept.of(request.getHeader("Accept")).best(FORMS));
    if (form.isEmpty()) {
      Refusal.notAcceptable(response, FORMS);
      return;
    }
    if (form.get() != Form.HTML && !isMeasured) {
      missing(release, form.get(), request, response);
      return;
    }
    Site site = Html.site(request, release);
    List<Frame.HeadLink> links = isMeasured ? links(site) : List.of();
    links.forEach(
        link ->
            response.addHeader(
                "Link",
                "<%s>; rel=\"%s\"; type=\"%s\"".formatted(link.href(), link.rel(), link.type())));
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    if (form.get() != Form.HTML) {
      send(file, form.get(), response);
      return;
    }
    Frame frame =
        new Frame(
            site,
            Html.note(release),
            "Quality",
            "What was measured of this release: coverage, checks, what was left out, and how well facts are found.",
            PATH,
            links);
    Html.send(
        response,
        "quality",
        new QualityPage(frame, release.queries())
            .view(
                isMeasured ? Optional.of(read(file)) : Optional.empty(),
                InputProblems.read(release.folder().resolve("report/rejected.jsonl"))));
  }

  private static List<Frame.HeadLink> links(Site site) {
    List<Frame.HeadLink> links = new ArrayList<>();
    for (Form form : DATA) {
      links.add(new Frame.HeadLink("alternate", site.at(PATH + form.ending()), form.mediaType()));
    }
    return links;
  }

  private static void send(Path file, Form form, HttpServletResponse response) throws IOException {
    response.setContentType(form.mediaType());
    response.setCharacterEncoding("UTF-8");
    if (form == Form.TURTLE) {
      Files.copy(file, response.getOutputStream());
    } else {
      RDFWriter.source(read(file))
          .lang(form.lang().orElseThrow())
          .output(response.getOutputStream());
    }
  }

  private static Graph read(Path file) {
    return RDFDataMgr.loadGraph(file.toUri().toString(), Lang.TURTLE);
  }
}
