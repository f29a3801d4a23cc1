import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Visits a service with many clients at once while its releases are swapped: {@code java
 * bench/ServeLoad.java ADDRESS RELEASES ID,ID CLIENTS SECONDS SWAPS}. Each client asks, reads the
 * answer whole, and asks again at once. A request has failed where its status is 400 or more, or
 * its answer breaks off. It takes addresses on this machine only, and at most two minutes.
 */
class ServeLoad {
  private static final String PREFIXES =
      "PREFIX pq: <https://w3id.org/pqgraph/ontology#> PREFIX skos:"
          + " <http://www.w3.org/2004/02/skos/core#> ";

  /** A request to be made, and what kind it is. */
  record Visit(String kind, String path) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI address;
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

  ServeLoad(URI address) {
    this.address = address;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    URI address = URI.create(args[0]);
    if (!List.of("localhost", "127.0.0.1").contains(address.getHost())) {
      throw new IllegalArgumentException("only a service on this machine is visited");
    }
    int seconds = Math.min(120, Integer.parseInt(args[4]));
    new ServeLoad(address)
        .run(
            Path.of(args[1]),
            List.of(args[2].split(",", -1)),
            Integer.parseInt(args[3]),
            seconds,
            Integer.parseInt(args[5]));
  }

  private void run(Path releases, List<String> ids, int clients, int seconds, int swaps)
      throws IOException, InterruptedException, ExecutionException {
    List<Visit> visits = visits();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Map<String, List<Long>> times = new TreeMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Map<String, List<Long>>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int seed = i;
        running.add(threads.submit(() -> visitor(visits, new Random(seed), end)));
      }
      for (int i = 1; i <= swaps; i++) {
        Thread.sleep(seconds * 1000L / (swaps + 1));
        makeCurrent(releases, ids.get(i % ids.size()));
      }
      for (var one : running) {
        one.get()
            .forEach(
                (kind, more) -> times.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(more));
      }
    }
    List<Long> all = times.values().stream().flatMap(List::stream).toList();
    times.forEach((kind, of) -> print(kind, of));
    print("all", all);
    System.out.printf(
        "%d clients, %d s, %d swaps, %.0f requests a second, failed: %s%n",
        clients,
        seconds,
        swaps,
        all.size() / (double) seconds,
        failures.isEmpty() ? "0" : failures);
    if (!failures.isEmpty()) {
      System.exit(1);
    }
  }

  private static void print(String kind, List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%-12s %7d requests  p50 %6d ms  p99 %6d ms  longest %6d ms%n",
        kind,
        sorted.length,
        sorted[sorted.length / 2] / 1_000_000,
        sorted[(int) (sorted.length * 0.99)] / 1_000_000,
        Arrays.stream(sorted).max().orElse(0) / 1_000_000);
  }

  private Map<String, List<Long>> visitor(List<Visit> visits, Random random, long end) {
    Map<String, List<Long>> times = new TreeMap<>();
    while (System.nanoTime() < end) {
      Visit visit = visits.get(random.nextInt(visits.size()));
      long start = System.nanoTime();
      try {
        int status = get(visit.path()).statusCode();
        if (status >= 400) {
          failures.computeIfAbsent(visit.kind() + " " + status, k -> new LongAdder()).increment();
        }
      } catch (IOException | InterruptedException e) {
        failures.computeIfAbsent(visit.kind() + " " + e, k -> new LongAdder()).increment();
      }
      times.computeIfAbsent(visit.kind(), kind -> new ArrayList<>()).add(System.nanoTime() - start);
    }
    return times;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "text/html, text/csv;q=0.9, */*;q=0.1")
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Pages, queries, feeds and matching of names, of things that the release has. */
  private List<Visit> visits() throws IOException, InterruptedException {
    List<Visit> visits = new ArrayList<>();
    for (String question : column("SELECT ?q { ?q a pq:WrittenQuestion } LIMIT 300")) {
      visits.add(new Visit("page", path(question)));
      visits.add(
          new Visit(
              "sparql",
              sparql(
                  "SELECT * { <"
                      + question
                      + "> pq:questionText ?text ; pq:askedBy/skos:prefLabel ?asker . OPTIONAL { <"
                      + question
                      + "> pq:answer/pq:answerText ?answer } }")));
    }
    for (String body :
        column("SELECT ?l { ?b a pq:GovernmentBody ; skos:prefLabel ?l } LIMIT 60")) {
      visits.add(new Visit("library", "/api/queries/body-facts.csv?body=" + encode(body)));
      visits.add(
          new Visit(
              "reconcile",
              "/reconcile?queries="
                  + encode("{\"q\":{\"query\":\"" + body.replace("\"", "") + "\"}}")));
    }
    for (String member : column("SELECT ?m { ?m a pq:Member } LIMIT 60")) {
      visits.add(new Visit("feed", "/feeds" + path(member).substring(3) + ".atom"));
      visits.add(
          new Visit(
              "sparql", sparql("SELECT (COUNT(*) AS ?n) { ?q pq:askedBy <" + member + "> }")));
    }
    for (String path : List.of("/", "/dumps/", "/api/queries", "/openapi.json", "/health")) {
      visits.add(new Visit("page", path));
    }
    return visits;
  }

  private List<String> column(String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(sparql(query))).header("Accept", "text/csv").build();
    return client.send(request, BodyHandlers.ofString()).body().lines().skip(1).toList();
  }

  /** The path of a thing's page, "/id/question/…". */
  private static String path(String iri) {
    return iri.substring(iri.indexOf("/id/"));
  }

  private static String sparql(String query) {
    return "/sparql?query=" + encode(PREFIXES + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void makeCurrent(Path releases, String id) throws IOException {
    Path link = releases.resolve(".current.next");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(id));
    Files.move(link, releases.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
  }
}
