package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;

/**
 * Programs of others on the service. They are installed by {@code npm install} in {@code
 * src/test/clients} and with the package raptor2-utils; where one is missing its test is skipped.
 */
final class RealClientsTest extends ServiceOfScenes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({
    "who-asks-whom, , ",
    "most-mentioned-bodies, , ",
    "questions-on-body, body, Harbour Safety Taskforce"
  })
  void comunicaRunsALibraryQuery(String name, String parameter, String value)
      throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(CLIENTS.resolve("node_modules/@comunica")), "no Comunica here");
    Map<String, String> values = parameter == null ? Map.of() : Map.of(parameter, value);
    Path query = folder.resolve(name + ".rq");
    Files.writeString(
        query, QueryParameters.bind(QueryLibrary.load().get(name), values).serialize());
    String printed =
        output(
            List.of(
                "node",
                "comunica.mjs",
                server.uri().resolve("sparql").toString(),
                query.toString()));
    JsonNode given =
        JSON.readTree(
            http.query(Files.readString(query), "Accept", "application/sparql-results+json")
                .body());
    NavigableSet<String> expected = new TreeSet<>();
    for (JsonNode row : given.at("/results/bindings")) {
      Map<String, String> cells = new TreeMap<>();
      row.properties()
          .forEach(cell -> cells.put(cell.getKey(), cell.getValue().path("value").asText()));
      expected.add(cells.toString());
    }
    NavigableSet<String> found = new TreeSet<>();
    for (String line : printed.lines().toList()) {
      Map<String, String> cells = new TreeMap<>();
      JSON.readTree(line)
          .properties()
          .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
      found.add(cells.toString());
    }
    assertFalse(expected.isEmpty(), "the query finds nothing");
    assertEquals(expected, found);
  }

  @Test
  void redoclyFindsNoFaultInTheDescription() throws IOException, InterruptedException {
    Path redocly = CLIENTS.resolve("node_modules/.bin/redocly");
    assumeTrue(Files.exists(redocly), "no Redocly here");
    Path description = folder.resolve("openapi.json");
    Files.writeString(description, http.get("openapi.json").body());
    output(List.of(redocly.toString(), "lint", description.toString(), "--config", "redocly.yaml"));
  }

  @ParameterizedTest
  @CsvSource({"turtle", "rdfxml", "ntriples"})
  void rapperFollowsAQuestionsIri(String parser) throws IOException, InterruptedException {
    assumeTrue(isThere("rapper"), "no rapper here");
    String triples =
        output(
            List.of(
                "rapper",
                "-q",
                "-i",
                parser,
                "-o",
                "ntriples",
                server.uri().resolve("id/question/lords/2024-12-10/HL1").toString()));
    assertTrue(
        triples.contains(
            "<https://w3id.org/pqgraph/id/question/lords/2024-12-10/HL1> <https://w3id.org/pqgraph/ontology#uin> \"HL1\""),
        triples);
  }

  private static boolean isThere(String program) {
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(place, program))) {
        return true;
      }
    }
    return false;
  }

  /** What a program prints; it has to end well. */
  private static String output(List<String> command) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(CLIENTS.toFile());
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    Process process = builder.redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it ends");
    assertEquals(0, process.exitValue(), printed + Files.readString(errors));
    return printed;
  }
}
