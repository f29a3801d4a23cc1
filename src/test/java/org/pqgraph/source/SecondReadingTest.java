package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.Person;
import org.pqgraph.model.QuestionRecord;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Real files beside the project, each read a second, plain way: as many questions and answers, the
 * same days, askers and headings.
 */
class SecondReadingTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the two readings must agree on, of one question. */
  private record Seen(
      String uin,
      String tabled,
      boolean answered,
      String dateAnswered,
      String asker,
      String heading,
      boolean hasHolding) {}

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no real files beside the project");
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : below("questions-api/list", "questions-api/history", "questions-api/page")) {
      tests.add(compared(file, SecondReadingTest::api));
    }
    tests.add(compared(DATA.resolve("questions-api/interests.jsonl.gz"), SecondReadingTest::api));
    for (Path file : below("questions-api/detail")) {
      tests.add(compared(file, SecondReadingTest::api));
    }
    for (Path file : below("questions-api/fulltext")) {
      tests.add(compared(file, SecondReadingTest::texts));
    }
    for (Path file : below("lda")) {
      tests.add(
          compared(
              file, name(file).contains(".csv") ? SecondReadingTest::csv : SecondReadingTest::lda));
    }
    for (Path file : below("parliament-search-solr")) {
      tests.add(compared(file, SecondReadingTest::solr));
    }
    for (Path file :
        below("twfy-scrapedxml-2009/wrans", "twfy-scrapedxml-2009/lordswrans", "theyworkforyou")) {
      if (name(file).endsWith(".xml")) {
        tests.add(compared(file, SecondReadingTest::scraped));
      }
    }
    for (Path file : below("qna-xml")) {
      if (name(file).endsWith(".xml") && !name(file).startsWith("sample_")) {
        tests.add(compared(file, SecondReadingTest::feed));
      }
    }
    return tests.stream();
  }

  private interface Second {
    List<Seen> read(Path file) throws Exception;
  }

  private static DynamicTest compared(Path file, Second second) {
    return DynamicTest.dynamicTest(
        DATA.relativize(file).toString(),
        () -> {
          Reading reading = Reading.of(file);
          List<Seen> expected = second.read(file);
          List<Seen> got = reading.records.stream().map(SecondReadingTest::seen).toList();
          assertEquals(expected.size(), got.size(), () -> "questions; " + reading.problems);
          for (Function<Seen, Object> part :
              List.<Function<Seen, Object>>of(
                  Seen::uin,
                  Seen::tabled,
                  Seen::answered,
                  Seen::dateAnswered,
                  Seen::asker,
                  Seen::heading,
                  Seen::hasHolding)) {
            assertEquals(counted(expected, part), counted(got, part));
          }
          // The set of everything, so that the parts stand together.
          assertEquals(counted(expected, s -> s), counted(got, s -> s));
        });
  }

  private static Map<String, Integer> counted(List<Seen> all, Function<Seen, Object> part) {
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(seen -> counts.merge(String.valueOf(part.apply(seen)), 1, Integer::sum));
    return counts;
  }

  private static Seen seen(QuestionRecord record) {
    Optional<AnswerRecord> answer = record.answer();
    Optional<Person> asker = record.askedBy();
    return new Seen(
        record.uin().orElse(""),
        record.dateTabled().map(Object::toString).orElse(""),
        answer.isPresent(),
        answer.flatMap(AnswerRecord::date).map(Object::toString).orElse(""),
        asker
            .map(
                person ->
                    person.memberId().isPresent()
                        ? String.valueOf(person.memberId().getAsInt())
                        : person.name())
            .orElse(""),
        words(record.heading().orElse("")),
        answer.flatMap(AnswerRecord::dateHolding).isPresent());
  }

  private static String words(String text) {
    return text.replaceAll("<[^<>]*>", "").replaceAll("[\\s\u00a0]+", " ").strip();
  }

  private static List<Path> below(String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      if (Files.isDirectory(DATA.resolve(folder))) {
        try (Stream<Path> found = Files.list(DATA.resolve(folder))) {
          found
              .filter(file -> name(file).matches(".*\\.(?:jsonl?|csv|xml)(?:\\.gz)?"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    assertTrue(!files.isEmpty(), () -> "nothing in " + List.of(folders));
    return files;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return name(file).endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static List<JsonNode> trees(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return JSON.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
    }
  }

  /** The first value that there is, at ways given as JSON pointers. */
  private static String at(JsonNode node, String... ways) {
    for (String way : ways) {
      JsonNode found = node.at(way);
      if (!found.isMissingNode() && !found.isNull() && !found.asText().isBlank()) {
        return found.asText();
      }
    }
    return "";
  }

  private static String day(String printed) {
    return printed.length() < 10 || printed.startsWith("0001") ? "" : printed.substring(0, 10);
  }

  private static List<Seen> api(Path file) throws IOException {
    List<Seen> all = new ArrayList<>();
    for (JsonNode tree : trees(file)) {
      JsonNode items =
          tree.isArray() ? tree : tree.has("items") ? tree.get("items") : tree.path("results");
      if (items instanceof MissingNode) {
        items = JSON.createArrayNode().add(tree);
      }
      for (JsonNode item : items) {
        JsonNode value = item.has("value") ? item.get("value") : item;
        String member = at(value, "/askingMember/id", "/askingMemberId");
        String text = at(value, "/answerText");
        all.add(
            new Seen(
                at(value, "/uin"),
                day(at(value, "/dateTabled")),
                !(text + at(value, "/dateAnswered", "/answeringMemberId")).isEmpty(),
                day(at(value, "/dateAnswered")),
                member,
                words(at(value, "/heading")),
                !day(at(value, "/dateHoldingAnswer")).isEmpty()));
      }
    }
    return all;
  }

  private static List<Seen> texts(Path file) throws IOException {
    return trees(file).stream()
        .map(text -> new Seen("", "", !at(text, "/answer_text").isEmpty(), "", "", "", false))
        .toList();
  }

  private static List<Seen> lda(Path file) throws IOException {
    List<Seen> all = new ArrayList<>();
    for (JsonNode item : trees(file).get(0).at("/result/items")) {
      String member = at(item, "/tablingMember/_about");
      all.add(
          new Seen(
              at(item, "/uin"),
              day(at(item, "/date/_value")),
              item.has("answer"),
              day(at(item, "/answer/dateOfAnswer/_value")),
              member.substring(member.lastIndexOf('/') + 1),
              words(at(item, "/hansardHeading/_value")),
              false));
    }
    return all;
  }

  private static List<Seen> solr(Path file) throws IOException {
    List<Seen> all = new ArrayList<>();
    for (JsonNode item : trees(file).get(0).at("/response/docs")) {
      all.add(
          new Seen(
              at(item, "/uin_t/0"),
              "",
              item.has("answerText_t"),
              day(at(item, "/dateOfAnswer_dt/0")),
              at(item, "/tablingMemberPrinted_t/0"),
              words(at(item, "/title_t")),
              false));
    }
    return all;
  }

  private static List<Seen> csv(Path file) throws IOException {
    List<List<String>> rows = rows(file);
    List<String> head = rows.get(0);
    List<Seen> all = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Function<String, String> cell =
          name -> row.get(head.indexOf(name)).equals("NA") ? "" : row.get(head.indexOf(name));
      String[] names = cell.apply("Question_MP").split(", ", 2);
      all.add(
          new Seen(
              cell.apply("Question_ID").strip(),
              cell.apply("Question_Date"),
              !(cell.apply("Answer_Text") + cell.apply("Answer_Date")).isBlank(),
              cell.apply("Answer_Date"),
              words(names.length == 2 ? names[1] + " " + names[0] : names[0]),
              "",
              false));
    }
    return all;
  }

  /** RFC 4180, a sign at a time. */
  private static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '"') {
          if (quoted) {
            in.mark(1);
            int next = in.read();
            if (next == '"') {
              cell.append('"');
              continue;
            }
            in.reset();
          }
          quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
          row.add(cell.toString());
          cell.setLength(0);
          if (c == '\n') {
            rows.add(List.copyOf(row));
            row.clear();
          }
        } else if (quoted || c != '\r') {
          cell.append((char) c);
        }
      }
    }
    return rows;
  }

  private static Element root(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
  }

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static List<Seen> scraped(Path file) throws Exception {
    Element root = root(file);
    List<Seen> all = new ArrayList<>();
    if (root.getAttribute("latest").equals("no")) {
      return all;
    }
    String heading = "";
    List<Element> asked = new ArrayList<>();
    Element reply = null;
    List<Element> elements = new ArrayList<>(children(root));
    elements.add(null);
    for (Element element : elements) {
      String name = element == null ? "" : element.getTagName();
      boolean ends = element == null || name.endsWith("-heading") || name.equals("ques");
      if (ends && (reply != null || !name.equals("ques"))) {
        group(file, asked, reply, heading, all);
        asked.clear();
        reply = null;
      }
      switch (name) {
        case "minor-heading" -> heading = words(element.getTextContent());
        case "major-heading" -> heading = "";
        case "ques" -> asked.add(element);
        case "reply" -> reply = reply == null ? element : reply;
        default -> {
          // Redirects, and the end.
        }
      }
    }
    return all;
  }

  private static void group(
      Path file, List<Element> asked, Element reply, String heading, List<Seen> all) {
    for (Element question : asked) {
      List<String> numbers = new ArrayList<>();
      for (Element paragraph : children(question)) {
        String number = paragraph.getAttribute("qnum");
        if (!number.isEmpty()) {
          numbers.add(number);
        }
      }
      if (numbers.isEmpty()) {
        numbers.add("");
      }
      String url = question.getAttribute("url");
      boolean site = url.contains("questions-statements.parliament.uk");
      for (String number : numbers) {
        String day =
            reply == null
                ? ""
                : (site ? name(file) : reply.getAttribute("id"))
                    .replaceFirst("^.*?(\\d{4}-\\d\\d-\\d\\d).*$", "$1");
        all.add(
            new Seen(
                number.equals("0") ? "" : number,
                site ? url.replaceFirst("^.*/(\\d{4}-\\d\\d-\\d\\d)/.*$", "$1") : "",
                reply != null,
                day,
                words(question.getAttribute("speakername")).replaceFirst("(?i)^unknown$", ""),
                heading.equals("*No heading*") ? "" : heading,
                reply != null && isHolding(reply)));
      }
    }
  }

  private static boolean isHolding(Element reply) {
    return children(reply).stream()
        .anyMatch(paragraph -> paragraph.getAttribute("class").equals("holdinganswer"));
  }

  private static List<Seen> feed(Path file) throws Exception {
    Element root = root(file);
    List<Element> questions = root.getTagName().equals("Question") ? List.of(root) : children(root);
    List<Seen> all = new ArrayList<>();
    for (Element question : questions) {
      Function<String, String> first =
          name -> {
            Node found = question.getElementsByTagName(name).item(0);
            return found == null ? "" : found.getTextContent().strip();
          };
      all.add(
          new Seen(
              first.apply("Uin"),
              day(first.apply("TabledDate")),
              false,
              "",
              first.apply("MemberId"),
              words(first.apply("Heading")),
              false));
    }
    return all;
  }
}
