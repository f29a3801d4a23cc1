package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.knowledge.KnowledgeFolder;
import org.pqgraph.serve.page.Frame;
import org.pqgraph.serve.page.OntologyPage;
import org.pqgraph.serve.page.Site;

/**
 * {@code /ontology}: the vocabulary, as the program carries it, as a page with a place for each
 * term or in RDF; also under its version's name, and its alignments.
 */
final class Ontology extends PageServlet {

  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("ontology");
  private static final List<Form> FORMS =
      List.of(Form.HTML, Form.TURTLE, Form.JSON_LD, Form.N_TRIPLES, Form.RDF_XML);

  /** The vocabulary and its alignments, each also by its version's name. */
  private static final Pattern PLACES = Pattern.compile("(/alignments)?(/\\d+\\.\\d+\\.\\d+)?");

  Ontology(ReleaseStore store, Turns turns) {
    super(store, turns);
  }

  static boolean isPresent() {
    return Ontology.class.getResource("/pqgraph/ontology/pqgraph.ttl") != null;
  }

  @Override
  void read(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    String path = request.getRequestURI();
    Optional<Form> ending = Form.byEnding(path);
    Optional<Form> chosen = ending.or(() -> Accept.of(request.getHeader("Accept")).best(FORMS));
    String end = ending.map(Form::ending).orElse("");
    String rest = path.substring("/ontology".length(), path.length() - end.length());
    if (!PLACES.matcher(rest).matches() || !FORMS.containsAll(chosen.stream().toList())) {
      missing(release, chosen.orElse(Form.HTML), request, response);
      return;
    }
    if (chosen.isEmpty()) {
      Refusal.notAcceptable(response, FORMS);
      return;
    }
    Form form = chosen.get();
    Site site = Html.site(request, release);
    for (Form other : FORMS) {
      if (other != form && other != Form.HTML) {
        response.addHeader(
            "Link",
            "<%s>; rel=\"alternate\"; type=\"%s\""
                .formatted(site.at("/ontology" + other.ending()), other.mediaType()));
      }
    }
    response.addHeader("Link", "<%s>; rel=\"canonical\"".formatted(site.whole("/ontology")));
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    if (form == Form.HTML) {
      Graph all = vocabulary();
      Graph alignments = read("alignments.ttl");
      alignments.find().forEachRemaining(all::add);
      Html.send(
          response, "ontology", OntologyPage.of(all, release.queries(), frame(release, site)));
      return;
    }
    String file = rest.startsWith("/alignments") ? "alignments.ttl" : "pqgraph.ttl";
    response.setContentType(form.mediaType());
    response.setCharacterEncoding("UTF-8");
    if (form == Form.TURTLE) {
      // As it was written: its comments are part of it.
      try (InputStream in = FOLDER.open(file)) {
        in.transferTo(response.getOutputStream());
      }
    } else {
      RDFWriter.source(read(file))
          .lang(form.lang().orElseThrow())
          .output(response.getOutputStream());
    }
  }

  private static Frame frame(Release release, Site site) {
    List<Frame.HeadLink> links = new ArrayList<>();
    links.add(new Frame.HeadLink("canonical", site.whole("/ontology"), ""));
    for (Form form : FORMS) {
      if (form != Form.HTML) {
        links.add(
            new Frame.HeadLink(
                "alternate", site.at("/ontology" + form.ending()), form.mediaType()));
      }
    }
    return new Frame(
        site,
        Html.note(release),
        "The vocabulary",
        "The classes and properties of the graph of written questions, and what they mean.",
        "/ontology",
        links);
  }

  /** The vocabulary without its alignments. */
  static Graph vocabulary() throws IOException {
    return read("pqgraph.ttl");
  }

  private static Graph read(String file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = FOLDER.open(file)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    }
    return graph;
  }
}
