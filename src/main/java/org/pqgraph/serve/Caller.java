package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;

/**
 * The other end of a request's connection: whether anybody still waits there. Jetty reads nothing
 * from a connection of HTTP/1 while it works on a request, and so never sees that the client has
 * closed it.
 */
final class Caller {
  private final Optional<EndPoint> connection;
  private final HttpServletResponse response;
  private final ByteBuffer read = ByteBuffer.allocate(1);
  private boolean spoke;

  private Caller(Optional<EndPoint> connection, HttpServletResponse response) {
    this.connection = connection;
    this.response = response;
  }

  /** Of a request whose body has been read. */
  static Caller of(HttpServletRequest request, HttpServletResponse response) {
    var core = ServletContextRequest.getServletContextRequest(request);
    boolean isFirst =
        core.getConnectionMetaData().getHttpVersion().getVersion()
            <= HttpVersion.HTTP_1_1.getVersion();
    return new Caller(
        isFirst
            ? Optional.of(core.getConnectionMetaData().getConnection().getEndPoint())
            : Optional.empty(),
        response);
  }

  /**
   * Whether the client has closed the connection. One that has sent its next request already is
   * there: a byte of that is taken, so the connection ends after this response, and the client asks
   * again on another.
   */
  boolean isGone() {
    if (spoke || response.isCommitted() || connection.isEmpty()) {
      return false;
    }
    try {
      read.clear().limit(0);
      int count = connection.get().fill(read);
      if (count > 0) {
        spoke = true;
        response.setHeader("Connection", "close");
      }
      return count < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
