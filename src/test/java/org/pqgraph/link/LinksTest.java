package org.pqgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.graph.Iris;
import org.pqgraph.model.InputProblem;
import org.pqgraph.reference.ReferenceException;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.Progress;
import org.pqgraph.release.ReleaseBuilder;
import org.pqgraph.release.StoreReader;

/** The links of releases, one built with synced files beside it and one without. */
class LinksTest {
  private static final Progress SILENT =
      new Progress() {
        @Override
        public void records(long records, long bytesRead, OptionalLong totalBytes) {}

        @Override
        public void stage(String name) {}

        @Override
        public void problem(InputProblem problem) {}
      };

  @TempDir static Path folder;
  private static Path plain;
  private static Path release;
  private static String one;
  private static String other;

  @BeforeAll
  static void build() throws IOException {
    plain = build("plain", Optional.empty(), Iris.DEFAULT_BASE);
    TreeSet<String> members = new TreeSet<>();
    links(plain)
        .find(Node.ANY, uri("http://xmlns.com/foaf/0.1/page"), Node.ANY)
        .forEachRemaining(t -> members.add(t.getSubject().getURI().replaceFirst(".*/", "")));
    one = members.first();
    other = members.last();
    Path synced = Files.createDirectories(folder.resolve("synced"));
    Files.writeString(synced.resolve("wikidata.ttl"), synced(one, other));
    release = build("release", Optional.of(synced), Iris.DEFAULT_BASE);
  }

  private static String synced(String one, String other) {
    return """
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>

      wd:Q901 wdt:P10428 "%1$s" ; wdt:P2171 "25901" ; rdfs:label "A member"@en ; dcterms:modified "2026-11-20"^^xsd:date .
      # A number that two items claim is nobody's.
      wd:Q902 wdt:P10428 "%2$s" . wd:Q903 wdt:P10428 "%2$s" .
      wd:Q910 rdfs:label "Department for Transport"@en ; wdt:P571 "2002-01-01T00:00:00Z"^^xsd:dateTime .
      wd:Q911 rdfs:label "Home Office"@en, "Innenministerium"@de ; wdt:P571 "1782-01-01T00:00:00Z"^^xsd:dateTime .
      # The Irish one began elsewhere in time.
      wd:Q912 rdfs:label "Department of Transport"@en ; wdt:P571 "1997-01-01T00:00:00Z"^^xsd:dateTime .
      <https://www.gov.uk/government/organisations/hm-treasury> skos:prefLabel "HM Treasury"@en ; skos:notation "HMT" .
      <https://elsewhere.example/home-office> skos:prefLabel "Home Office"@en .
      """
        .formatted(one, other);
  }

  private static Path build(String name, Optional<Path> synced, String base) throws IOException {
    BuildOptions options =
        new BuildOptions(
            List.of(Path.of("examples")), folder.resolve(name), new Iris(base), "test", 2, synced);
    return new ReleaseBuilder(options, SILENT).build(InputStream.nullInputStream(), true).release();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Graph links(Path of) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (StoreReader store = StoreReader.open(of)) {
      store.graph().begin(ReadWrite.READ);
      store
          .graph()
          .find(uri("https://w3id.org/pqgraph/graph/links"), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> graph.add(quad.asTriple()));
    }
    return graph;
  }

  private static Set<String> objects(Graph graph, String subject, String predicate) {
    return graph
        .find(uri("https://w3id.org/pqgraph/id/" + subject), uri(predicate), Node.ANY)
        .mapWith(t -> t.getObject().toString())
        .toSet();
  }

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SEE_ALSO = "http://www.w3.org/2000/01/rdf-schema#seeAlso";

  @Test
  void everyBuildLinksMembersAndQuestionsByTheirOwnKeys() throws IOException {
    Graph graph = links(plain);
    assertEquals(
        Set.of("https://members.parliament.uk/member/" + one + "/contact"),
        objects(graph, "member/" + one, "http://xmlns.com/foaf/0.1/page"));
    assertEquals(
        Set.of("https://members-api.parliament.uk/api/Members/" + one),
        objects(graph, "member/" + one, SEE_ALSO));
    assertEquals(
        Set.of("http://data.parliament.uk/members/" + one),
        objects(graph, "member/" + one, SKOS + "exactMatch"));
    assertEquals(
        Set.of("https://www.theyworkforyou.com/wrans/?id=2025-03-04.41207.h"),
        objects(graph, "question/commons/2025-03-04/41207", SEE_ALSO));
    assertTrue(graph.find(Node.ANY, uri(SKOS + "closeMatch"), Node.ANY).toList().isEmpty());
  }

  @Test
  void syncedFilesLinkByNumberAndByName() throws IOException {
    Graph graph = links(release);
    assertEquals(
        Set.of("http://data.parliament.uk/members/" + one, "http://www.wikidata.org/entity/Q901"),
        objects(graph, "member/" + one, SKOS + "exactMatch"));
    assertTrue(
        objects(graph, "member/" + one, SEE_ALSO)
            .contains("https://www.theyworkforyou.com/mp/25901"));
    assertEquals(
        Set.of("http://data.parliament.uk/members/" + other),
        objects(graph, "member/" + other, SKOS + "exactMatch"),
        "two items claim the number");
    Set<String> close = new TreeSet<>();
    graph
        .find(Node.ANY, uri(SKOS + "closeMatch"), Node.ANY)
        .forEachRemaining(
            t -> close.add(t.getSubject().getURI().replaceFirst(".*/", "") + " " + t.getObject()));
    assertEquals(
        Set.of(
            "department-for-transport http://www.wikidata.org/entity/Q910",
            "hm-treasury https://www.gov.uk/government/organisations/hm-treasury",
            "home-office http://www.wikidata.org/entity/Q911"),
        close);
    assertFalse(graph.contains(Node.ANY, uri("http://www.w3.org/2002/07/owl#sameAs"), Node.ANY));
  }

