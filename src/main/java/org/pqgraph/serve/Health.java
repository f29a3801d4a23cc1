package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /health}: "ok" while a release can be reached. */
final class Health extends ReadServlet {

  private final transient ReleaseStore store;

  Health(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Release", lease.release().manifest().id().replaceAll("[^!-~]", "?"));
      response.setContentType("text/plain");
      response.setCharacterEncoding("UTF-8");
      response.getOutputStream().print("ok\n");
    }
  }
}
