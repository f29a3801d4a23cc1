package org.pqgraph.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an assistant by the <a href="https://modelcontextprotocol.io/specification">Model Context
 * Protocol</a>: one JSON message a line comes in, one goes out, until the input ends.
 */
public final class AssistantServer {
  private static final Logger LOG = LoggerFactory.getLogger(AssistantServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL = 20;
  private static final String INSTRUCTIONS =
      """
      Written questions in the UK Parliament, the answers, and what the answers state about bodies of government. \
      Search first; take permalinks from its results to question and body_timeline. Each statement is a claim made in an answer: \
      quote its words, give the permalink, and say when it was made. Two answers may disagree.""";

  private final OpenRelease release;
  private final Conversation conversation;
  private final QueryLibrary library = QueryLibrary.load();
  private final Tools tools;

  private AssistantServer(OpenRelease release, Conversation conversation) {
    this.release = release;
    this.conversation = conversation;
    this.tools = new Tools(release, library);
  }

  /**
   * Serves until the input ends.
   *
   * @param releases the folder of releases; a new current one is followed
   * @param version the program's version
   * @param in messages, UTF-8, a line each
   * @param out gets messages and nothing else
   * @throws IOException where there is no current release or it cannot be read
   */
  public static void run(Path releases, String version, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    try (OpenRelease release = OpenRelease.of(releases)) {
      Conversation conversation = new Conversation(in, out);
      AssistantServer assistant = new AssistantServer(release, conversation);
      McpSyncServer server =
          McpServer.sync(
                  new StdioServerTransportProvider(
                      McpJsonDefaults.getMapper(), conversation.input(), conversation.output()))
              .serverInfo("pqgraph", version)
              .instructions(INSTRUCTIONS)
              .capabilities(ServerCapabilities.builder().tools(false).build())
              .tools(assistant.specifications())
              .build();
      conversation.awaitEnd();
      server.close();
    }
  }

  private List<SyncToolSpecification> specifications() {
    return List.of(
        tool(
            "search",
            "Search names and texts",
            "Finds members, departments, bodies and posts by their names, and questions and answers by the words of their"
                + " texts. Words are all to be there, in any form; put a phrase in double quotes; end the beginning of a"
                + " word with a star.",
            schema(
                List.of("text"),
                "text",
                property("string", "words, phrases in double quotes, beginnings*"),
                "kind",
                Map.of(
                    "type", "string",
                    "enum", List.of("member", "department", "body", "post"),
                    "description", "the kind of name to look for; all when left out"),
                "limit",
                limit()),
            arguments ->
                tools.search(
                    text(arguments, "text"), optional(arguments, "kind"), limit(arguments))),
        tool(
            "body_timeline",
            "What is stated of a body",
            "All that answers state of a taskforce, council, board or other body: meetings, members, chairs, money, when it"
                + " was set up; in the order in which it was said, each with the exact words.",
            schema(
                List.of("body"),
                "body",
                property("string", "a name or permalink of the body"),
                "limit",
                limit()),
            arguments -> tools.timeline(text(arguments, "body"), limit(arguments))),
        tool(
            "question",
            "A question and its answers",
            "One question with its answers in full, and what the answers state.",
            schema(
                List.of("id"),
                "id",
                property(
                    "string",
                    "a permalink of the question or of its answer, or its number, HL3206")),
            arguments -> tools.question(text(arguments, "id"))),
        tool(
            "run_query",
            "Run a query of the library",
            "Runs one of these queries: " + described(),
            schema(
                List.of("name"),
                "name",
                Map.of(
                    "type", "string",
                    "enum", List.copyOf(library.names()),
                    "description", "the query"),
                "parameters",
                Map.of(
                    "type", "object",
                    "additionalProperties", Map.of("type", List.of("string", "integer")),
                    "description", "values by parameter name"),
                "limit",
                limit()),
            arguments ->
                tools.run(text(arguments, "name"), parameters(arguments), limit(arguments))));
  }

  /** "answer-times (since, department): Time to answer; …". */
  private String described() {
    return library.names().stream()
        .map(library::get)
        .map(
            query ->
                query.name()
                    + query.parameters().stream()
                        .map(p -> p.isRequired() ? p.name() + "*" : p.name())
                        .collect(Collectors.joining(", ", " (", ")"))
                    + ": "
                    + query.title())
        .collect(Collectors.joining("; ", "", ". Parameters with * are needed."));
  }

  /** What a tool does with its arguments. */
  private interface Call {
    Object with(Map<String, Object> arguments);
  }

  private SyncToolSpecification tool(
      String name, String title, String description, Map<String, Object> schema, Call call) {
    Tool tool =
        Tool.builder(name, schema)
            .title(title)
            .description(description)
            .annotations(
                ToolAnnotations.builder()
                    .title(title)
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler(
            (exchange, request) -> {
              conversation.begin();
              try {
                return answer(name, call, request.arguments());
              } finally {
                conversation.finish();
              }
            })
        .build();
  }

  /** One call at a time: a release is swapped between calls, never under one. */
  private synchronized CallToolResult answer(
      String tool, Call call, Map<String, Object> arguments) {
    try {
      release.follow();
      Object answer = call.with(arguments == null ? Map.of() : arguments);
      return CallToolResult.builder().addTextContent(JSON.writeValueAsString(answer)).build();
    } catch (QueryException e) {
      return CallToolResult.builder().isError(true).addTextContent(e.getMessage()).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values are always JSON", e);
    } catch (IOException | RuntimeException e) {
      LOG.error("{} failed", tool, e);
      return CallToolResult.builder()
          .isError(true)
          .addTextContent("this failed on the server; its log says why")
          .build();
    }
  }

  private static Map<String, Object> schema(List<String> required, Object... properties) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      all.put(String.valueOf(properties[i]), properties[i + 1]);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", all);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> property(String type, String description) {
    return Map.of("type", type, "description", description);
  }

  private static Map<String, Object> limit() {
    return Map.of(
        "type",
        "integer",
        "minimum",
        1,
        "maximum",
        Tools.MOST_ROWS,
        "default",
        USUAL,
        "description",
        "how many at most");
  }

  private static String text(Map<String, Object> arguments, String name) {
    return optional(arguments, name)
        .orElseThrow(() -> new QueryException("the argument \"" + name + "\" is missing"));
  }

  private static Optional<String> optional(Map<String, Object> arguments, String name) {
    return Optional.ofNullable(arguments.get(name)).map(String::valueOf);
  }

  private static int limit(Map<String, Object> arguments) {
    return arguments.get("limit") instanceof Number number
        ? Math.clamp(number.longValue(), 1, Tools.MOST_ROWS)
        : USUAL;
  }

  private static Map<String, String> parameters(Map<String, Object> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    if (arguments.get("parameters") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
    }
    return values;
  }
}
