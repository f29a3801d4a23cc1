package org.pqgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command against a file of memberships, and builds with the reference data of the tests. */
class SyncCommandTest {
  @TempDir Path folder;
  private final HttpServer server;
  private volatile String body = memberships(3);

  SyncCommandTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ministers.json",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String membership(int i) {
    return """
        {"id":"uk.parliament.data/Member/%d/GovernmentPost/1","source":"datadotparl/governmentpost","role":"The Paymaster General",
         "person_id":"uk.org.publicwhip/person/%d","organization_id":"house-of-commons","start_date":"%d-01-01","end_date":"%d-12-31"}"""
        .formatted(9001 + i, 20001 + i, 2001 + i, 2001 + i);
  }

  private static String memberships(int count) {
    return IntStream.range(0, count)
        .mapToObj(SyncCommandTest::membership)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Console sync(Object... more) {
    Object[] start = {
      "sync",
      "ministers",
      "--out",
      folder.resolve("data"),
      "--rate",
      "1000",
      "--api",
      "http://localhost:" + server.getAddress().getPort() + "/ministers.json"
    };
    Object[] words = new Object[start.length + more.length];
    System.arraycopy(start, 0, words, 0, start.length);
    System.arraycopy(more, 0, words, start.length, more.length);
    return Console.run(words);
  }

  @Test
  void theSummaryIsOnStandardOutputAndNothingIsSaidTwiceInACronJob() {
    Console first = sync("--list", "1");
    assertEquals(0, first.code(), first.err());
    assertEquals(
        folder.resolve("data/ministers.ttl")
            + ": 3 added, 0 changed, 0 gone\n"
            + "+ https://w3id.org/pqgraph/id/role-holding/parlparse-9001-paymaster-general-2001-01-01\n"
            + "+ ... and 2 more\n",
        first.out().replace(System.lineSeparator(), "\n"));
    Console again = sync("--quiet");
    assertEquals(new Console(0, "", ""), again);
  }

  @Test
  void whereTooMuchWouldGoAPersonIsNeeded() throws IOException {
    sync();
    String before = Files.readString(folder.resolve("data/ministers.ttl"));
    body = memberships(1);
    Console refused = sync("--quiet");
    assertEquals(1, refused.code());
    assertTrue(refused.out().contains("0 added, 0 changed, 2 gone"), refused.out());
    assertTrue(
        refused
            .err()
            .contains("67 % of the file, or of one type in it, would go; nothing was written"),
        refused.err());
    assertEquals(before, Files.readString(folder.resolve("data/ministers.ttl")));
    assertEquals(0, sync("--max-gone", "0.7", "--dry-run").code());
    assertEquals(before, Files.readString(folder.resolve("data/ministers.ttl")));
    assertEquals(0, sync("--force").code());
    assertFalse(Files.readString(folder.resolve("data/ministers.ttl")).contains("9002"));
  }

  @Test
  void aBrokenAnswerIsOneLineWithItsPlace() {
    body = "[{\"person_id\":7}]";
    Console broken = sync();
    assertEquals(3, broken.code());
    assertTrue(broken.err().contains("/ministers.json: /0/person_id is no text"), broken.err());
    assertFalse(broken.err().contains("\tat "), broken.err());
    assertFalse(Files.exists(folder.resolve("data/ministers.ttl")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sync|Missing required parameter: 'REGISTRY'",
        "sync peers|expected one of",
        "sync members --rate 0|--rate must be above 0",
        "sync members --max-gone 2|--max-gone must be from 0 to 1",
        "sync members --api ftp://x/|--api must be an http or https address",
        "sync wikidata --since 2020-01-01|--since is for members only",
        "sync members --api http://a/ --api http://b/|for ministers only",
        "build examples --reference nowhere|nowhere is no folder of reference data",
        "build examples --reference examples|examples has no .ttl file",
      })
  void aMistakeOfTheUserIsWrongUsage(String line, String message) {
    Object[] words = line.split(" ", -1);
    if (line.startsWith("build")) {
      words =
          new Object[] {"build", "examples", "--reference", words[3], "--out", folder.resolve("r")};
    }
    Console wrong = Console.run(words);
    assertEquals(2, wrong.code(), wrong.err());
    assertTrue(wrong.err().contains(message), wrong.err());
  }

  private static String answer(int id, String answered, String text) {
    return """
        {"id":%d,"house":"Commons","uin":"%d","dateTabled":"2024-07-01T00:00:00","dateForAnswer":"2024-07-01T00:00:00",
         "askingMember":{"id":9001,"name":"Mrs Anna Harlow","party":"Labour"},"answeringMember":{"id":9036,"name":"Kate Penn"},
         "questionText":"To ask the Secretary of State for the Home Department, how often the Tides Taskforce has met.",
         "answeringBodyName":"Home Office","dateAnswered":"%sT00:00:00","answerText":"<p>%s</p>"}"""
        .formatted(id, 100 + id, answered, text)
        .replace("\n", " ");
  }

  @Test
  void aBuildTellsWhoHeldAPostWhenItWasNamed() throws IOException {
    Path documents = folder.resolve("questions.jsonl");
    Files.write(
        documents,
        List.of(
            answer(
                1,
                "2025-01-10",
                "The Tides Taskforce is chaired by the Security Minister. My right hon. Friend, the Secretary of State for Education, is a member."),
            answer(
                2,
                "2025-01-10",
                "The former Home Secretary met the Prime Minister of Ruritania. The French Prime Minister did not come."),
            answer(3, "2024-07-05", "The Home Secretary will write."),
            answer(4, "2024-07-04", "The Tides Taskforce is chaired by the Security Minister.")));
    Path releases = folder.resolve("releases");
    Console build =
        Console.run(
            "build",
            documents,
            "--out",
            releases,
            "--quiet",
            "--strict",
            "--base",
            "https://example.org/",
            "--reference",
            "src/test/resources/reference/synced");
    assertEquals(0, build.code(), build.err());
    Console holders = Console.run("query", "holders", "--releases", releases, "--format", "csv");
    List<String> rows =
        holders.out().lines().skip(1).map(row -> row.replaceAll(",https.*", "")).sorted().toList();
    assertEquals(
        List.of(
            "Secretary of State for Education,Member 9009,2025-01-10,2024-07-05,,Secretary of State for Education",
            "Secretary of State for the Home Department,Ben Oakes,2024-07-01,2022-09-06,2024-07-05,Secretary of State for the Home Department",
            "Secretary of State for the Home Department,Ben Oakes,2024-07-01,2022-09-06,2024-07-05,Secretary of State for the Home Department",
            "Secretary of State for the Home Department,Ben Oakes,2024-07-01,2022-09-06,2024-07-05,Secretary of State for the Home Department",
            "Secretary of State for the Home Department,Ben Oakes,2024-07-01,2022-09-06,2024-07-05,Secretary of State for the Home Department",
            "Security Minister,Farid Noor,2025-01-10,2024-07-08,,Security Minister",
            "Security Minister,Member 9005,2024-07-04,2022-09-07,2024-07-05,Security Minister"),
        rows,
        holders.err());
    Path who =
        Files.writeString(
            folder.resolve("who.rq"),
            """
            PREFIX pq: <https://w3id.org/pqgraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?chair ?asker { { ?f a pq:Chairing ; pq:participant/skos:prefLabel ?chair } UNION
              { ?q pq:askedBy/skos:prefLabel ?asker } } ORDER BY ?chair ?asker""");
    assertEquals(
        List.of("chair,asker", ",Anna Harlow", "Security Minister,"),
        Console.run("query", who, "--releases", releases, "--format", "csv").out().lines().toList(),
        "the claim keeps the post, and a member has one label");
    Console valid = Console.run("validate", "--releases", releases);
    assertEquals(0, valid.code(), valid.out() + valid.err());
  }
}
