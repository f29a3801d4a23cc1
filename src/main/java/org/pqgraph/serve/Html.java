package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The frame of every page, and the escaping of what goes into it. */
final class Html {

  private Html() {}

  /** Text for an element or for an attribute in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Sends a page; {@code main} is markup, already escaped, {@code title} is text. */
  static void send(HttpServletResponse response, String title, String main) throws IOException {
    String page =
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
            .formatted(escape(title), main);
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    SecurityHeaders.forPage(response);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
