package org.pqgraph.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pqgraph.sync.Registry.DEPARTMENTS;
import static org.pqgraph.sync.Registry.MEMBERS;
import static org.pqgraph.sync.Registry.MINISTERS;
import static org.pqgraph.sync.Registry.WIKIDATA;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.knowledge.KnowledgeFolder;
import org.pqgraph.reference.ReferenceFolder;
import org.pqgraph.sync.SyncResult.Outcome;
import org.pqgraph.validate.GraphValidator;
import org.pqgraph.validate.Result;
import org.pqgraph.validate.Severity;

/** Departments of GOV.UK, ministers of parlparse, items of Wikidata. */
class OtherRegistriesTest {
  private static final String PREFIXES =
      """
      @prefix wd: <http://www.wikidata.org/entity/> .
      @prefix wds: <http://www.wikidata.org/entity/statement/> .
      @prefix wdt: <http://www.wikidata.org/prop/direct/> .
      @prefix p: <http://www.wikidata.org/prop/> .
      @prefix ps: <http://www.wikidata.org/prop/statement/> .
      @prefix pqv: <http://www.wikidata.org/prop/qualifier/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @TempDir Path folder;
  private final StandInRegistry registry = new StandInRegistry();

  @AfterEach
  void close() {
    registry.close();
  }

  private Syncing syncing(String... paths) {
    return new Syncing(
        folder,
        paths.length == 0
            ? new URI[] {registry.uri()}
            : java.util.Arrays.stream(paths)
                .map(path -> URI.create(registry.uri() + path))
                .toArray(URI[]::new));
  }

  private void departments() {
    registry.organisation("home-office", "Home Office", "live", null);
    registry.organisation("ministry-of-ports", "Ministry of Ports", "live", null);
    registry.organisation("department-of-tides", "Department of Tides", "live", null);
    registry.organisation(
        "department-for-harbours",
        "Department for Harbours",
        "closed",
        "2023-02-07",
        "ministry-of-ports",
        "department-of-tides");
  }

  @Test
  void aClosedDepartmentHasItsTwoSuccessors() throws Exception {
    departments();
    Syncing syncing = syncing();
    syncing.run(DEPARTMENTS);
    String page = "<https://www.gov.uk/government/organisations/department-for-harbours>";
    assertEquals(
        List.of(
            "https://www.gov.uk/government/organisations/department-of-tides",
            "https://www.gov.uk/government/organisations/ministry-of-ports"),
        syncing.ask(DEPARTMENTS, "SELECT ?n { " + page + " dcterms:isReplacedBy ?n } ORDER BY ?n"));
    assertEquals(
        List.of("Department for Harbours | 00000000-0000-4000-8000-000000000003 | 2023-02-07"),
        syncing.ask(
            DEPARTMENTS,
            "SELECT ?l ?i ?e { "
                + page
                + " skos:prefLabel ?l ; dcterms:identifier ?i ; schema:endDate ?e }"));
    assertEquals(
        List.of("closed", "split"),
        syncing.ask(
            DEPARTMENTS, "SELECT ?s { " + page + " adms:status/skos:notation ?s } ORDER BY ?s"));
  }

  @Test
  void anOrganisationThatMovesToAnotherPageMeanwhileIsNotLost() throws Exception {
    departments();
    AtomicInteger pages = new AtomicInteger();
    String last = registry.organisations.remove("home-office");
    registry.fault =
        (exchange, number) -> {
          if (pages.incrementAndGet() == 2) {
            List<String> rest = List.copyOf(registry.organisations.values());
            registry.organisations.clear();
            registry.organisations.put("home-office", last);
            for (int i = 0; i < rest.size(); i++) {
              registry.organisations.put("o" + i, rest.get(i));
            }
          }
          return false;
        };
    Syncing syncing = syncing();
    syncing.run(DEPARTMENTS);
    assertEquals(4, syncing.ask(DEPARTMENTS, "SELECT ?o { ?o a org:Organization }").size());
  }

  @Test
  void anAddressThatIsNoneOfAnOrganisationIsLeftOutAndToldWithItsPlace() throws Exception {
    departments();
    registry.organisation("../../etc", "Department of Paths", "live", null);
    registry.organisation("caf_-inquiry", "Café Inquiry", "closed", null, "home-office", "X!");
    Syncing syncing = syncing();
    syncing.run(DEPARTMENTS);
    assertEquals(5, syncing.ask(DEPARTMENTS, "SELECT ?o { ?o a org:Organization }").size());
    assertEquals(
        List.of("https://www.gov.uk/government/organisations/home-office"),
        syncing.ask(
            DEPARTMENTS,
            "SELECT ?n { ?o skos:prefLabel \"Café Inquiry\"@en ; dcterms:isReplacedBy ?n }"),
        "the link that is none is left out alone");
    assertTrue(
        syncing.told.stream()
            .anyMatch(told -> told.contains("slug is no slug: ../../etc; it was left out")),
        syncing.told.toString());
  }

  @Test
  void aListOfWhichNothingCanBeReadIsRefused() {
    registry.organisation("../../etc", "Department of Paths", "live", null);
    SyncException e = assertThrows(SyncException.class, () -> syncing().run(DEPARTMENTS));
    assertTrue(
        e.getMessage().contains("/results/0/details/slug is no slug: ../../etc; nothing was"),
        e.getMessage());
  }

  @Test
  void organisationsHaveTheirSortFromAFileToo() throws Exception {
    departments();
    Files.writeString(
        folder.resolve("organisations-2026-06.json"),
        "{\"results\":[" + String.join(",", registry.organisations.values()) + "]}");
    Syncing syncing = new Syncing(folder, folder.resolve("organisations-2026-06.json").toUri());
    syncing.run(DEPARTMENTS);
    assertEquals(
        List.of("Ministerial department"),
        syncing.ask(DEPARTMENTS, "SELECT DISTINCT ?f { ?o org:classification/skos:prefLabel ?f }"));
    assertEquals(
        List.of("https://www.gov.uk"),
        syncing.ask(DEPARTMENTS, "SELECT ?s { ?d a void:Dataset ; dcterms:source ?s }"),
        "the registry is named, not the file");
  }

  @Test
  void aSecondDepartmentInATitleIsNoBodyOfThatName() throws Exception {
    registry.files.put(
        "/new.json",
        "["
            + membership(
                "uk.parliament.data/Member/9001/GovernmentPost/1",
                "20001",
                "Minister of State (Ministry of Justice) (also in the Home Office)",
                "house-of-commons",
                GOVERNMENT,
                "2010-05-13",
                "2012-09-04")
            + ","
            + membership(
                "uk.parliament.data/Member/9002/GovernmentPost/2",
                "20002",
                "Parliamentary Under-Secretary (Home Office) (Identity) (also Lord in Waiting)",
                "house-of-commons",
                GOVERNMENT,
                "2010-05-13",
                "2012-09-04")
            + "]");
    Syncing syncing = syncing("/new.json");
    syncing.run(MINISTERS);
    assertEquals(
        List.of("home-office", "ministry-of-justice"),
        syncing
            .ask(
                MINISTERS,
                "SELECT ?o { ?h org:member <https://w3id.org/pqgraph/id/member/9001> ; org:organization ?o } ORDER BY ?o")
            .stream()
            .map(row -> row.replace("body/", ""))
            .toList());
    assertEquals(List.of(), syncing.ask(MINISTERS, "SELECT ?b { ?b a pq:GovernmentBody }"));
    assertTrue(syncing.text(MINISTERS).contains("post/lord-in-waiting>"));
  }

  @Test
  void noOrganisationsAtAllLeaveTheFile() throws Exception {
    departments();
    Syncing syncing = syncing();
    syncing.run(DEPARTMENTS);
    String before = syncing.text(DEPARTMENTS);
    registry.organisations.clear();
    assertEquals(Outcome.REFUSED, syncing.run(DEPARTMENTS).outcome());
    assertEquals(before, syncing.text(DEPARTMENTS));
  }

  private static String membership(
      String id,
      String person,
      String role,
      String organization,
      String source,
      String start,
      String end) {
    return """
        {"id":"%s","person_id":"uk.org.publicwhip/person/%s","role":"%s","organization_id":"%s"%s,"start_date":"%s","end_date":"%s"}"""
        .formatted(
            id,
            person,
            role,
            organization,
            source.isEmpty() ? "" : ",\"source\":\"" + source + "\"",
            start,
            end);
  }

  private static final String GOVERNMENT = "datadotparl/governmentpost";
  private static final String NEW =
      "["
          + membership(
              "uk.parliament.data/Member/9001/GovernmentPost/1",
              "20001",
              "The Minister of State, Ministry of Defence",
              "house-of-commons",
              GOVERNMENT,
              "2007-07-02",
              "2009-06-05")
          + ","
          + membership(
              "uk.parliament.data/Member/9001/OppositionPost/2",
              "20001",
              "Shadow Home Secretary",
              "house-of-commons",
              "datadotparl/oppositionpost",
              "2010-05-12",
              "2015-05-05")
          + ","
          + membership(
              "uk.parliament.data/Member/9001/Committee/3",
              "20001",
              "Chair",
              "defence-committee",
              "datadotparl/committee",
              "2015-06-01",
              "9999-12-31")
          + "]";
  private static final String OLD =
      "{\"memberships\":["
          + membership(
              "uk.org.publicwhip/moffice/1",
              "20002",
              "Secretary of State",
              "department-for-transport",
              "",
              "2006-05-08",
              "2007-06-28")
          + ","
          + membership(
              "uk.org.publicwhip/moffice/2",
              "20003",
              "PPS (Mr A. Reed, Minister of State)",
              "department-for-transport",
              "",
              "2006-05-08",
              "2007-06-28")
          + ","
          + membership(
              "uk.org.publicwhip/moffice/3",
              "20003",
              "Parliamentary Under-Secretary",
              "department-of-health",
              "",
              "2007-06-28",
              "9999-12-31")
          + "]}";

  @Test
  void ministersAreThoseOfTheGovernmentUnderTheNumbersThatAreKnown() throws Exception {
    registry.files.put("/new.json", NEW);
    registry.files.put("/old.json", OLD);
    Files.writeString(
        folder.resolve("wikidata.ttl"),
        PREFIXES + "wd:Q1 wdt:P2171 \"20003\" ; wdt:P10428 \"9003\" .");
    Syncing syncing = syncing("/new.json", "/old.json");
    syncing.run(MINISTERS);
    assertEquals(
        List.of(
            "9001 | minister-of-state-ministry-of-defence | ministry-of-defence | 2007-07-02 | 2009-06-05",
            "9003 | parliamentary-under-secretary-department-of-health | department-of-health | 2007-06-28 | -",
            "theyworkforyou-20002 | secretary-of-state-department-for-transport | department-for-transport | 2006-05-08 | 2007-06-28"),
        syncing
            .ask(
                MINISTERS,
                """
                SELECT ?m ?p ?o ?s ?e { ?h a pq:RoleHolding ; org:member ?m ; pq:post ?p ; org:organization ?o ; schema:startDate ?s
                  OPTIONAL { ?h schema:endDate ?e } } ORDER BY ?m""")
            .stream()
            .map(row -> row.replaceAll("(member|post|body)/", ""))
            .toList());
    assertEquals(
        List.of("uk.org.publicwhip/person/20002"),
        syncing.ask(MINISTERS, "SELECT ?i { ?m a pq:Member ; dcterms:identifier ?i }"));
  }

  @Test
  void aMembershipOfNobodyIsRefusedWithItsPlace() {
    registry.files.put("/new.json", NEW.replace("uk.org.publicwhip/person/20001", "20001"));
    SyncException e = assertThrows(SyncException.class, () -> syncing("/new.json").run(MINISTERS));
    assertTrue(
        e.getMessage().contains("/new.json: /0/person_id is no number of a person"),
        e.getMessage());
  }

  private void wikidata(String turtle) {
    registry.files.put("/sparql", PREFIXES + turtle);
  }

  @Test
  void wikidataIsKeptAsItComesButForWhatWasNotAskedFor() throws Exception {
    wikidata(
        """
        wd:Q1 wdt:P10428 "4514" ; wdt:P2171 "25353" ; rdfs:label "Ann \\u202eReed"@en ; wdt:P31 wd:Q5 ; p:P39 wds:Q1-A .
        wds:Q1-A ps:P39 wd:Q2 ; pqv:P580 "2024-07-05T00:00:00Z"^^xsd:dateTime ; pqv:P582 <http://www.wikidata.org/.well-known/genid/x> .
        wd:Q2 rdfs:label "Home Secretary"@en ; wdt:P856 <https://www.gov.uk/x> .
        """);
    Syncing syncing = syncing("/sparql");
    assertEquals(Outcome.WRITTEN, syncing.run(WIKIDATA).outcome());
    assertEquals(
        List.of("Ann Reed | 4514 | 25353"),
        syncing.ask(
            WIKIDATA, "SELECT ?l ?n ?t { ?q wdt:P10428 ?n ; wdt:P2171 ?t ; rdfs:label ?l }"));
    assertFalse(syncing.text(WIKIDATA).contains("P31"));
    assertFalse(syncing.text(WIKIDATA).contains("genid"));
    assertEquals(List.of("text/turtle", "text/turtle", "text/turtle"), registry.accepted);
    assertTrue(
        registry.requests.get(0).startsWith("/sparql?query=%23+Members"), registry.requests.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wd:Q1 wdt:P10428 \"1\" .\njava.util.concurrent.TimeoutException",
        "<https://evil.example/> wdt:P10428 \"1\" .",
        "[] wdt:P10428 \"1\" .",
        "wd:Q1 p:P39 [] .",
        "",
      })
  void whatIsNoAnswerOfWikidataLeavesTheFile(String turtle) throws Exception {
    wikidata("wd:Q1 wdt:P10428 \"1\" .");
    Syncing syncing = syncing("/sparql");
    syncing.run(WIKIDATA);
    String before = syncing.text(WIKIDATA);
    wikidata(turtle);
    SyncException e = assertThrows(SyncException.class, () -> syncing.run(WIKIDATA));
    assertTrue(e.getMessage().contains("sync/wikidata-members.rq"), e.getMessage());
    assertEquals(before, syncing.text(WIKIDATA));
  }

  @Test
  void allFilesConformToTheShapesBesideTheReferenceData() throws Exception {
    departments();
    registry.member(
        9001, "Ann Reed", "Minister of State (Home Office) (Security)", null, "2023-01-10", null);
    registry.member(
        9002,
        "Bo Lane",
        "Parliamentary Secretary (Office of the Tides)",
        "Office of the Tides",
        "2023-01-10",
        null);
    registry.files.put("/new.json", NEW);
    registry.files.put("/old.json", OLD);
    wikidata("wd:Q1 wdt:P10428 \"9001\" ; rdfs:label \"Ann Reed\"@en .");
    syncing().run(DEPARTMENTS);
    syncing().run(MEMBERS);
    syncing("/new.json", "/old.json").run(MINISTERS);
    syncing("/sparql").run(WIKIDATA);
    Graph graph = GraphFactory.createDefaultGraph();
    new ReferenceFolder(folder).read().find().forEachRemaining(graph::add);
    KnowledgeFolder reference = new KnowledgeFolder("reference");
    for (String file : reference.files(".ttl")) {
      try (var in = reference.open(file)) {
        org.apache.jena.riot.RDFDataMgr.read(graph, in, org.apache.jena.riot.Lang.TURTLE);
      }
    }
    List<Result> results = GraphValidator.load().validate(graph);
    assertEquals(
        List.of(),
        results.stream()
            .filter(result -> result.severity() != Severity.INFO)
            .map(Object::toString)
            .toList());
  }
}
