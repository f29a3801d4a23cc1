package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address a visitor sees: the one that the operator names, else that of the request, which a
 * proxy of this network may correct with the Forwarded headers and {@code X-Forwarded-Prefix}.
 *
 * @param origin scheme, host and port, without a slash at the end
 * @param root the path under which the service is published, empty or "/some/path"
 */
record PublicAddress(String origin, String root) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");
  private static final Pattern ROOT = Pattern.compile("(/[A-Za-z0-9_~.-]*[A-Za-z0-9_~-])*");
  private static final String ATTRIBUTE = PublicAddress.class.getName();

  /** The address that an operator names, {@code https://data.example.org/questions}. */
  static Optional<PublicAddress> of(URI address) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("").replaceFirst("/+$", "");
    boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    return isWeb
            && address.getHost() != null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && address.getRawUserInfo() == null
            && ROOT.matcher(path).matches()
        ? Optional.of(
            new PublicAddress(address.getScheme() + "://" + address.getRawAuthority(), path))
        : Optional.empty();
  }

  static PublicAddress of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof PublicAddress named) {
      return named;
    }
    String scheme = request.getScheme().equals("https") ? "https" : "http";
    String host = request.getServerName();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    // The host is the client's word; only what can be a host is repeated.
    String name = HOST.matcher(host).matches() ? host : "localhost";
    Object prefix = request.getAttribute(Forwarding.PREFIX);
    return new PublicAddress(
        scheme + "://" + name + (usual ? "" : ":" + port), prefix == null ? "" : prefix.toString());
  }

  /** The whole address of a path of the service. */
  String whole(String path) {
    return origin + root + path;
  }

  /** Whether a text can be a path under which a service is published. */
  static boolean isRoot(String path) {
    return ROOT.matcher(path).matches();
  }
}