  @Test
  void eachOfThemHasItsEvidence() throws IOException {
    Graph graph = links(release);
    String owl = "http://www.w3.org/2002/07/owl#";
    String sssom = "https://w3id.org/sssom/";
    Node evidence =
        graph
            .find(
                Node.ANY, uri(owl + "annotatedTarget"), uri("http://www.wikidata.org/entity/Q901"))
            .next()
            .getSubject();
    Set<String> said =
        graph
            .find(evidence, Node.ANY, Node.ANY)
            .mapWith(t -> t.getPredicate().getURI() + " " + t.getObject())
            .toSet();
    assertTrue(said.contains(sssom + "match_string \"" + one + "\""), said.toString());
    assertTrue(said.contains(sssom + "object_source https://www.wikidata.org/"), said.toString());
    assertTrue(said.contains(sssom + "object_source_version \"2026-11-20\""), said.toString());
    assertTrue(
        said.contains(sssom + "object_match_field \"http://www.wikidata.org/prop/direct/P10428\""),
        said.toString());
    long scored = graph.find(Node.ANY, uri(sssom + "confidence"), Node.ANY).toList().size();
    assertEquals(5, scored, "two by number, three by name");
    for (Triple target : graph.find(Node.ANY, uri(owl + "annotatedTarget"), Node.ANY).toList()) {
      Node source =
          graph
              .find(target.getSubject(), uri(owl + "annotatedSource"), Node.ANY)
              .next()
              .getObject();
      Node property =
          graph
              .find(target.getSubject(), uri(owl + "annotatedProperty"), Node.ANY)
              .next()
              .getObject();
      assertTrue(graph.contains(source, property, target.getObject()), target::toString);
    }
  }

  @Test
  void theDescriptionCountsThem() throws IOException {
    Model description = ModelFactory.createDefaultModel();
    RDFDataMgr.read(description, release.resolve("void.ttl").toString());
    String counts =
        ResultSetFormatter.asText(
            QueryExecutionFactory.create(
                    """
                    PREFIX void: <http://rdfs.org/ns/void#>
                    SELECT ?name ?n { ?set a void:Linkset ; void:triples ?n ; void:linkPredicate ?p ; void:objectsTarget ?t .
                      BIND (STRAFTER(STR(?set), "/links/") AS ?name) } ORDER BY ?name
                    """,
                    description)
                .execSelect());
    for (String[] expected :
        new String[][] {
          {"wikidata-members", "1"},
          {"wikidata-bodies", "2"},
          {"gov-uk-organisations", "1"},
          {"theyworkforyou-members", "1"}
        }) {
      assertTrue(
          counts.matches("(?s).*\"" + expected[0] + "\"\\s*\\|\\s*" + expected[1] + "\\s.*"),
          counts);
    }
    assertTrue(counts.contains("question-pages") && counts.contains("legislation"), counts);
  }

  @Test
  void aBaseOfOnesOwnIsLinkedToo() throws IOException {
    Path moved = build("moved", Optional.empty(), "http://example.org/q/");
    try (StoreReader store = StoreReader.open(moved)) {
      store.graph().begin(ReadWrite.READ);
      assertTrue(
          store
              .graph()
              .contains(
                  uri("http://example.org/q/graph/links"),
                  uri("http://example.org/q/id/member/" + one),
                  uri("http://xmlns.com/foaf/0.1/page"),
                  Node.ANY));
    }
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    Files.writeString(bad.resolve("members.ttl"), "<a:b> nonsense");
    ReferenceException e =
        assertThrows(
            ReferenceException.class, () -> build("none", Optional.of(bad), Iris.DEFAULT_BASE));
    assertTrue(e.getMessage().contains("members.ttl: "), e.getMessage());
    assertFalse(Files.exists(folder.resolve("none/current")));
  }

  /**
   * The query of docs/linking.md: ours here, Wikidata's part by SERVICE, in the client's process.
   */
  @Test
  void aClientJoinsAReleaseWithTheOtherEndpoint() throws IOException {
    DatasetGraph others = DatasetGraphFactory.createTxnMem();
    RDFDataMgr.read(others, folder.resolve("synced/wikidata.ttl").toString());
    FusekiServer server =
        FusekiServer.create().loopback(true).port(0).add("/wd", others).build().start();
    try (StoreReader store = StoreReader.open(release)) {
      String docs = Files.readString(Path.of("docs/linking.md"));
      int start = docs.indexOf("```sparql") + 9;
      String query =
          docs.substring(start, docs.indexOf("```", start))
              .replace(
                  "https://query.wikidata.org/sparql",
                  "http://localhost:" + server.getPort() + "/wd/sparql");
      store.graph().begin(ReadWrite.READ);
      try (var execution =
          QueryExecutionFactory.create(query, DatasetFactory.wrap(store.graph()))) {
        String rows = ResultSetFormatter.asText(execution.execSelect());
        assertTrue(rows.contains("Department for Transport") && rows.contains("2002-01-01"), rows);
      }
    } finally {
      server.stop();
    }
  }
}
