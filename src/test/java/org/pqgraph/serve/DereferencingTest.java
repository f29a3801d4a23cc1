package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of the graph, asked for as a browser, a program and a stranger ask. */
final class DereferencingTest extends ServiceOfExamples {

  private static final String BASE = "https://w3id.org/pqgraph/";
  private static final String QUESTION = "question/commons/2025-02-18/38114";

  @TempDir static Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /doc/body/home-office",
        "*/* | /doc/body/home-office",
        "text/turtle | /data/body/home-office.ttl",
        "application/ld+json | /data/body/home-office.jsonld",
        "application/n-triples | /data/body/home-office.nt",
        "application/rdf+xml | /data/body/home-office.rdf",
        "application/json | /data/body/home-office.json",
        "text/turtle;q=0.5, application/rdf+xml | /data/body/home-office.rdf",
        "text/html;q=0.2, application/n-triples;q=0.7, text/turtle;q=0.6 | /data/body/home-office.nt",
        "text/html;q=0, */* | /data/body/home-office.ttl",
        "text/*;q=0.3, text/turtle;q=0.9, application/rdf+xml;q=0.4 | /data/body/home-office.ttl",
        "image/png, text/turtle;q=0.001 | /data/body/home-office.ttl",
      })
  void aThingLeadsToTheFormLikedBest(String accept, String place) throws IOException {
    HttpResponse<String> answer = http.get("id/body/home-office", "Accept", accept);
    assertEquals(303, answer.statusCode());
    assertEquals(place, Http.header(answer, "Location"));
    assertEquals("Accept", Http.header(answer, "Vary"));
    assertEquals(200, http.get(place.substring(1)).statusCode());
  }

  @Test
  void whatFitsNothingIsRefusedWithTheChoice() throws IOException {
    HttpResponse<String> answer = http.get("id/body/home-office", "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("text/turtle"), answer::body);
    assertEquals(406, http.get("data/body/home-office", "Accept", "text/html").statusCode());
  }

  @Test
  void theSyntaxesSayTheSame() throws IOException {
    Graph turtle = read(http.get("data/" + QUESTION + ".ttl").body(), Lang.TURTLE);
    assertTrue(turtle.size() > 40, () -> turtle.size() + " triples");
    assertTrue(
        turtle.isIsomorphicWith(read(http.get("data/" + QUESTION + ".nt").body(), Lang.NTRIPLES)));
    assertTrue(
        turtle.isIsomorphicWith(read(http.get("data/" + QUESTION + ".rdf").body(), Lang.RDFXML)));
    assertTrue(
        turtle.isIsomorphicWith(
            read(http.get("data/" + QUESTION + ".jsonld").body(), Lang.JSONLD)));
    HttpResponse<String> chosen = http.get("data/" + QUESTION, "Accept", "application/n-triples");
    assertEquals("/data/" + QUESTION + ".nt", Http.header(chosen, "Content-Location"));
    assertTrue(turtle.isIsomorphicWith(read(chosen.body(), Lang.NTRIPLES)));
  }

  @Test
  void aQuestionsDataHaveItsAnswerFactsAndWords() throws IOException {
    Graph graph = read(http.get("data/" + QUESTION + ".ttl").body(), Lang.TURTLE);
    Node answer = NodeFactory.createURI(BASE + "id/" + QUESTION + "/answer");
    assertTrue(graph.contains(answer, pq("answerText"), Node.ANY));
    assertTrue(graph.contains(Node.ANY, pq("participant"), Node.ANY));
    assertTrue(
        graph.contains(
            Node.ANY, pq("exact"), NodeFactory.createLiteralString("chaired by Baroness Hallett")));
    JsonNode json = new ObjectMapper().readTree(http.get("data/" + QUESTION + ".json").body());
    assertEquals(BASE + "id/" + QUESTION, json.path("iri").asText());
    assertEquals("38114", json.path("uin").path(0).asText());
    assertEquals("Cabinet Office", json.path("answeringBody").path(0).path("label").asText());
    assertTrue(json.path("included").size() > 3);
  }

  @Test
  void linksTellOfTheOtherForms() throws IOException {
    List<String> links = http.get("doc/" + QUESTION).headers().allValues("Link");
    String all = String.join("\n", links);
    assertTrue(
        all.contains("</data/" + QUESTION + ".ttl>; rel=\"alternate\"; type=\"text/turtle\""), all);
    assertTrue(all.contains("rel=\"describedby\""), all);
    assertTrue(all.contains("<" + server.uri() + "doc/" + QUESTION + ">; rel=\"canonical\""), all);
    assertTrue(all.contains("<" + BASE + "id/" + QUESTION + ">; rel=\"describes\""), all);
  }

  @Test
  void whatAClientHasIsNotSentAgain() throws IOException {
    for (String path : List.of("doc/" + QUESTION, "data/" + QUESTION + ".ttl", "ontology")) {
      HttpResponse<String> first = http.get(path);
      String tag = Http.header(first, "ETag");
      String since = Http.header(first, "Last-Modified");
      assertEquals(304, http.get(path, "If-None-Match", tag).statusCode(), path);
      assertEquals(304, http.get(path, "If-None-Match", "\"x\", " + tag).statusCode(), path);
      assertEquals(304, http.get(path, "If-Modified-Since", since).statusCode(), path);
      assertEquals(200, http.get(path, "If-None-Match", "\"x\"").statusCode(), path);
      assertEquals(
          200,
          http.get(path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode(),
          path);
    }
    assertFalse(
        Http.header(http.get("data/" + QUESTION + ".ttl"), "ETag")
            .equals(Http.header(http.get("data/" + QUESTION + ".nt"), "ETag")));
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,text/turtle",
    "application/n-triples,application/n-triples",
    "application/rdf+xml,application/rdf+xml",
    "application/ld+json,application/ld+json",
    "application/json,application/json",
    "text/html,text/html"
  })
  void whatIsNotThereIsSaidInTheFormAskedFor(String accept, String type) throws IOException {
    HttpResponse<String> answer = http.get("id/body/no-such-body", "Accept", accept);
    assertEquals(404, answer.statusCode());
    assertTrue(Http.header(answer, "Content-Type").startsWith(type), answer.headers()::toString);
    Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(type);
    if (lang != null) {
      read(answer.body(), lang);
    }
  }

  @Test
  void theTwinsOfAThingAreFoundFromItsOwnName() throws IOException {
    HttpResponse<String> answer = http.get("id/" + QUESTION + ".ttl", "Accept", "text/html");
    assertEquals("/data/" + QUESTION + ".ttl", Http.header(answer, "Location"));
    assertEquals(
        "/data/" + QUESTION + ".json",
        Http.header(http.get("doc/" + QUESTION + ".json"), "Location"));
  }

  @Test
  void citations() throws IOException {
    String bibtex = http.get("data/" + QUESTION + ".bib").body();
    assertTrue(bibtex.startsWith("@misc{pq-38114-2025-02-18,"), bibtex);
    assertTrue(bibtex.contains("author = {{Robin Sample}}"), bibtex);
    JsonNode csl = new ObjectMapper().readTree(http.get("data/" + QUESTION + ".csl.json").body());
    assertEquals("Robin Sample", csl.path(0).path("author").path(0).path("literal").asText());
    assertEquals("[[2025,2,18]]", csl.path(0).path("issued").path("date-parts").toString());
    assertEquals(server.uri() + "id/" + QUESTION, csl.path(0).path("URL").asText());
  }

  /** Everything that the graph names answers, and its page and data can be had. */
  @Test
  void everyNameOfTheGraphAnswers() throws IOException {
    String query =
        "SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?p ?x } UNION { ?s ?x ?o }"
            + " UNION { GRAPH ?x { ?s ?p ?o } } FILTER(isIRI(?x) && STRSTARTS(STR(?x), '"
            + BASE
            + "')) }";
    List<String> names = http.query(query, "Accept", "text/csv").body().lines().skip(1).toList();
    assertTrue(names.size() > 900, () -> names.size() + " names");
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      URI path = URI.create(name.substring(BASE.length()));
      HttpResponse<String> answer = http.get(path.getPath(), "Accept", "text/turtle");
      // A name that became another leads on for good.
      boolean found =
          answer.statusCode() == 303
              || answer.statusCode() == 301
              || path.getPath().startsWith("ontology");
      if (!found || answer.statusCode() > 303) {
        wrong.add(answer.statusCode() + " " + name);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void anAnswerAndItsWordsStandInThePageOfTheirQuestion() throws IOException {
    assertEquals(
        "/doc/" + QUESTION + "#answers",
        Http.header(http.get("doc/" + QUESTION + "/answer"), "Location"));
    String evidence =
        http.query(
                "SELECT ?e { ?e <https://w3id.org/pqgraph/ontology#exact> 'chaired by Baroness Hallett' }",
                "Accept",
                "text/csv")
            .body()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    String place =
        Http.header(http.get("doc/" + evidence.substring((BASE + "id/").length())), "Location");
    String anchor = place.substring(place.indexOf('#') + 1);
    assertTrue(http.get("doc/" + QUESTION).body().contains("id=\"" + anchor + "\""), place);
  }

  @Test
  void anOldNameLeadsToTheNewOneAndAnOldBodyStays() throws IOException, ServeException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add(
        "r1",
        """
        PREFIX g: <https://w3id.org/pqgraph/graph/>
        PREFIX id: <https://w3id.org/pqgraph/id/>
        PREFIX pq: <https://w3id.org/pqgraph/ontology#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        g:record {
          <https://w3id.org/pqgraph/id/question/text/1> dcterms:isReplacedBy <https://w3id.org/pqgraph/id/question/lords/2> .
          <https://w3id.org/pqgraph/id/body/old> a pq:AnsweringBody ; dcterms:isReplacedBy <https://w3id.org/pqgraph/id/body/new> .
        }
        """);
    releases.makeCurrent("r1");
    try (var other = PqgraphServer.start(ServerOptions.of(folder).withPort(0))) {
      Http old = new Http(other.uri());
      HttpResponse<String> answer = old.get("id/question/text/1", "Accept", "text/turtle");
      assertEquals(301, answer.statusCode());
      assertEquals("/id/question/lords/2", Http.header(answer, "Location"));
      assertEquals(303, old.get("id/body/old").statusCode());
    }
  }

  @Test
  void theVocabularyHasAPlaceForEachTerm() throws IOException {
    HttpResponse<String> page = http.get("ontology", "Accept", "text/html");
    assertTrue(page.body().contains("id=\"MeetingCount\""), page::body);
    assertTrue(page.body().contains("How many") || page.body().contains("how many times"));
    assertTrue(page.body().contains("in this release"), page::body);
    HttpResponse<String> turtle = http.get("ontology", "Accept", "text/turtle");
    Graph graph = read(turtle.body(), Lang.TURTLE);
    assertTrue(
        graph.isIsomorphicWith(
            read(http.get("ontology", "Accept", "application/rdf+xml").body(), Lang.RDFXML)));
    assertTrue(graph.isIsomorphicWith(read(http.get("ontology.nt").body(), Lang.NTRIPLES)));
    assertEquals(200, http.get("ontology/1.0.0").statusCode());
    assertEquals(404, http.get("ontology/nothing").statusCode());
  }

  private static Node pq(String name) {
    return NodeFactory.createURI(BASE + "ontology#" + name);
  }

  private static Graph read(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(text)).lang(lang).parse(graph);
    return graph;
  }
}
