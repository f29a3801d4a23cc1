package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, against a Fuseki that asks for a password. */
class PublishCommandTest {
  @TempDir static Path folder;
  private static final DatasetGraph DATA = DatasetGraphFactory.createTxnMem();
  private static FusekiServer server;

  @BeforeAll
  static void start() throws IOException {
    Path passwords = Files.writeString(folder.resolve("passwords"), "ann: secret-of-ann\n");
    server =
        FusekiServer.create()
            .loopback(true)
            .port(0)
            .passwordFile(passwords.toString())
            .realm("store")
            .serverAuthPolicy(Auth.ANY_USER)
            .add("/ds", DATA)
            .build()
            .start();
    Files.writeString(folder.resolve("right"), "secret-of-ann\n");
    Files.writeString(folder.resolve("wrong"), "guess\n");
    Console built =
        Console.run(
            "build", "examples/defending-democracy.txt", "--out", folder.resolve("releases"));
    assertEquals(0, built.code(), built.err());
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Console publish(String password, Object... more) {
    String store = "http://localhost:" + server.getPort() + "/ds/";
    Object[] start = {
      "publish",
      "--releases",
      folder.resolve("releases"),
      "--to",
      store + "data",
      "--query",
      store + "sparql",
      "--user",
      "ann",
      "--password-file",
      folder.resolve(password)
    };
    Object[] words = java.util.Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, words, start.length, more.length);
    return Console.run(words);
  }

  private static long size(String graph) {
    Node name = NodeFactory.createURI("https://w3id.org/pqgraph/graph/" + graph);
    return Txn.calculateRead(
        DATA,
        () ->
            org.apache.jena.atlas.iterator.Iter.count(
                DATA.find(name, Node.ANY, Node.ANY, Node.ANY)));
  }

  @Test
  void theCurrentReleaseIsPublished() {
    Console console = publish("right");
    assertEquals(0, console.code(), console.err());
    assertEquals("http://localhost:" + server.getPort() + "/ds/data\n", console.out());
    assertTrue(console.err().matches("(?s).*[0-9] graphs, [0-9,]+ triples\n"), console.err());
    assertTrue(size("record") > 0 && size("description") > 0);
  }

  @Test
  void aReleaseByItsName() throws IOException {
    Path release = folder.resolve("releases").resolve("current").toRealPath();
    Console console = publish("right", release.getFileName(), "--quiet");
    assertEquals(0, console.code(), console.err());
    assertEquals("", console.err());
  }

  @Test
  void aWrongPasswordFailsAndIsNotShown() {
    Console console = publish("wrong");
    assertEquals(3, console.code());
    assertTrue(console.err().contains("status 401"), console.err());
    assertFalse(console.err().contains("guess"), console.err());
    assertEquals(1, console.err().lines().count(), console.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to ftp://a/b | --to must be an http or https address",
        "--to http://ann:secret@localhost/b | --to must be an http or https address",
        "--to http://localhost/b --update http://localhost/u | give --query as well",
        "--to http://localhost/b --user ann | --user goes with",
        "--to http://localhost/b --password-env X | --user goes with",
        "--to http://localhost/b --user a --password-env NO_SUCH_VARIABLE_HERE | there is no environment variable",
        "--to http://localhost/b --graph-prefix http://example.org/a | must be an absolute IRI that ends in",
        "--to http://localhost/b --part-size 0 | --part-size must be 1 or more",
        "--to http://localhost/b nowhere | nowhere is no release"
      })
  void aMistakeIsToldWithoutASecret(String words, String message) {
    Console console = Console.run((Object[]) ("publish " + words).split(" "));
    assertEquals(2, console.code(), console.err());
    assertTrue(console.err().contains(message), console.err());
    assertFalse(console.err().contains("secret"), console.err());
  }
}
