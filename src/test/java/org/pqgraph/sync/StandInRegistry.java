package org.pqgraph.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for the registries on this machine: the Members API with its cap of a page, GOV.UK's
 * pages of organisations, and files under any path. Faults can be put before any answer.
 */
final class StandInRegistry implements AutoCloseable {
  /** Deals with a request in place of the registry; false to let the registry answer. */
  interface Fault {
    boolean meets(HttpExchange exchange, int number) throws IOException;
  }

  /** A member: value of the search, value of the biography, value of the history. */
  record Member(String value, String biography, String history) {}

  private static final Pattern BIOGRAPHY = Pattern.compile("/api/Members/(\\d+)/Biography");

  private final HttpServer server;
  final Map<Integer, Member> members = new TreeMap<>();
  final Map<String, String> organisations = new LinkedHashMap<>();
  final Map<String, String> files = new ConcurrentHashMap<>();
  final List<String> requests = new ArrayList<>();
  final List<String> accepted = new ArrayList<>();
  volatile int cap = 2;
  volatile boolean hasHistory = true;
  volatile Fault fault = (exchange, number) -> false;

  StandInRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().toString());
    accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
    try {
      if (!fault.meets(exchange, requests.size())) {
        answer(exchange);
      }
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    Matcher biography = BIOGRAPHY.matcher(path);
    if (path.equals("/api/Members/Search")) {
      send(exchange, 200, search(number(query, "skip")));
    } else if (biography.matches()) {
      int id = Integer.parseInt(biography.group(1));
      send(exchange, 200, "{\"value\":" + members.get(id).biography() + ",\"links\":[]}");
    } else if (path.equals("/api/Members/History") && hasHistory) {
      send(exchange, 200, history(query));
    } else if (path.equals("/api/organisations")) {
      send(exchange, 200, page(number(query, "page")));
    } else if (files.containsKey(path)) {
      send(exchange, 200, files.get(path));
    } else {
      send(exchange, 404, "{\"status\":404,\"title\":\"Not Found\"}");
    }
  }

  private String search(int skip) {
    return "{\"items\":["
        + members.values().stream()
            .skip(skip)
            .limit(cap)
            .map(member -> "{\"value\":" + member.value() + "}")
            .collect(Collectors.joining(","))
        + "],\"totalResults\":"
        + members.size()
        + "}";
  }

  private String history(String query) {
    return members.entrySet().stream()
        .filter(member -> ("&" + query + "&").contains("&ids=" + member.getKey() + "&"))
        .map(member -> "{\"value\":" + member.getValue().history() + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String page(int page) {
    int pages = Math.max(1, (organisations.size() + cap - 1) / cap);
    return "{\"results\":["
        + organisations.values().stream()
            .skip((long) (page - 1) * cap)
            .limit(cap)
            .collect(Collectors.joining(","))
        + "],\"current_page\":%d,\"total\":%d,\"pages\":%d}"
            .formatted(page, organisations.size(), pages);
  }

  private static int number(String query, String name) {
    Matcher value = Pattern.compile("(?:^|&)" + name + "=(\\d+)").matcher(query);
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Tells of more bytes than it sends. */
  static void cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write("{\"items\":[".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Adds a member of the Commons with a post at most: title, department, first and last day. */
  void member(int id, String name, String... post) {
    String posts =
        post.length == 0
            ? ""
            : "{\"house\":1,\"name\":\"%s\",\"id\":1,\"startDate\":%s,\"endDate\":%s,\"additionalInfo\":%s}"
                .formatted(post[0], day(post[2]), day(post[3]), text(post[1]));
    members.put(
        id,
        new Member(
            """
            {"id":%d,"nameDisplayAs":%s,"latestParty":{"id":15,"name":"Labour"},
             "latestHouseMembership":{"membershipFrom":"Harbour East","house":1}}"""
                .formatted(id, text(name)),
            """
            {"representations":[{"house":1,"name":"Harbour East","startDate":"2015-05-07T00:00:00","endDate":null}],
             "houseMemberships":[{"house":1,"name":"Commons","startDate":"2015-05-07T00:00:00","endDate":null}],
             "partyAffiliations":[{"house":1,"name":"Labour","startDate":"2015-05-07T00:00:00","endDate":null}],
             "governmentPosts":[%s]}"""
                .formatted(posts),
            "{\"id\":%d,\"nameHistory\":[{\"nameDisplayAs\":%s}]}".formatted(id, text(name))));
  }

  /** Adds an organisation of GOV.UK with its successors. */
  void organisation(String slug, String title, String status, String closed, String... successors) {
    String next =
        java.util.Arrays.stream(successors)
            .map(
                s ->
                    "{\"id\":\"https://www.gov.uk/api/organisations/%s\",\"web_url\":\"https://www.gov.uk/government/organisations/%s\"}"
                        .formatted(s, s))
            .collect(Collectors.joining(","));
    organisations.put(
        slug,
        """
        {"title":%s,"format":"Ministerial department","web_url":"https://www.gov.uk/government/organisations/%s",
         "details":{"slug":"%s","abbreviation":null,"closed_at":%s,"govuk_status":"%s","govuk_closed_status":%s,
         "content_id":"00000000-0000-4000-8000-%012d"},"superseding_organisations":[%s]}"""
            .formatted(
                text(title),
                slug,
                slug,
                closed == null ? "null" : "\"" + closed + "T00:00:00.000+01:00\"",
                status,
                status.equals("closed") ? "\"split\"" : "null",
                organisations.size(),
                next));
  }

  private static String day(String day) {
    return day == null ? "null" : "\"" + day + "T00:00:00\"";
  }

  static String text(String text) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
