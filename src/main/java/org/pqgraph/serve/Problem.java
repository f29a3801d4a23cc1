package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Errors of the programming interface: Problem Details for HTTP APIs, RFC 9457. */
final class Problem {

  static final String TYPE = "application/problem+json";

  private Problem() {}

  static void send(HttpServletResponse response, int status, String detail) throws IOException {
    send(response, status, detail, Optional.empty());
  }

  /** The same, with the query parameter that is at fault. */
  static void send(
      HttpServletResponse response, int status, String detail, Optional<String> parameter)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(status));
    problem.put("status", status);
    problem.put("detail", detail);
    parameter.ifPresent(name -> problem.put("parameter", name));
    response.resetBuffer();
    response.setStatus(status);
    CacheHeaders.forget(response);
    Json.send(response, TYPE, problem);
  }
}
