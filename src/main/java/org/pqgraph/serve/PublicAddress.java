package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The address a visitor sees, also behind a proxy that passes the Forwarded headers on. */
final class PublicAddress {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

  private PublicAddress() {}

  /** Scheme, host and port, without a slash at the end. */
  static String of(HttpServletRequest request) {
    String scheme = request.getScheme().equals("https") ? "https" : "http";
    String host = request.getServerName();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    // The host is the client's word; only what can be a host is repeated.
    String name = HOST.matcher(host).matches() ? host : "localhost";
    return scheme + "://" + name + (usual ? "" : ":" + port);
  }
}
