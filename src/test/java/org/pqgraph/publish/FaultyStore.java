package org.pqgraph.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Stands before a store and hands on what comes, but for what a rule wants otherwise. */
final class FaultyStore implements AutoCloseable {
  /** A request that came, as the rule sees it, with the bytes of its body. */
  record Request(String method, String path, String graph, String encoding, int bytes) {}

  /** What to do with a request. */
  sealed interface Fault {
    /** Hand it on. */
    record None() implements Fault {}

    /** Refuse it, with a page as servers have them. */
    record Status(int code) implements Fault {}

    /** Break the connection without an answer. */
    record Cut() implements Fault {}

    /** Say that all went well, and do nothing. */
    record Lose() implements Fault {}
  }

  interface Rule {
    Fault of(Request request);
  }

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI behind;
  private volatile Rule rule = request -> new Fault.None();
  final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  FaultyStore(URI behind) throws IOException {
    this.behind = behind;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  void rule(Rule fault) {
    this.rule = fault;
    requests.clear();
  }

  Optional<URI> at(String service) {
    return Optional.of(
        URI.create("http://localhost:" + server.getAddress().getPort() + "/" + service));
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            URLDecoder.decode(query.replace("graph=", ""), StandardCharsets.UTF_8),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                .orElse(""),
            body.length);
    requests.add(request);
    switch (rule.of(request)) {
      case Fault.None none -> handOn(exchange, body);
      case Fault.Status status ->
          answer(
              exchange,
              status.code(),
              "<html><h1>No</h1> of the\n store</html>".getBytes(StandardCharsets.UTF_8));
      case Fault.Cut cut -> exchange.close();
      case Fault.Lose lose -> answer(exchange, 200, new byte[0]);
    }
  }

  private void handOn(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().toString().substring(1);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + path))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : List.of("Content-Type", "Content-Encoding", "Accept")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      answer(exchange, response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
