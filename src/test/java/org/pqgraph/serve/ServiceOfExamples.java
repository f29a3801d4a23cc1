package org.pqgraph.serve;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests on a service of the examples and of a record that is out to do harm. */
abstract class ServiceOfExamples {

  static PqgraphServer server;
  static Http http;

  @BeforeAll
  static void start() throws ServeException, IOException {
    server = PqgraphServer.start(ServerOptions.of(PageReleases.ofExamples()).withPort(0));
    http = new Http(server.uri());
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
