package org.pqgraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;

/**
 * First in line for each request: the headers that every response carries, the answer to a
 * browser's preflight question, and an end to methods that change things.
 *
 * <p>The data is public and there are no cookies, so any site may read it (CORS {@code *}).
 */
final class SecurityHeaders implements Filter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String ALLOW = "GET, HEAD, POST, OPTIONS";

  // A result or a dump that a browser shows is text to it: no script, no frame, no origin.
  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "ETag, Link, Content-Range, Row-Limit, Release, Retry-After");

  static Map<String, String> all() {
    return ALL;
  }

  /** For a page of ours: its style sheet and nothing else. */
  static void forPage(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
  }

  /**
   * For the page with the editor: its scripts too, what they ask of this service, and the styles
   * they set, which depend on the window and so are in no sheet.
   */
  static void forEditor(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    ALL.forEach(response::setHeader);
    RequestNotes.of(request).route(request.getHttpServletMapping().getPattern());
    try {
      answer(request, response, chain);
    } finally {
      drain(request);
    }
  }

  /**
   * Reads what a refused request has left of its body, as far as the limit on bodies lets it: a
   * connection with a rest in it is closed, and the client's next request on it fails.
   */
  private static void drain(HttpServletRequest request) throws IOException {
    try {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (RuntimeException e) {
      // Too long, or no stream to be had: Jetty closes the connection.
      return;
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", ALLOW);
      response.setHeader("Access-Control-Allow-Methods", ALLOW);
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Content-Type, If-Modified-Since, If-None-Match, If-Range, Range");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (METHODS.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Allow", ALLOW);
      Errors.send(
          response,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "this service is read-only: " + ALLOW + " are the methods it knows");
    }
  }
}
