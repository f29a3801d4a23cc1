package org.pqgraph.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** A Virtuoso of our own in a folder, on loopback and on ports that the system chose. */
final class Virtuoso {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private Virtuoso(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one and waits until it answers; the test is skipped where none is installed. */
  static Virtuoso start(Path folder) throws IOException, InterruptedException {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no virtuoso-t here: install virtuoso-opensource-7-bin");
    Files.createDirectories(folder);
    int port = freePort();
    Files.writeString(folder.resolve("virtuoso.ini"), ini(freePort(), port));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(program.get().toString(), "+configfile", "virtuoso.ini", "+foreground")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Virtuoso virtuoso = new Virtuoso(process, port);
    try {
      virtuoso.await(log);
    } catch (IOException | InterruptedException | AssertionError e) {
      virtuoso.stop();
      throw e;
    }
    return virtuoso;
  }

  private static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
            Stream.of("/usr/bin"))
        .map(place -> Path.of(place, "virtuoso-t"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String ini(int sqlPort, int httpPort) {
    return """
        [Database]
        DatabaseFile = virtuoso.db
        ErrorLogFile = virtuoso.log
        LockFile = virtuoso.lck
        TransactionFile = virtuoso.trx
        xa_persistent_file = virtuoso.pxa
        [TempDatabase]
        DatabaseFile = virtuoso-temp.db
        TransactionFile = virtuoso-temp.trx
        [Parameters]
        ServerPort = 127.0.0.1:%d
        NumberOfBuffers = 10000
        MaxDirtyBuffers = 6000
        [HTTPServer]
        ServerPort = 127.0.0.1:%d
        ServerThreads = 10
        """
        .formatted(sqlPort, httpPort);
  }

  private void await(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (true) {
      try {
        get(at("sparql?query=ASK%7B%7D"), "*/*");
        return;
      } catch (IOException e) {
        String said = Files.readString(log);
        assertTrue(process.isAlive(), said);
        assertTrue(System.nanoTime() < end, said);
        Thread.sleep(200);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  /** A named graph, as anybody may read it. */
  Graph graph(String name) throws IOException {
    String query = "CONSTRUCT { ?s ?p ?o } { GRAPH <" + name + "> { ?s ?p ?o } }";
    Graph graph = GraphFactory.createDefaultGraph();
    String text =
        get(
            at("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)),
            "application/n-triples");
    RDFParser.fromString(text, Lang.NTRIPLES).parse(graph);
    return graph;
  }

  private static String get(URI uri, String accept) throws IOException {
    try {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(uri).header("Accept", accept).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
