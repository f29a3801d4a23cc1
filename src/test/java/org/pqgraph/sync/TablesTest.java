package org.pqgraph.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pqgraph.sync.Registry.IFG;
import static org.pqgraph.sync.Registry.MEMBERS;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a person downloads: members, and ministers of the Institute for Government. */
class TablesTest {
  private static final Map<String, String> MINISTERS =
      Map.of(
          "person",
          """
          id,id_parliament,id_ifg_website,name,start_date,end_date
          p1,9000001.0,,Lady Reed,2020-01-01,
          p1,9000001.0,,Ann Reed,,2020-01-01
          p2,,,Nobody Known,,
          """,
          "organisation",
          """
          id,name,short_name,start_date,end_date
          o1,Home Office,HO,,
          o2,Department for Education,DfE,2010-05-12,
          """,
          "post",
          """
          id,organisation_id,name,display_name,rank_equivalence
          s1,o1,Minister of State,"Minister of State, HO",MoS
          s2,o2,Minister for Equalities,Minister for Equalities,PUSS
          """,
          "appointment",
          """
          id,person_id,post_id,start_date,end_date
          a1,p1,s1,2019-07-25,2020-02-13
          a2,p1,s2,2020-02-14,
          a3,p2,s1,2018-01-01,2018-02-01
          a4,p1,s1,2021-02-01,2020-02-01
          """,
          "constituency",
          "id,id_parliament,name\nc1,1,Harbour East\n",
          "representation",
          """
          id,person_id,house,type,constituency_id,start_date,end_date
          r1,p1,Commons,,c1,2015-05-07,2017-05-03
          r2,p1,Commons,,c1,2017-06-08,2019-11-06
          r3,p1,Lords,Life peer,,2020-01-01,
          """,
          "representation_characteristics",
          """
          id,representation_id,party,start_date,end_date
          k1,r1,Labour,2015-05-07,2017-05-03
          k2,r2,Labour,2017-06-08,2019-11-06
          k3,r3,Crossbench,2020-01-01,
          """);

  @TempDir Path folder;
  private Path tables;
  private final StandInRegistry registry = new StandInRegistry();

