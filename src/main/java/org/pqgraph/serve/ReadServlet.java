package org.pqgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A resource that is only read: GET and HEAD, which Jetty sends without the body. */
abstract class ReadServlet extends HttpServlet {

  abstract void read(HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("POST")) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      Errors.send(
          response,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "this is only to be read; queries go to /sparql");
    } else {
      read(request, response);
    }
  }

  static void notFound(HttpServletResponse response) throws IOException {
    Errors.send(
        response, HttpServletResponse.SC_NOT_FOUND, "nothing is here; / says what there is");
  }
}
