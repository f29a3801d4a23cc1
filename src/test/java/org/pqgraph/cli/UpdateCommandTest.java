package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.fetch.StandInApi;
import org.pqgraph.serve.PqgraphServer;
import org.pqgraph.serve.ServerOptions;

/** Nights of a service that is kept current, against a server that behaves as the API does. */
class UpdateCommandTest {
  private final LocalDate tabled = LocalDate.now(ZoneOffset.UTC).minusDays(20);
  private static final long ID = 107;

  @TempDir Path folder;
  private final StandInApi api = new StandInApi();
  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void put() {
    for (int i = 100; i < 110; i++) {
      api.put(
          StandInApi.question(i, "Commons", tabled.toString(), "To ask about river " + i + "."));
    }
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Path releases() {
    return folder.resolve("releases");
  }

  private Console fetchAll() {
    return Console.run(
        "fetch",
        folder.resolve("archive"),
        "--from",
        tabled.minusDays(5),
        "--api",
        api.uri(),
        "--rate",
        "1000",
        "-q");
  }

  private Console update(Object... more) {
    Object[] start = {
      "update",
      folder.resolve("archive"),
      "--releases",
      releases(),
      "--api",
      api.uri(),
      "--rate",
      "1000"
    };
    return Console.run(Stream.concat(Stream.of(start), Stream.of(more)).toArray());
  }

  /** An update that has to publish a release; its id is added to the others. */
  private Console published(Object... more) {
    Console update = update(more);
    assertEquals(0, update.code(), update.err());
    ids.add(Path.of(update.out().strip()).getFileName().toString());
    return update;
  }

  private void change(java.util.function.Consumer<ObjectNode> change) {
    ObjectNode question = api.get(ID).deepCopy();
    change.accept(question);
    api.put(question);
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00";
  }

  private void answer() {
    change(
        question ->
            question
                .put("dateAnswered", time(tabled.plusDays(3)))
                .put("answerText", "<p>There are nine rivers.</p>"));
  }

  private void correct() {
    change(
        question ->
            question
                .put("originalAnswerText", "<p>There are nine rivers.</p>")
                .put("answerText", "<p>There are ten rivers.</p>")
                .put("dateAnswerCorrected", time(tabled.plusDays(5))));
  }

  private String question() {
    return "https://w3id.org/pqgraph/id/question/commons/" + tabled + "/" + ID;
  }

  private DatasetGraph dump(String id) throws IOException {
    DatasetGraph graph = DatasetGraphFactory.createTxnMem();
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(releases().resolve(id).resolve("dumps/pqgraph.nq.gz")))) {
      RDFDataMgr.read(graph, in, Lang.NQUADS);
    }
    return graph;
  }

  private static RDFPatch patch(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return RDFPatchOps.read(in);
    }
  }

  private Path patchFile(int to) {
    return releases().resolve(ids.get(to)).resolve("changes/from-" + ids.get(to - 1) + ".rdfp.gz");
  }

  private String ask(String query) throws IOException {
    String prefixes =
        "PREFIX pq: <https://w3id.org/pqgraph/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> ";
    Path file = Files.writeString(folder.resolve("q.rq"), prefixes + query);
    Console asked = Console.run("query", file, "--releases", releases(), "--format", "csv");
    assertEquals(0, asked.code(), asked.err());
    return asked.out().lines().skip(1).collect(Collectors.joining("|"));
  }

  @Test
  void aQuestionIsAnsweredCorrectedWithdrawnAndGone() throws Exception {
    assertEquals(0, fetchAll().code());
    published();
    answer();
    published();
    correct();
    published();
    change(question -> question.put("isWithdrawn", true));
    published();

    historyIsRight();
    patchesAreRight();
    try (PqgraphServer server = PqgraphServer.start(ServerOptions.of(releases()).withPort(0))) {
      feedIsRight(server.uri(), List.of("created", "answered", "corrected", "withdrawn"));
      downloadsAreRight(server.uri());
      assertTrue(get(server.uri().resolve(page())).contains("Withdrawn"));
    }

    api.remove(ID);
    Console gone = published("--keep", "2");
    assertTrue(gone.err().contains("question " + ID + " is gone: status 404"), gone.err());
    assertTrue(gone.err().contains("removed the old release " + ids.get(0)), gone.err());
    assertEquals("10", ask("SELECT (COUNT(?q) AS ?n) { ?q a pq:WrittenQuestion }"), "it stays");
    assertEquals(
        "1", ask("SELECT (COUNT(?t) AS ?n) { <" + question() + "> prov:invalidatedAtTime ?t }"));
    try (PqgraphServer server = PqgraphServer.start(ServerOptions.of(releases()).withPort(0))) {
      // The releases that told of the first changes are removed; the feed still does.
      feedIsRight(server.uri(), List.of("created", "answered", "corrected", "withdrawn", "gone"));
      assertTrue(get(server.uri().resolve(page())).contains("No longer at its source"));
    }

    api.put(StandInApi.question(ID, "Commons", tabled.toString(), "To ask about river 107."));
    Console back = published();
    assertTrue(back.err().contains("1 restored"), back.err());
    assertEquals(
        "0", ask("SELECT (COUNT(?t) AS ?n) { <" + question() + "> prov:invalidatedAtTime ?t }"));
  }

  private String page() {
    return "doc/question/commons/" + tabled + "/" + ID;
  }

  private void historyIsRight() throws IOException {
    assertEquals(
        "true", ask("SELECT ?w { <" + question() + "> pq:isWithdrawn ?w }"), "it is withdrawn");
    assertEquals(
        "There are ten rivers.,"
            + tabled.plusDays(5)
            + ",There are nine rivers.,"
            + tabled.plusDays(3),
        ask(
            "SELECT ?text ?day ?earlierText ?earlierDay { <"
                + question()
                + "> pq:answer ?a . ?a pq:answerText ?text ; pq:dateAnswered ?day ; pq:replacesAnswer ?e . ?e pq:answerText ?earlierText ; pq:dateAnswered ?earlierDay }"));
  }

  private void patchesAreRight() throws IOException {
    for (int i = 1; i < ids.size(); i++) {
      DatasetGraph graph = dump(ids.get(i - 1));
      DatasetGraph next = dump(ids.get(i));
      assertFalse(IsoMatcher.isomorphic(graph, next), "release " + i + " changed nothing");
      RDFPatchOps.applyChange(graph, patch(patchFile(i)));
      assertTrue(IsoMatcher.isomorphic(graph, next), "the patch to release " + i);
    }
    assertEquals(patch(patchFile(1)).getId(), patch(patchFile(2)).getPrevious());
    Path all = folder.resolve("all.rdfp.gz");
    Console diff =
        Console.run("diff", ids.getFirst(), "current", "--releases", releases(), "-o", all);
    assertEquals(0, diff.code(), diff.err());
    DatasetGraph graph = dump(ids.getFirst());
    RDFPatchOps.applyChange(graph, patch(all));
    assertTrue(IsoMatcher.isomorphic(graph, dump(ids.getLast())));
  }

  private void feedIsRight(URI server, List<String> expected) throws Exception {
    Map<Lang, List<Harvester.Member>> all = new java.util.HashMap<>();
    for (Lang lang : List.of(Lang.TURTLE, Lang.JSONLD, Lang.NTRIPLES)) {
      Harvester harvester = new Harvester();
      List<Harvester.Member> members = harvester.harvest(server.resolve("ldes"), lang);
      all.put(
          lang, members.stream().sorted(java.util.Comparator.comparing(Record::toString)).toList());
      assertTrue(harvester.caching().getFirst().contains("max-age=10"));
      assertEquals(
          List.of("public, max-age=31536000, immutable"),
          harvester.caching().stream().skip(1).distinct().toList());
    }
    assertEquals(all.get(Lang.TURTLE), all.get(Lang.JSONLD));
    assertEquals(all.get(Lang.TURTLE), all.get(Lang.NTRIPLES));
    Map<String, List<Harvester.Member>> byQuestion =
        all.get(Lang.TURTLE).stream()
            .sorted(java.util.Comparator.comparing(Harvester.Member::time))
            .collect(
                Collectors.groupingBy(
                    Harvester.Member::question, TreeMap::new, Collectors.toList()));
    assertEquals(
        expected, byQuestion.get(question()).stream().map(Harvester.Member::change).toList());
    // What a harvester has at the end is what the release has.
    String rebuilt =
        byQuestion.values().stream()
            .map(List::getLast)
            .map(m -> m.question() + "," + m.withdrawn() + "," + m.status() + "," + m.day())
            .collect(Collectors.joining("|"));
    assertEquals(
        ask(
            """
            SELECT ?q ?w ?status ?day {
              ?q a pq:WrittenQuestion ; pq:isWithdrawn ?w ; pq:dateTabled ?tabled
              OPTIONAL { ?q pq:answer ?a . ?a pq:dateAnswered ?answered ; pq:answerType ?type
                FILTER NOT EXISTS { ?later pq:replacesAnswer ?a } }
              BIND(IF(!BOUND(?type), "tabled", IF(STRENDS(STR(?type), "correcting"), "corrected", "answered")) AS ?status)
              BIND(COALESCE(?answered, ?tabled) AS ?day)
            } ORDER BY ?q
            """),
        rebuilt);
  }

  private void downloadsAreRight(URI server) throws Exception {
    JsonNode patch =
        new ObjectMapper().readTree(get(server.resolve("downloads.json"))).at("/current/patch");
    assertEquals(ids.get(ids.size() - 2), patch.path("from").asText());
    HttpResponse<byte[]> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(patch.path("url").asText())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, file.statusCode());
    assertEquals(patch.path("bytes").asInt(), file.body().length);
    assertEquals(
        patch.path("sha256").asText(),
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())));
    assertTrue(get(server.resolve("downloads")).contains(patch.path("sha256").asText()));
  }

  private static String get(URI uri) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), uri.toString());
    return answer.body();
  }

  @Test
  void nothingNewMakesNoRelease() throws IOException {
    fetchAll();
    published();
    Console again = update();
    assertEquals(0, again.code(), again.err());
    assertEquals("", again.out());
    assertTrue(again.err().contains("nothing is new since " + ids.get(0)), again.err());
    published("--rebuild");
    assertTrue(Files.size(patchFile(1)) < 400, "a patch without changes");
    assertEquals(2, Console.run("releases", "--releases", releases()).out().lines().count());
  }

  @Test
  void whatAKilledUpdateHadFetchedIsBuilt() throws IOException {
    fetchAll();
    published();
    answer();
    // The first half of an update that was killed before it built.
    assertEquals(0, fetchAll().code());
    Console update = published();
    assertTrue(update.err().contains("1 answered"), update.err());
  }

  @Test
  void whatIsOutOfBoundsWaitsForAPerson() throws IOException {
    Path documents = folder.resolve("documents.jsonl");
    Files.writeString(documents, questions(200));
    Object[] words = {"update", "--no-fetch", documents, "--releases", releases()};
    assertEquals(0, Console.run(words).code());
    String before = releases().resolve("current").toRealPath().getFileName().toString();
    Files.writeString(documents, questions(150));
    Console held = Console.run(words);
    assertEquals(Main.NEEDS_A_PERSON, held.code());
    assertEquals("", held.out());
    assertTrue(held.err().contains("questions: fell from 200 to 150, by more than 1"), held.err());
    assertEquals(
        before, releases().resolve("current").toRealPath().getFileName().toString(), held.err());

    Console again = Console.run(words);
    assertEquals(Main.NEEDS_A_PERSON, again.code());
    assertTrue(again.err().contains("is still held"), again.err());
    String list = Console.run("releases", "--releases", releases(), "--keep", "1").out();
    assertTrue(list.contains("held: questions: fell from 200 to 150"), list);
    String id = list.lines().toList().getLast().split(" ", 2)[0];
    assertTrue(Files.isRegularFile(releases().resolve("held/" + id + ".json")));

    Console accepted = Console.run("update", "--accept", id, "--releases", releases());
    assertEquals(0, accepted.code(), accepted.err());
    assertEquals(id, releases().resolve("current").toRealPath().getFileName().toString());
    assertFalse(Files.exists(releases().resolve("held/" + id + ".json")));
    assertEquals(0, Console.run("releases", "--releases", releases(), "--switch", before).code());
    assertEquals(before, releases().resolve("current").toRealPath().getFileName().toString());
  }

  private static String questions(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          "{\"id\":%d,\"house\":\"Commons\",\"uin\":\"%d\",\"dateTabled\":\"2024-01-08\",\"questionText\":\"To ask about river %d.\"}\n"
              .formatted(i + 1, 1000 + i, i));
    }
    return lines.toString();
  }

  @Test
  void boundsAreChangedByOptions() throws IOException {
    Path documents = Files.writeString(folder.resolve("documents.jsonl"), questions(20));
    Object[] words = {"update", "--no-fetch", documents, "--releases", releases(), "-q"};
    assertEquals(0, Console.run(words).code());
    Files.writeString(documents, questions(15));
    Path bounds =
        Files.writeString(
            folder.resolve("bounds.yaml"),
            "questions: {path: counts.questions, of: questions, may-fall-percent: 50}\n");
    Console update =
        Console.run(
            Stream.concat(
                    Stream.of(words),
                    Stream.of("--bounds", bounds, "--bound", "quads.may-fall-percent=50"))
                .toArray());
    assertEquals(0, update.code(), update.err());
  }

  @Test
  void aSecondUpdateAtOnceIsToldOff() throws Exception {
    fetchAll();
    Files.createDirectories(releases());
    try (var channel =
            java.nio.channels.FileChannel.open(
                releases().resolve(".updating"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertTrue(lock.isValid());
      Console second = update();
      assertEquals(Main.ENVIRONMENT_FAILED, second.code());
      assertTrue(second.err().contains("another update is under way"), second.err());
    }
    published();
  }

  @Test
  void aServedReleaseIsNotRemoved() throws Exception {
    Path documents = Files.writeString(folder.resolve("documents.jsonl"), questions(5));
    Object[] words = {
      "update", "--no-fetch", documents, "--releases", releases(), "--rebuild", "-q"
    };
    Path first = Path.of(Console.run(words).out().strip());
    try (var reader = org.pqgraph.release.StoreReader.open(first)) {
      assertTrue(reader.search().isPresent());
      assertEquals(0, Console.run(words).code());
      Console.run("releases", "--releases", releases(), "--keep", "1");
      assertTrue(Files.isDirectory(first), "it is being read");
    }
    Console.run("releases", "--releases", releases(), "--keep", "1");
    assertFalse(Files.exists(first));
    assertEquals(1, Console.run("releases", "--releases", releases()).out().lines().count());
  }

  @Test
  void wrongUsageIsToldWithoutATrace() throws IOException {
    Path documents = Files.writeString(folder.resolve("documents.jsonl"), questions(1));
    Path bounds = Files.writeString(folder.resolve("bounds.yaml"), "questions: {path: x}\n");
    for (List<Object> words :
        List.<List<Object>>of(
            List.of("update"),
            List.of("update", documents),
            List.of("update", "--no-fetch", "-"),
            List.of("update", "--no-fetch", folder.resolve("nothing")),
            List.of("update", "--no-fetch", documents, "--keep", "0"),
            List.of("update", "--no-fetch", documents, "--bounds", bounds),
            List.of("update", "--no-fetch", documents, "--bounds", folder.resolve("none")),
            List.of("update", "--no-fetch", documents, "--bound", "x.may-fall=1"),
            List.of("update", "--no-fetch", documents, "--bound", "questions.may-fall=-1"),
            List.of("update", "--no-fetch", documents, "--bound", "questions"),
            List.of("update", "--accept", "nothing"),
            List.of("diff", "one", "two"),
            List.of("diff", "current", "current"),
            List.of("releases", "--switch", "nothing"),
            List.of("releases", "--keep", "0"))) {
      Console console =
          Console.run(Stream.concat(words.stream(), Stream.of("--releases", releases())).toArray());
      assertEquals(Main.WRONG_USAGE, console.code(), words + ": " + console.err());
      assertFalse(console.err().contains("\tat "), console.err());
      assertEquals("", console.out(), words.toString());
    }
  }

  @Test
  void changedReferenceDataMakeAReleaseAnew() throws IOException {
    Path reference = Files.createDirectories(folder.resolve("reference"));
    Path members = reference.resolve("members.ttl");
    String member =
        "<https://w3id.org/pqgraph/id/member/9001> a <https://w3id.org/pqgraph/ontology#Member> ; "
            + "<http://www.w3.org/2004/02/skos/core#prefLabel> \"%s\"@en .";
    Files.writeString(members, member.formatted("Ann Quill"));
    fetchAll();

    Console first = updateWith(reference);
    Console same = updateWith(reference);
    Files.writeString(members, member.formatted("Ann Quill-Harlow"));
    Console changed = updateWith(reference);

    assertEquals(0, first.code(), first.err());
    assertEquals("", same.out());
    assertTrue(same.err().contains("nothing is new"), same.err());
    assertEquals(0, changed.code(), changed.err());
    assertFalse(changed.out().isBlank(), changed.err());
  }

  private Console updateWith(Path reference) {
    return Console.run(
        "update",
        folder.resolve("archive"),
        "--no-fetch",
        "--reference",
        reference,
        "--releases",
        releases());
  }
}
