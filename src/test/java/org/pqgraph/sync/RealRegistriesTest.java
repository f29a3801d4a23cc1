package org.pqgraph.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pqgraph.sync.Registry.DEPARTMENTS;
import static org.pqgraph.sync.Registry.IFG;
import static org.pqgraph.sync.Registry.MEMBERS;
import static org.pqgraph.sync.Registry.MINISTERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The registries' own files, served on this machine as the registries serve them. They are not part
 * of the project; where they are absent these tests are skipped.
 */
class RealRegistriesTest {
  private static final Path DATA = Path.of("../shared/data");

  @TempDir Path folder;
  private final StandInRegistry registry = new StandInRegistry();

  @BeforeEach
  void present() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "needs ../shared/data");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void allOrganisationsOfGovUkButThoseToldAreThere() throws Exception {
    JsonNode list =
        new ObjectMapper()
            .readTree(Downloads.bytes(DATA.resolve("govuk/api-organisations-2026-06.json.gz")));
    registry.cap = 100;
    for (JsonNode organisation : list.path("results")) {
      registry.organisations.put(
          organisation.path("details").path("slug").asText(), organisation.toString());
    }
    Syncing syncing = new Syncing(folder, registry.uri());
    syncing.run(DEPARTMENTS);
    assertEquals(
        List.of("1254"),
        syncing.ask(DEPARTMENTS, "SELECT (COUNT(?o) AS ?n) { ?o a org:Organization }"));
    assertTrue(syncing.text(DEPARTMENTS).contains("victoria-climbi_-inquiry"));
  }

  @Test
  void noBodyOfParlparseIsCalledAlsoIn() throws Exception {
    registry.files.put(
        "/new.json",
        new String(
            Downloads.bytes(DATA.resolve("parlparse/ministers-2010-as-of-2019-03.json.gz")),
            StandardCharsets.UTF_8));
    registry.files.put("/old.json", Files.readString(DATA.resolve("parlparse/ministers.json")));
    Syncing syncing =
        new Syncing(
            folder,
            URI.create(registry.uri() + "/new.json"),
            URI.create(registry.uri() + "/old.json"));
    syncing.run(MINISTERS);
    List<String> bodies =
        syncing.ask(MINISTERS, "SELECT ?l { ?b a pq:GovernmentBody ; skos:prefLabel ?l }");
    assertTrue(bodies.size() < 40, bodies.toString());
    assertEquals(
        List.of(), bodies.stream().filter(name -> !name.matches("[A-Z](?!.*[/(]).*")).toList());
  }

  @Test
  void allAppointmentsSince1979AreThere() throws Exception {
    Syncing syncing = new Syncing(folder, DATA.resolve("ifg-ministers").toUri());
    syncing.run(IFG);
    int holdings =
        Integer.parseInt(
            syncing.ask(IFG, "SELECT (COUNT(?h) AS ?n) { ?h a pq:RoleHolding }").get(0));
    assertTrue(holdings > 3550 && holdings <= 3667, "there are " + holdings);
  }

  @Test
  void allMembersOfTheTablesAreThereButARowThatCannotBeRead() throws Exception {
    Path tables = Files.createDirectory(folder.resolve("members"));
    String all =
        new String(
            Downloads.bytes(DATA.resolve("members/members-api-all-2024-03.csv.gz")),
            StandardCharsets.UTF_8);
    String header = all.lines().findFirst().orElseThrow();
    Files.writeString(
        tables.resolve("members-2024-03.csv"),
        all.stripTrailing() + "\n" + header.replaceAll("[^,]", "").replace(",", "no number,"));
    Files.copy(
        DATA.resolve("members/mp-lookup-2026-06.csv"), tables.resolve("mp-lookup-2026-06.csv"));
    Syncing syncing = new Syncing(folder, tables.toUri());
    syncing.run(MEMBERS);
    int members =
        Integer.parseInt(
            syncing.ask(MEMBERS, "SELECT (COUNT(?m) AS ?n) { ?m a pq:Member }").get(0));
    assertTrue(members > 5000 && members < 5200, "there are " + members);
  }
}
