package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query as the one kind of request that Fuseki is given, whatever brought it: a GET with its
 * parameters. So HEAD works, which Fuseki does not know, and a posted text has been read strictly
 * as UTF-8.
 */
final class QueryRequest extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters;
  private final String accept;

  private QueryRequest(
      HttpServletRequest request, Map<String, String[]> parameters, String accept) {
    super(request);
    this.parameters = parameters;
    this.accept = accept;
  }

  /**
   * The request as the client made it.
   *
   * @throws CharacterCodingException where a posted query is not UTF-8
   */
  static QueryRequest of(HttpServletRequest request) throws IOException {
    Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
    if (String.valueOf(request.getContentType()).startsWith("application/sparql-query")
        && request.getMethod().equals("POST")) {
      byte[] body = request.getInputStream().readAllBytes();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      parameters.put("query", new String[] {text});
    }
    return new QueryRequest(request, parameters, request.getHeader("Accept"));
  }

  /** A query of ours that a request led to, with its result in one format. */
  static QueryRequest of(HttpServletRequest request, String query, String accept) {
    return new QueryRequest(request, Map.of("query", new String[] {query}), accept);
  }

  /** The request as the client made it, with its own address and query string. */
  HttpServletRequest original() {
    return (HttpServletRequest) getRequest();
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getContentType() {
    return null;
  }

  @Override
  public String getQueryString() {
    // Fuseki takes a GET without one for a question after the service's description.
    return parameters.isEmpty() && !super.getMethod().equals("POST") ? null : "query=";
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase("Accept") ? accept : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase("Accept")
        ? Collections.enumeration(accept == null ? List.of() : List.of(accept))
        : super.getHeaders(name);
  }
}
