package org.pqgraph.sync;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pqgraph.fetch.UnusableBodyException;

/** What Wikidata says, by queries that construct it; of that, the properties that are kept. */
final class WikidataItems {
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final String UNKNOWN = "http://www.wikidata.org/.well-known/genid/";

  private final Client client;
  private final Endpoints endpoints;
  private final URI api;
  private final SyncProgress progress;
  private final Facts facts;

  WikidataItems(Client client, Endpoints endpoints, URI api, SyncProgress progress, Facts facts) {
    this.client = client;
    this.endpoints = endpoints;
    this.api = api;
    this.progress = progress;
    this.facts = facts;
  }

  void read() throws InterruptedException {
    for (String file : endpoints.wikidata().queries()) {
      progress.stage("asking sync/" + file);
      String query = URLEncoder.encode(Endpoints.FOLDER.text(file), StandardCharsets.UTF_8);
      String place = api + " (sync/" + file + ")";
      Graph graph = client.get(URI.create(api + "?query=" + query), body -> turtle(body, file));
      if (graph.isEmpty()) {
        throw new SyncException(place + " tells of nothing; nothing was changed");
      }
      if (graph.size() > 10L * endpoints.mostThings()) {
        throw new SyncException(
            place + " tells more than is true, " + graph.size() + " triples; nothing was changed");
      }
      List<Triple> triples = new ArrayList<>();
      graph.find().forEachRemaining(triples::add);
      triples.forEach(triple -> keep(triple, place));
      progress.count(triples.size(), triples.size(), "triples of sync/" + file);
    }
  }

  private static Graph turtle(byte[] body, String file) throws UnusableBodyException {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(body))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
      return graph;
    } catch (RiotException | IRIException e) {
      throw new UnusableBodyException(
          "the answer to sync/" + file + " is no Turtle, or is cut off: " + e.getMessage());
    }
  }

  private void keep(Triple triple, String place) {
    Node subject = triple.getSubject();
    Node object = triple.getObject();
    if (!endpoints.wikidata().keep().contains(triple.getPredicate().getURI())
        || (object.isURI() && object.getURI().startsWith(UNKNOWN))) {
      return;
    }
    if (!subject.isURI() || !subject.getURI().startsWith(ENTITY) || object.isBlank()) {
      throw new SyncException(
          place + " tells of what is no item of Wikidata: " + triple + "; nothing was changed");
    }
    if (object.isLiteral() && object.getLiteralLexicalForm().length() > endpoints.longestText()) {
      throw new SyncException(
          place
              + " tells a value of "
              + object.getLiteralLexicalForm().length()
              + " characters, of "
              + subject
              + "; nothing was changed");
    }
    if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
      String text = TextLine.of(object.getLiteralLexicalForm());
      if (!text.isEmpty()) {
        facts.add(
            subject,
            triple.getPredicate(),
            NodeFactory.createLiteralLang(text, object.getLiteralLanguage()));
      }
      return;
    }
    facts.add(subject, triple.getPredicate(), object);
  }
}
