package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the service from starting is said in a sentence. */
final class ServerStartTest {

  @TempDir Path folder;

  @Test
  void aPortInUse() throws IOException, ServeException {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 0);
    releases.makeCurrent("r1");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertEquals(
          "port " + port + " is in use; choose another with --port",
          fault(options().withPort(port)));
    }
    // The failed start has let go of the store.
    try (var server = PqgraphServer.start(options())) {
      assertTrue(server.port() > 0);
    }
  }

  @Test
  void anAddressOfAnotherMachine() {
    SmallReleases releases = new SmallReleases(folder);
    releases.add("r1", 0);
    releases.makeCurrent("r1");
    assertTrue(fault(options().withHost("192.0.2.1")).contains("--host"));
    assertTrue(fault(options().withHost("no.such.host.invalid")).contains("--host"));
  }

  @Test
  void noRelease() throws IOException {
    assertTrue(fault(options()).contains("pqgraph build"));
    assertTrue(fault(ServerOptions.of(folder.resolve("none")).withPort(0)).contains("no current"));
    Files.createDirectory(folder.resolve("current"));
    assertTrue(fault(options()).contains("no tdb2 folder"));
  }

  @Test
  void aPointerThatLeadsElsewhere() throws IOException {
    Files.writeString(folder.resolve("current"), "../elsewhere");
    assertTrue(fault(options()).contains("not the name of a release"));
  }

  @Test
  void aManifestThatIsNotJson() throws IOException {
    SmallReleases releases = new SmallReleases(folder);
    Path release = releases.add("r1", 0);
    Files.writeString(release.resolve("manifest.json"), "{");
    releases.makeCurrent("r1");
    assertTrue(fault(options()).contains("manifest.json is not JSON"));
  }

  private ServerOptions options() {
    return ServerOptions.of(folder).withPort(0);
  }

  private static String fault(ServerOptions options) {
    return assertThrows(ServeException.class, () -> PqgraphServer.start(options).close())
        .getMessage();
  }
}
