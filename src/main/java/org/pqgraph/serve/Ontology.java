package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /ontology}: the vocabulary in Turtle, as the program carries it. */
final class Ontology extends ReadServlet {

  private static final String FILE = "/pqgraph/ontology/pqgraph.ttl";

  static boolean isPresent() {
    return Ontology.class.getResource(FILE) != null;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var in = Ontology.class.getResourceAsStream(FILE)) {
      if (in == null) {
        notFound(response);
        return;
      }
      response.setContentType("text/turtle");
      response.setCharacterEncoding("UTF-8");
      in.transferTo(response.getOutputStream());
    }
  }
}
