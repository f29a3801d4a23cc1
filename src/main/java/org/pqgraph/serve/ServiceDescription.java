package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * The endpoint's description of itself, <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>:
 * what a GET of {@code /sparql} without a query answers. A browser is sent to the start page.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String GRAPHS = "https://w3id.org/pqgraph/graph/";

  /** The graphs of a release, in the order they are listed. */
  private static final List<String> NAMES =
      List.of("record", "facts", "org-view", "reference", "links", "vocabulary", "provenance");

  private ServiceDescription() {}

  static boolean isAskedFor(HttpServletRequest request) {
    return !request.getMethod().equals("POST") && request.getParameter("query") == null;
  }

  static void send(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accept = String.valueOf(request.getHeader("Accept"));
    if (accept.contains("text/html") && request.getQueryString() == null) {
      response.setHeader("Vary", "Accept");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", PublicAddress.of(request).root() + "/");
      return;
    }
    if (CacheHeaders.isUnchanged(release, request, response)) {
      return;
    }
    MediaType type = ConNeg.chooseContentType(request, DEF.rdfOffer, DEF.acceptTurtle);
    Lang lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    response.setContentType(lang.getHeaderString());
    response.setCharacterEncoding("UTF-8");
    RDFDataMgr.write(
        response.getOutputStream(),
        describe(release, PublicAddress.of(request).whole("/sparql")),
        lang);
  }

  private static Model describe(Release release, String endpoint) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD);
    Resource service = model.createResource(endpoint, sd(model, "Service"));
    service.addProperty(model.createProperty(SD, "endpoint"), service);
    for (String language : List.of("SPARQL10Query", "SPARQL11Query")) {
      service.addProperty(model.createProperty(SD, "supportedLanguage"), sd(model, language));
    }
    service.addProperty(model.createProperty(SD, "feature"), sd(model, "UnionDefaultGraph"));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD")) {
      service.addProperty(
          model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + format));
    }
    Resource dataset = model.createResource(endpoint + "#dataset", sd(model, "Dataset"));
    service.addProperty(model.createProperty(SD, "defaultDataset"), dataset);
    dataset.addProperty(
        model.createProperty(SD, "defaultGraph"),
        model.createResource(endpoint + "#union", sd(model, "Graph")));
    for (String name : present(release)) {
      Resource graph = model.createResource(endpoint + "#" + name, sd(model, "NamedGraph"));
      graph.addProperty(model.createProperty(SD, "name"), model.createResource(GRAPHS + name));
      dataset.addProperty(model.createProperty(SD, "namedGraph"), graph);
    }
    dataset.addProperty(RDF.type, model.createResource("http://rdfs.org/ns/void#Dataset"));
    return model;
  }

  private static List<String> present(Release release) {
    DatasetGraph store = release.service().getDataService().getDataset();
    store.begin(ReadWrite.READ);
    try {
      return NAMES.stream()
          .filter(name -> store.containsGraph(NodeFactory.createURI(GRAPHS + name)))
          .toList();
    } finally {
      store.end();
    }
  }

  private static Resource sd(Model model, String name) {
    return model.createResource(SD + name);
  }
}
