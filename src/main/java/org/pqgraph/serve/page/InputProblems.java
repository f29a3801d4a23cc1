package org.pqgraph.serve.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was wrong in the input of a release, as its {@code report/rejected.jsonl} has it.
 *
 * @param count how many lines the file has
 * @param first the first of them
 */
public record InputProblems(long count, List<QualityView.Rejected> first) {

  private static final int SHOWN = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the file; one that is not there has nothing in it.
   *
   * @throws IOException where it cannot be read, or is no JSON
   */
  public static InputProblems read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new InputProblems(0, List.of());
    }
    List<QualityView.Rejected> first = new ArrayList<>();
    long count = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && count++ < SHOWN) {
          first.add(rejected(JSON.readTree(line)));
        }
      }
    }
    return new InputProblems(count, first);
  }

  private static QualityView.Rejected rejected(JsonNode problem) {
    int record = problem.path("record").asInt();
    return new QualityView.Rejected(
        problem.path("document").asText() + (record > 0 ? ", record " + record : ""),
        problem.path("what").asText(),
        problem.path("outcome").asText(),
        problem.path("lost").asBoolean());
  }
}
