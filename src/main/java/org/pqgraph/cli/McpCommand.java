package org.pqgraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.pqgraph.mcp.AssistantServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pqgraph mcp}. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description =
        "Serves the current release to an assistant, by the Model Context Protocol on standard input and output.",
    footer = {
      "",
      "Tools: search, body_timeline, question, run_query. A new current release is followed. It ends when its input does.",
      "",
      "Configuration of an assistant:",
      "  {\"mcpServers\": {\"pqgraph\": {\"command\": \"/path/to/pqgraph\", \"args\": [\"mcp\", \"--releases\", \"/path/to/releases\"]}}}"
    })
final class McpCommand implements Callable<Integer> {
  @Mixin private ReleasesOption releases;

  @Override
  public Integer call() throws IOException, InterruptedException {
    releases.current();
    // The output is the protocol's alone: what any library prints goes to standard error.
    System.setOut(System.err);
    AssistantServer.run(
        releases.folder, Version.number(), System.in, new FileOutputStream(FileDescriptor.out));
    return 0;
  }
}
