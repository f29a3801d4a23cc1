package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * Follows the tree of an event stream from its view, as any client would, and keeps the members.
 */
final class Harvester {
  private static final String TREE = "https://w3id.org/tree#";
  private static final String PQ = "https://w3id.org/pqgraph/ontology#";

  /** A version of a question. */
  record Member(
      String question, String time, String change, String status, boolean withdrawn, String day) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> visited = new HashSet<>();
  private final List<String> caching = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  List<Member> harvest(URI view, Lang lang) throws IOException, InterruptedException {
    Deque<String> toVisit = new ArrayDeque<>(List.of(view.toString()));
    while (!toVisit.isEmpty()) {
      String address = toVisit.removeFirst();
      if (visited.add(address)) {
        Model page = get(address, lang);
        page.listObjectsOfProperty(property(TREE + "node"))
            .forEachRemaining(node -> toVisit.add(node.asResource().getURI()));
        page.listStatements(null, property(TREE + "member"), (String) null)
            .forEachRemaining(member -> members.add(member(member)));
      }
    }
    return members;
  }

  /** The pages' headers on caching, the view's first. */
  List<String> caching() {
    return caching;
  }

  private Model get(String address, Lang lang) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Accept", lang.getHeaderString())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), address);
    caching.add(answer.headers().firstValue("Cache-Control").orElse(""));
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), lang).parse(model);
    return model;
  }

  private static Member member(Statement member) {
    var version = member.getResource();
    return new Member(
        version
            .getRequiredProperty(property("http://purl.org/dc/terms/isVersionOf"))
            .getResource()
            .getURI(),
        version
            .getRequiredProperty(property("http://www.w3.org/ns/prov#generatedAtTime"))
            .getString(),
        version
            .getRequiredProperty(property("http://purl.org/dc/terms/type"))
            .getResource()
            .getLocalName(),
        version
            .getRequiredProperty(property("http://www.w3.org/ns/adms#status"))
            .getResource()
            .getLocalName(),
        version.getRequiredProperty(property(PQ + "isWithdrawn")).getBoolean(),
        version.getRequiredProperty(property("http://purl.org/dc/terms/date")).getString());
  }
}
