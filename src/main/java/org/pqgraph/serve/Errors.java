package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Errors as one line of plain text: what is wrong and the way out, and nothing of the program's
 * insides. As Jetty's error handler it also covers what goes wrong before a servlet is reached.
 */
final class Errors extends ErrorHandler {

  /** A way to say what went wrong. */
  interface Writer {
    void send(HttpServletResponse response, int status, String message) throws IOException;
  }

  /** Answers with a status and a message, in place of whatever was written but not yet sent. */
  static void send(HttpServletResponse response, int status, String message) throws IOException {
    send(response, status, "text/plain", message);
  }

  /** The same in a syntax in which the message is no data, such as a comment. */
  static void send(HttpServletResponse response, int status, String type, String message)
      throws IOException {
    byte[] body = (message.strip() + "\n").getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(status);
    CacheHeaders.forget(response);
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  @Override
  protected boolean generateAcceptableResponse(
      Request request,
      Response response,
      Callback callback,
      String contentType,
      List<Charset> charsets,
      int code,
      String message,
      Throwable cause) {
    SecurityHeaders.all().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    String line = code + " " + HttpStatus.getMessage(code) + "\n";
    response.write(true, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
