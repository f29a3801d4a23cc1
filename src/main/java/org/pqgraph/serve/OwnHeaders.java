package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;

/**
 * A response on which Fuseki cannot set what is ours to say: it forbids every cache, since its
 * stores change, and counts its requests aloud.
 */
final class OwnHeaders extends HttpServletResponseWrapper {

  private static final Set<String> OURS =
      Set.of("cache-control", "pragma", "vary", "fuseki-request-id");

  OwnHeaders(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setHeader(String name, String value) {
    if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
      super.addHeader(name, value);
    }
  }
}
