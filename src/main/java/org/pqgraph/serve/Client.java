package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks. */
final class Client {
  /** Bytes of an IPv6 address that name a network; a household has one, and all addresses in it. */
  private static final int NETWORK = 8;

  /** The network of ::1. */
  private static final String HERE = "0".repeat(2 * NETWORK);

  private Client() {}

  /** Whether a client is a program on this machine, as a test or a script of the operator is. */
  static boolean isHere(String client) {
    return client.startsWith("127.") || client.equals(HERE);
  }

  /** The address, of IPv6 its /64; what a trusted proxy says goes before the connection's own. */
  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (address == null || !address.contains(":")) {
      return String.valueOf(address);
    }
    try {
      // Of digits and colons alone, so no name is looked up.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
