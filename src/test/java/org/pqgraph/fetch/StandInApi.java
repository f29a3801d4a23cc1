package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Stands in for the questions API on this machine, and behaves as it does: pages have a cap, lists
 * cut texts at 255 characters and leave out attachments, deep in a list it fails. Faults can be put
 * before any answer. Keeps a log of what it was asked, and when.
 */
public final class StandInApi implements AutoCloseable {
  static final String PATH = "/api/writtenquestions/questions";

  static {
    // Else each answer waits for an acknowledgement that the other side delays by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Deals with a request in place of the API; false to let the API answer. */
  interface Fault {
    boolean meets(HttpExchange exchange, int number) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, ObjectNode> questions = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<Long> arrivals = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private final Map<Long, Integer> details = new HashMap<>();
  private final AtomicInteger detailCount = new AtomicInteger();
  private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
  volatile int cap = 100;
  volatile int deepest = 5_000;
  volatile Fault fault = (exchange, number) -> false;

  public StandInApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public synchronized void put(ObjectNode question) {
    questions.put(question.get("id").asLong(), question);
  }

  public synchronized void remove(long id) {
    questions.remove(id);
  }

  public synchronized ObjectNode get(long id) {
    return questions.get(id);
  }

  synchronized List<ObjectNode> all() {
    return List.copyOf(questions.values());
  }

  /** Paths with queries, in the order in which they came. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  synchronized int requestCount() {
    return requests.size();
  }

  synchronized List<String> agents() {
    return List.copyOf(agents);
  }

  /** How often each detail was answered. */
  synchronized Map<Long, Integer> details() {
    return new HashMap<>(details);
  }

  /** How many details were answered. */
  int detailCount() {
    return detailCount.get();
  }

  /** Forgets what was asked so far. */
  synchronized void forget() {
    requests.clear();
    arrivals.clear();
    details.clear();
  }

  /** The shortest time between two arrivals, in nanoseconds. */
  synchronized long closest() {
    long closest = Long.MAX_VALUE;
    for (int i = 1; i < arrivals.size(); i++) {
      closest = Math.min(closest, arrivals.get(i) - arrivals.get(i - 1));
    }
    return closest;
  }

  /** The newest body sent for an address. */
  byte[] body(String url) {
    return bodies.get(url);
  }

  private void handle(HttpExchange exchange) throws IOException {
    int number;
    synchronized (this) {
      arrivals.add(System.nanoTime());
      requests.add(exchange.getRequestURI().toString());
      agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
      number = requests.size();
    }
    try {
      if (!fault.meets(exchange, number)) {
        answer(exchange);
      }
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals(PATH)) {
      list(exchange);
    } else if (path.startsWith(PATH + "/")) {
      detail(exchange, Long.parseLong(path.substring(PATH.length() + 1)));
    } else {
      send(exchange, 404, "{\"status\":404,\"title\":\"Not Found\"}");
    }
  }

  private synchronized void detail(HttpExchange exchange, long id) throws IOException {
    if (!questions.containsKey(id)) {
      send(exchange, 404, "{\"status\":404,\"title\":\"Not Found\"}");
      return;
    }
    details.merge(id, 1, Integer::sum);
    detailCount.incrementAndGet();
    send(exchange, 200, "{\"value\":" + questions.get(id) + ",\"links\":[]}");
  }

  private void list(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    int skip = Integer.parseInt(query.getOrDefault("skip", "0"));
    int take = Math.min(cap, Integer.parseInt(query.getOrDefault("take", "20")));
    if (skip > deepest) {
      send(exchange, 500, "{\"status\":500,\"title\":\"An error occurred\"}");
      return;
    }
    StringBuilder json = new StringBuilder("{\"totalResults\":");
    synchronized (this) {
      List<ObjectNode> found =
          questions.values().stream()
              .filter(question -> isWanted(question, query))
              .sorted(
                  Comparator.comparing((ObjectNode q) -> q.get("dateTabled").asText())
                      .reversed()
                      .thenComparingLong(q -> q.get("id").asLong()))
              .toList();
      json.append(found.size()).append(",\"results\":[");
      json.append(
          found.stream()
              .skip(skip)
              .limit(take)
              .map(question -> "{\"value\":" + cut(question) + ",\"links\":[]}")
              .collect(Collectors.joining(",")));
    }
    send(exchange, 200, json.append("]}").toString());
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static boolean isWanted(ObjectNode question, Map<String, String> query) {
    return (!query.containsKey("house")
            || query.get("house").equals(question.get("house").asText()))
        && isWithin(question.path("dateTabled"), query, "tabled")
        && isWithin(question.path("dateAnswered"), query, "answered")
        && isWithin(question.path("dateAnswerCorrected"), query, "corrected");
  }

  private static boolean isWithin(JsonNode date, Map<String, String> query, String by) {
    String from = query.get(by + "WhenFrom");
    if (from == null) {
      return true;
    }
    String printed = date.asText("");
    String day = printed.substring(0, Math.max(0, printed.indexOf('T')));
    return !day.isEmpty()
        && day.compareTo(from) >= 0
        && day.compareTo(query.get(by + "WhenTo")) <= 0;
  }

  private static ObjectNode cut(ObjectNode question) {
    ObjectNode listed = question.deepCopy();
    for (String field : List.of("questionText", "answerText", "originalAnswerText")) {
      String text = listed.path(field).asText("");
      if (text.length() > 255) {
        listed.put(field, text.substring(0, 252) + "...");
      }
    }
    listed.putArray("attachments");
    return listed;
  }

  /** Sends a JSON body. */
  void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    if (status == 200) {
      bodies.put(uri() + exchange.getRequestURI().toString(), body);
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** A question without an answer. */
  public static ObjectNode question(long id, String house, String tabled, String text) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("id", id)
        .put("house", house)
        .put("uin", (house.equals("Lords") ? "HL" : "") + id)
        .put("dateTabled", tabled + "T00:00:00")
        .put("questionText", text)
        .put("isWithdrawn", false)
        .putNull("dateAnswered")
        .putNull("answerText")
        .putNull("dateAnswerCorrected")
        .put("attachmentCount", 0);
    json.putArray("attachments");
    return json;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