  @BeforeEach
  void tables() throws Exception {
    tables = Files.createDirectories(folder.resolve("tables"));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private Syncing ministers() throws Exception {
    for (Map.Entry<String, String> table : MINISTERS.entrySet()) {
      Files.writeString(tables.resolve(table.getKey() + ".csv"), table.getValue());
    }
    Syncing syncing = new Syncing(folder, tables.toUri());
    syncing.run(IFG);
    return syncing;
  }

  @Test
  void anAppointmentHasItsTitleDepartmentAndDays() throws Exception {
    assertEquals(
        List.of(
            "Minister of State | post/minister-of-state-home-office | body/home-office | 2019-07-25 | 2020-02-13",
            "Minister for Equalities | post/minister-for-equalities | body/women-and-equalities | 2020-02-14 | -"),
        ministers()
            .ask(
                IFG,
                """
                SELECT ?t ?p ?o ?s ?e { ?h a pq:RoleHolding ; org:member <https://w3id.org/pqgraph/id/member/9000001> ;
                  dcterms:title ?t ; pq:post ?p ; org:organization ?o ; schema:startDate ?s
                  OPTIONAL { ?h schema:endDate ?e } } ORDER BY ?s"""));
  }

  @Test
  void whoHasNoNumberAndWhatEndsBeforeItBeginsAreLeftOutAndTold() throws Exception {
    Syncing syncing = ministers();
    assertTrue(
        syncing.told.stream().anyMatch(told -> told.endsWith("Nobody Known")),
        syncing.told.toString());
    assertTrue(
        syncing.told.stream().anyMatch(told -> told.contains("row 4: left out")),
        syncing.told.toString());
  }

  @Test
  void namesSeatsAndPartiesGoThroughTime() throws Exception {
    Syncing syncing = ministers();
    assertEquals(
        List.of("Lady Reed | Ann Reed"),
        syncing.ask(IFG, "SELECT ?l ?a { ?m skos:prefLabel ?l ; skos:altLabel ?a }"));
    assertEquals(
        List.of(
            "house/commons | 2015-05-07 | 2017-05-03",
            "house/commons | 2017-06-08 | 2019-11-06",
            "house/lords | 2020-01-01 | -",
            "party/crossbench | 2020-01-01 | -",
            "party/labour | 2015-05-07 | 2019-11-06"),
        syncing.ask(
            IFG,
            """
            SELECT ?o ?s ?e { ?m a org:Membership ; org:organization ?o ; schema:startDate ?s
              OPTIONAL { ?m schema:endDate ?e } } ORDER BY ?o ?s"""),
        "an election is no gap in a party");
  }

  @Test
  void theSameTablesAreReadFromAnAddress() throws Exception {
    Syncing local = ministers();
    MINISTERS.forEach((name, table) -> registry.files.put("/data/" + name + ".csv", table));
    Syncing asked = new Syncing(folder, URI.create(registry.uri() + "/data"));
    SyncResult result = asked.run(IFG);
    assertTrue(result.changes().isEmpty(), result.changes().toString());
    assertEquals(
        List.of("https://creativecommons.org/licenses/by/4.0/"),
        local.ask(IFG, "SELECT ?l { ?d a void:Dataset ; dcterms:license ?l }"));
  }

  @Test
  void ofMembersTheNewestTableLeads() throws Exception {
    Files.writeString(
        tables.resolve("members-2024-03.csv"),
        """
        id,nameDisplayAs,latestParty_name,latestHouseMembership_house,latestHouseMembership_membershipFrom,latestHouseMembership_membershipStartDate,latestHouseMembership_membershipEndDate
        9000001,Ann Reed,Labour,1,Harbour East,2015-05-07T00:00:00,
        9000002,Lord Lane,Crossbench,2,Life peer,1999-01-01T00:00:00,2020-01-01T00:00:00
        x,No Number,Labour,1,Nowhere,,
        9000003,Of No House,Labour,3,Nowhere,,
        """);
    Files.writeString(
        tables.resolve("mps-2026-06.csv"),
        "\uFEFF\"pcon_name\",\"member_id\",\"display_as\",\"party_text\"\n\"Harbour East\",\"9000001\",\"Ann Reed-Lane\",\"Independent\"\n");
    Syncing syncing = new Syncing(folder, tables.toUri());
    syncing.run(MEMBERS);
    assertEquals(
        List.of("Ann Reed-Lane | Ann Reed | party/independent"),
        syncing.ask(
            MEMBERS,
            "SELECT ?l ?a ?p { ?m skos:prefLabel ?l ; skos:altLabel ?a ; org:memberOf ?p }"));
    assertEquals(
        List.of(
            "house/commons | 2015-05-07 | - | dataset/members-2026-06-01",
            "house/lords | 1999-01-01 | 2020-01-01 | dataset/members-2024-03-01",
            "party/crossbench | - | - | dataset/members-2024-03-01",
            "party/independent | - | - | dataset/members-2026-06-01",
            "party/labour | - | - | dataset/members-2024-03-01"),
        syncing.ask(
            MEMBERS,
            """
            SELECT ?o ?s ?e ?d { ?m a org:Membership ; org:organization ?o ; dcterms:source ?d
              OPTIONAL { ?m schema:startDate ?s } OPTIONAL { ?m schema:endDate ?e } } ORDER BY ?o"""));
    assertTrue(
        syncing.told.stream().anyMatch(told -> told.contains("row 4: the House is neither 1")),
        syncing.told.toString());
  }

  @Test
  void aTableOfSomethingElseIsRefused() throws Exception {
    Files.writeString(tables.resolve("other.csv"), "a,b\n1,2\n");
    SyncException e =
        assertThrows(SyncException.class, () -> new Syncing(folder, tables.toUri()).run(MEMBERS));
    assertTrue(
        e.getMessage().startsWith("other.csv: no row has a member's number"), e.getMessage());
  }
}
