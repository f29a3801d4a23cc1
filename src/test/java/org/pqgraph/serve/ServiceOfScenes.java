package org.pqgraph.serve;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a service of one release with the scenes of the query library, made for each class. */
abstract class ServiceOfScenes {

  @TempDir static Path folder;
  static PqgraphServer server;
  static Http http;

  @BeforeAll
  static void start() throws ServeException, IOException {
    server = SmallReleases.serveScenes(folder);
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
