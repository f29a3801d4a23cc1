package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of the release at an address of its own. */
final class ReleaseFile extends ReadServlet {

  private final transient ReleaseStore store;
  private final String name;

  ReleaseFile(ReleaseStore store, String name) {
    this.store = store;
    this.name = name;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      Path file = lease.release().folder().resolve(name);
      if (Files.isRegularFile(file)) {
        FileResponse.send(file, request, response);
      } else {
        notFound(response);
      }
    }
  }
}
