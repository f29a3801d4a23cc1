package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /style.css}, a file of its own so that pages need no inline style. */
final class StyleSheet extends ReadServlet {

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/css");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "max-age=3600");
    try (var in = StyleSheet.class.getResourceAsStream("style.css")) {
      in.transferTo(response.getOutputStream());
    }
  }
}
