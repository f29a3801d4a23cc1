package org.pqgraph.sync;

import java.net.URI;

/** Addresses of requests. */
final class Addresses {
  private Addresses() {}

  /**
   * A path under an API's address.
   *
   * @param api the address, with or without a slash at its end
   * @param path the path, with names in braces
   * @param values names and what to put in their place, in turn; fit for an address
   */
  static URI of(URI api, String path, Object... values) {
    String filled = path;
    for (int i = 0; i < values.length; i += 2) {
      filled = filled.replace("{" + values[i] + "}", values[i + 1].toString());
    }
    return URI.create(api.toString().replaceAll("/+$", "") + "/" + filled);
  }
}
