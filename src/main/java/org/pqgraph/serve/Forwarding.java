package org.pqgraph.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes what a proxy says of the visitor's request, if the proxy stands on this machine or in
 * its private network; what a stranger says in the same headers counts for nothing.
 */
final class Forwarding implements HttpConfiguration.Customizer {

  /** The request attribute that holds the path under which the proxy publishes the service. */
  static final String PREFIX = Forwarding.class.getName() + ".prefix";

  private final ForwardedRequestCustomizer headers = new ForwardedRequestCustomizer();

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    if (!isNear(request)) {
      return request;
    }
    Optional.ofNullable(request.getHeaders().get("X-Forwarded-Prefix"))
        .map(prefix -> prefix.replaceFirst("/+$", ""))
        .filter(PublicAddress::isRoot)
        .ifPresent(prefix -> request.setAttribute(PREFIX, prefix));
    return headers.customize(request, responseHeaders);
  }

  private static boolean isNear(Request request) {
    if (request.getConnectionMetaData().getRemoteSocketAddress()
        instanceof InetSocketAddress from) {
      InetAddress address = from.getAddress();
      return address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || isUniqueLocal(address);
    }
    return true;
  }

  /** fc00::/7, the private addresses of IPv6 (RFC 4193). */
  private static boolean isUniqueLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
  }
}
