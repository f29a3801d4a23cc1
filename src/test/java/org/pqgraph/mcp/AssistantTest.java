package org.pqgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.graph.Iris;
import org.pqgraph.model.InputProblem;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.release.BuildOptions;
import org.pqgraph.release.Progress;
import org.pqgraph.release.ReleaseBuilder;

/** An assistant, played by the SDK's own client, asks a release of the examples. */
final class AssistantTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static McpSyncClient client;
  private static final List<String> ERRORS = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    BuildOptions options =
        new BuildOptions(
            List.of(Path.of("examples")), folder, new Iris(Iris.DEFAULT_BASE), "test", 2);
    new ReleaseBuilder(options, new Silent()).build(InputStream.nullInputStream(), false);
    List<String> command = command();
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .build(),
            McpJsonDefaults.getMapper());
    transport.setStdErrorHandler(ERRORS::add);
    client = McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  @Test
  void offersFourToolsThatOnlyRead() {
    List<Tool> tools = client.listTools().tools();
    Set<String> names = new TreeSet<>();
    for (Tool tool : tools) {
      names.add(tool.name());
      assertTrue(tool.annotations().readOnlyHint(), tool.name());
      assertEquals("object", tool.inputSchema().get("type"));
    }
    assertEquals(Set.of("search", "body_timeline", "question", "run_query"), names);
    assertEquals("pqgraph", client.getServerInfo().name());
    String queries =
        tools.stream().filter(t -> t.name().equals("run_query")).toList().getFirst().description();
    QueryLibrary.load().names().forEach(name -> assertTrue(queries.contains(name), name));
  }

  @Test
  void findsNamesAndWordsWithTheirPlace() throws IOException {
    JsonNode found = call("search", Map.of("text", "defending democracy taskforce"));
    assertEquals("Defending Democracy Taskforce", found.at("/names/0/name").asText());
    assertEquals(
        "https://w3id.org/pqgraph/id/body/defending-democracy-taskforce",
        found.at("/names/0/permalink").asText());
    assertTrue(found.path("texts").size() > 1, found::toString);
    for (JsonNode text : found.path("texts")) {
      assertTrue(text.path("quote").asText().toLowerCase(Locale.ROOT).contains("defending"));
      assertTrue(text.path("permalink").asText().contains("/id/question/"));
    }
    assertEquals(1, call("search", Map.of("text", "taskforce", "limit", 1)).path("texts").size());
    assertTrue(call("search", Map.of("text", "taskforce", "limit", 1)).has("more"));
    assertEquals(0, call("search", Map.of("text", "\"democracy defending\"")).path("texts").size());
  }

  @Test
  void tellsWhatWasStatedOfABodyInItsOwnWords() throws IOException {
    JsonNode told = call("body_timeline", Map.of("body", "the Defending Democracy Taskforce"));
    assertTrue(told.path("facts").size() > 3, told::toString);
    List<String> kinds = told.path("facts").findValuesAsText("says");
    assertTrue(kinds.contains("Chairing"), kinds::toString);
    for (JsonNode fact : told.path("facts")) {
      assertFalse(fact.path("quote").asText().isBlank());
      assertTrue(fact.path("permalink").asText().contains("/answer"), fact::toString);
    }
  }

  @Test
  void showsAQuestionWithItsAnswerByEitherIri() throws IOException {
    JsonNode facts = call("body_timeline", Map.of("body", "Defending Democracy Taskforce"));
    String answer = facts.at("/facts/0/permalink").asText();
    String quote = facts.at("/facts/0/quote").asText();
    JsonNode shown = call("question", Map.of("id", answer));
    assertTrue(answer.startsWith(shown.path("permalink").asText()));
    assertFalse(shown.path("question").asText().isBlank());
    assertTrue(shown.at("/answers/0/text").asText().contains(quote), shown::toString);
    assertTrue(shown.path("states").findValuesAsText("quote").contains(quote), shown::toString);
  }

  @Test
  void runsQueriesOfTheLibrary() throws IOException {
    JsonNode rows =
        call(
            "run_query",
            Map.of("name", "who-asks-whom", "parameters", Map.of("limit", 30), "limit", 3));
    assertEquals(3, rows.path("rows").size());
    assertTrue(rows.has("more"));
  }

  @Test
  void saysWhatIsWrong() {
    error("no parameter", "run_query", Map.of("name", "facts", "parameters", Map.of("x", "1")));
    error("needs a value", "run_query", Map.of("name", "body-facts"));
    error("no body is called", "body_timeline", Map.of("body", "Nobody"));
    error("no question has the number", "question", Map.of("id", "HL0"));
    error("is no IRI", "question", Map.of("id", "http://a/> } #"));
    error("give words", "search", Map.of("text", " "));
  }

  @Test
  void answersEverythingBeforeItEndsAndWritesNothingElse()
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command()).start();
    String hello =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"run_query","arguments":{"name":"facts"}}}
        """;
    try (var in = process.getOutputStream()) {
      in.write(hello.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    assertEquals(2, lines.size(), out);
    for (JsonNode line : lines) {
      assertEquals("2.0", line.path("jsonrpc").asText());
      assertTrue(line.has("result"), line::toString);
    }
  }

  private static JsonNode call(String tool, Map<String, Object> arguments) throws IOException {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    String text = ((TextContent) result.content().getFirst()).text();
    assertFalse(Boolean.TRUE.equals(result.isError()), text);
    JsonNode answer = JSON.readTree(text);
    assertFalse(answer.path("release").asText().isEmpty());
    return answer;
  }

  private static void error(String part, String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    String text = ((TextContent) result.content().getFirst()).text();
    assertEquals(true, result.isError(), text);
    assertTrue(text.contains(part), text);
    assertEquals(1, text.lines().count(), text);
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        "org.pqgraph.cli.Main",
        "mcp",
        "--releases",
        folder.toString());
  }

  /** Hears nothing of the build. */
  private static final class Silent implements Progress {
    @Override
    public void records(long records, long bytesRead, OptionalLong totalBytes) {}

    @Override
    public void stage(String name) {}

    @Override
    public void problem(InputProblem problem) {}
  }
}
