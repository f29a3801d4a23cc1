package org.pqgraph.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an operator may choose.
 *
 * @param releases the folder that holds the releases and {@code current}
 * @param host the address to listen on: "127.0.0.1" for this machine only, "0.0.0.0" for every one
 * @param port the port to listen on, 0 for any free one
 * @param queryTimeout the time a query may take, first row and last; the configuration's when
 *     absent
 * @param maxResultRows the most rows, triples or quads a result may have
 * @param lanes how many requests run at once; more wait a little, then are turned away
 * @param maxRequestBytes the longest request body, in bytes
 * @param publicAddress where visitors reach the service, {@code
 *     https://data.example.org/questions}; as each request says when absent
 * @param accessLog the file that gets a line of JSON for each request; none when absent
 */
public record ServerOptions(
    Path releases,
    String host,
    int port,
    Optional<Duration> queryTimeout,
    long maxResultRows,
    Lanes lanes,
    int maxRequestBytes,
    Optional<URI> publicAddress,
    Optional<Path> accessLog) {

  /** Checks the values; a wrong one is a fault of the caller. */
  public ServerOptions {
    Objects.requireNonNull(releases, "releases");
    Objects.requireNonNull(host, "host");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (queryTimeout.isPresent() && queryTimeout.get().toMillis() <= 0) {
      throw new IllegalArgumentException("the query timeout must be longer than nothing");
    }
    if (maxResultRows < 1 || maxRequestBytes < 1) {
      throw new IllegalArgumentException("limits start at 1");
    }
    publicAddress.ifPresent(
        address -> {
          if (PublicAddress.of(address).isEmpty()) {
            throw new IllegalArgumentException(
                "\"%s\" is no address to publish at; it is http or https, a host and a path"
                    .formatted(address));
          }
        });
  }

  /** This machine only, port 3030, a million rows, as many at once as suits the processors. */
  public static ServerOptions of(Path releases) {
    return new ServerOptions(
        releases,
        "127.0.0.1",
        3030,
        Optional.empty(),
        1_000_000,
        Lanes.ofThisMachine(),
        1 << 20,
        Optional.empty(),
        Optional.empty());
  }

  /** The same on another port; 0 takes any free one. */
  public ServerOptions withPort(int newPort) {
    return new ServerOptions(
        releases,
        host,
        newPort,
        queryTimeout,
        maxResultRows,
        lanes,
        maxRequestBytes,
        publicAddress,
        accessLog);
  }

  /** The same on another address. */
  public ServerOptions withHost(String newHost) {
    return new ServerOptions(
        releases,
        newHost,
        port,
        queryTimeout,
        maxResultRows,
        lanes,
        maxRequestBytes,
        publicAddress,
        accessLog);
  }

  /** The same with another query timeout. */
  public ServerOptions withQueryTimeout(Duration timeout) {
    return new ServerOptions(
        releases,
        host,
        port,
        Optional.of(timeout),
        maxResultRows,
        lanes,
        maxRequestBytes,
        publicAddress,
        accessLog);
  }

  /** The same with another cap on rows. */
  public ServerOptions withMaxResultRows(long rows) {
    return new ServerOptions(
        releases, host, port, queryTimeout, rows, lanes, maxRequestBytes, publicAddress, accessLog);
  }

  /** The same with other lanes. */
  public ServerOptions withLanes(Lanes newLanes) {
    return new ServerOptions(
        releases,
        host,
        port,
        queryTimeout,
        maxResultRows,
        newLanes,
        maxRequestBytes,
        publicAddress,
        accessLog);
  }

  /** The same, published at an address. */
  public ServerOptions withPublicAddress(URI address) {
    return new ServerOptions(
        releases,
        host,
        port,
        queryTimeout,
        maxResultRows,
        lanes,
        maxRequestBytes,
        Optional.of(address),
        accessLog);
  }

  /** The same with an access log. */
  public ServerOptions withAccessLog(Path file) {
    return new ServerOptions(
        releases,
        host,
        port,
        queryTimeout,
        maxResultRows,
        lanes,
        maxRequestBytes,
        publicAddress,
        Optional.of(file));
  }
}
