package org.pqgraph.publish;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Makes of a connection that failed what a person can act on. */
final class Broken {
  private Broken() {}

  /**
   * @param what what was being done, ending in ": "
   */
  static PublishException of(String what, IOException e) {
    String why =
        switch (e) {
          case UnknownHostException x -> "no server of this name is known (" + x.getMessage() + ")";
          case ConnectException x -> "no connection could be made (" + x.getMessage() + ")";
          case SocketTimeoutException x -> "no answer came in time; give a longer --timeout";
          default -> "the connection broke (" + (e.getMessage() == null ? e : e.getMessage()) + ")";
        };
    return new PublishException(what + why + "; run the same command again to complete it", e);
  }
}
