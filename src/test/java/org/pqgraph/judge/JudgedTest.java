package org.pqgraph.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.extract.Extractor;
import org.pqgraph.extract.Tiers;
import org.pqgraph.reference.ReferenceData;

/** The judgements of the project: their form, what follows from them, and that they still hold. */
class JudgedTest {
  private static final Path JUDGED = Path.of("src/test/judged");
  private static final Path RULES = Path.of("rules");
  private static final Path TEXTS = Path.of("../shared/data/questions-api");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void theFilesAreAsTheCommandWritesThem() throws IOException {
    Judgements.read(JUDGED).write(folder);
    try (Stream<Path> files = Files.list(JUDGED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        assertEquals(
            Files.readString(folder.resolve(file.getFileName().toString())),
            Files.readString(file),
            file + ": write it anew with pqgraph judge --measure");
      }
    }
  }

  @Test
  void judgementsHoldNoTexts() throws IOException {
    for (Judgement judgement : Judgements.read(JUDGED).all()) {
      assertTrue(judgement.quote().matches("[0-9a-f]{16}"), judgement::toString);
      assertTrue(judgement.subject().matches("([0-9a-f]{8})?"), judgement::toString);
      assertTrue(judgement.value().matches("([0-9a-f]{8})?"), judgement::toString);
      assertTrue(Set.of("question", "answer").contains(judgement.part()), judgement::toString);
      assertTrue(judgement.start() < judgement.end(), judgement::toString);
      assertTrue(judgement.why().length() <= 200, judgement::toString);
    }
  }

  @Test
  void tiersFollowFromTheJudgements() throws IOException {
    Measurement measurement = new Measurement(Judgements.read(JUDGED));
    String again = " is not what the judgements give; write it with pqgraph judge --measure";
    assertEquals(
        measurement.tiers(), Files.readString(RULES.resolve(Tiers.RULES)), Tiers.RULES + again);
    assertEquals(
        measurement.calibration(),
        Files.readString(RULES.resolve(Tiers.SCORES)),
        Tiers.SCORES + again);
  }

  /** Runs where the texts of the record are; whatever changed is named, and how to accept it. */
  @Test
  void whatWasRightIsStillMadeAndWhatWasWrongIsNot() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(TEXTS), "the texts of the record are not here");
    Judgements judgements = Judgements.read(JUDGED);
    Assumptions.assumeTrue(judgements.size() > 0, "nothing was judged yet");
    Rereading rereading = new Rereading(judgements);
    rereading.read(
        Extractor.keepingAll(ReferenceData.load()),
        List.of(texts(judgements)),
        InputStream.nullInputStream());
    String accept =
        "\nIf that is meant: pqgraph judge INPUT… --reread --measure, and commit what it writes";
    assertEquals("", String.join("\n", rereading.lost()), "right, and not made any more" + accept);
    assertEquals("", String.join("\n", rereading.back()), "wrong, and made again" + accept);
  }

  /** The judged questions alone, list items with their whole texts, as JSON Lines. */
  private Path texts(Judgements judgements) throws IOException {
    Set<String> wanted = judgements.all().stream().map(Judgement::id).collect(Collectors.toSet());
    Map<String, JsonNode> whole = new HashMap<>();
    for (Path file : files("fulltext", ".jsonl.gz")) {
      try (BufferedReader lines = reader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode text = JSON.readTree(line);
          if (wanted.contains(text.path("id").asText())) {
            whole.put(text.path("id").asText(), text);
          }
        }
      }
    }
    Path out = folder.resolve("judged.jsonl");
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (Path file : files("list", ".json.gz")) {
        try (BufferedReader list = reader(file)) {
          for (JsonNode item : JSON.readTree(list)) {
            ObjectNode value = (ObjectNode) item.path("value");
            if (wanted.contains(value.path("id").asText())) {
              write(value, whole.remove(value.path("id").asText()), writer);
            }
          }
        }
      }
      for (JsonNode text : whole.values()) {
        ObjectNode value = JSON.createObjectNode();
        value.set("id", JSON.getNodeFactory().numberNode(text.path("id").asLong()));
        value.put("answerText", text.path("answer_text").asText());
        write(value, text, writer);
      }
    }
    return out;
  }

  private static void write(ObjectNode value, JsonNode text, BufferedWriter out)
      throws IOException {
    if (text != null) {
      if (!text.path("question_text").asText().isEmpty()) {
        value.put("questionText", text.path("question_text").asText());
      }
      if (!text.path("answer_text").asText().isEmpty()
          && !value.path("answerText").asText().isEmpty()) {
        value.put("answerText", text.path("answer_text").asText());
      }
    }
    out.write(JSON.writeValueAsString(value));
    out.newLine();
  }

  private static List<Path> files(String below, String ending) throws IOException {
    try (Stream<Path> files = Files.list(TEXTS.resolve(below))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
