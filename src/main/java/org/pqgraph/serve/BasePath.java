package org.pqgraph.serve;

import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Makes the operator's public address that of each request, and takes its path off where a proxy
 * has left it on, so that servlets know one path for each thing.
 */
final class BasePath extends Handler.Wrapper {

  private final Optional<PublicAddress> named;

  BasePath(Optional<PublicAddress> named) {
    this.named = named;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    named.ifPresent(address -> request.setAttribute(PublicAddress.class.getName(), address));
    String root =
        named
            .map(PublicAddress::root)
            .orElseGet(() -> String.valueOf(request.getAttribute(Forwarding.PREFIX)));
    String path = request.getHttpURI().getPath();
    if (root.startsWith("/") && path != null && (path + "/").startsWith(root + "/")) {
      String rest = path.substring(root.length());
      HttpURI inner =
          HttpURI.build(request.getHttpURI()).path(rest.isEmpty() ? "/" : rest).asImmutable();
      return super.handle(Request.serveAs(request, inner), response, callback);
    }
    return super.handle(request, response, callback);
  }
}
