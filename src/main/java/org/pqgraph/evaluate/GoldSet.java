package org.pqgraph.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A folder of texts with their facts: {@code docs/} and {@code gold.jsonl}, in UTF-8. */
public final class GoldSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<String, GoldPair> pairs;

  private GoldSet(Path folder, Map<String, GoldPair> pairs) {
    this.folder = folder;
    this.pairs = pairs;
  }

  /**
   * Reads a gold folder.
   *
   * @throws GoldException where it has no {@code gold.jsonl} or {@code docs}, or a line is not of
   *     the format; the message says which
   */
  public static GoldSet read(Path folder) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    if (!Files.isRegularFile(file) || !Files.isDirectory(folder.resolve("docs"))) {
      throw new GoldException(
          folder + " is no gold folder: it needs gold.jsonl and docs/ (see docs/gold-set.md)");
    }
    Map<String, GoldPair> pairs = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          GoldPair pair = JSON.readValue(line, GoldPair.class);
          if (pair.source() == null || pair.facts() == null || pair.bodies() == null) {
            throw new GoldException(
                file + ", line " + number + ": source, bodies and facts are needed");
          }
          pairs.put(pair.source(), pair);
        } catch (JsonProcessingException e) {
          throw new GoldException(file + ", line " + number + ": " + e.getOriginalMessage());
        }
      }
    }
    return new GoldSet(folder, pairs);
  }

  /** The folder of its documents. */
  public Path documents() {
    return folder.resolve("docs");
  }

  Map<String, GoldPair> pairs() {
    return pairs;
  }
}
