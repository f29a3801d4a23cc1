package org.pqgraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends plain values, maps and lists as JSON (RFC 8259), always UTF-8. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  static void send(HttpServletResponse response, Object value) throws IOException {
    send(response, "application/json", value);
  }

  static void send(HttpServletResponse response, String type, Object value) throws IOException {
    byte[] body = MAPPER.writeValueAsBytes(value);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
