package org.pqgraph.fetch;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pqgraph.model.House;
import org.pqgraph.source.CutText;

/** Reads the JSON of APIs, within bounds; that of the questions API as far as fetching needs it. */
public final class ApiJson {
  private static final List<String> TEXTS =
      List.of("questionText", "answerText", "originalAnswerText");
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(8 << 20)
                          .maxNestingDepth(64)
                          .build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ApiJson() {}

  /** A page of a list: {@code {"totalResults": n, "results": [{"value": {…}}, …]}}. */
  static ListPage list(byte[] body) throws UnusableBodyException {
    JsonNode json = object(body);
    JsonNode total = json.path("totalResults");
    JsonNode results = json.path("results");
    if (!total.isIntegralNumber() || !results.isArray()) {
      throw new UnusableBodyException("its body is no list of questions");
    }
    List<ListedQuestion> questions = new ArrayList<>();
    int unnumbered = 0;
    for (JsonNode result : results) {
      JsonNode value = result.path("value");
      if (value.path("id").isIntegralNumber()) {
        questions.add(listed(value));
      } else {
        unnumbered++;
      }
    }
    return new ListPage(total.asLong(), questions, unnumbered);
  }

  private static ListedQuestion listed(JsonNode value) {
    boolean isWhole =
        value.path("attachmentCount").asInt() <= value.path("attachments").size()
            && TEXTS.stream()
                .noneMatch(text -> CutText.mayBeCutInList(value.path(text).asText("")));
    String fingerprint =
        Sha256.hex(value.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    String tabled = value.path("dateTabled").asText("");
    return new ListedQuestion(
        value.path("id").asLong(),
        fingerprint,
        isWhole,
        tabled.substring(0, Math.min(10, tabled.length())),
        House.of(value.path("house").asText("")).map(House::slug).orElse(""));
  }

  /** A detail, {@code {"value": {…}}}, which must be that of the question asked for. */
  static JsonNode detail(byte[] body, long id) throws UnusableBodyException {
    JsonNode value = object(body).path("value");
    if (!value.path("id").isIntegralNumber() || value.path("id").asLong() != id) {
      throw new UnusableBodyException("its body is not the question asked for");
    }
    if (value.path("questionText").asText("").isBlank()) {
      throw new UnusableBodyException("its body has no text of a question");
    }
    return value;
  }

  /** The title of an error of the API, {@code {"status": 500, "title": "…"}}. */
  static Optional<String> errorTitle(byte[] body) {
    try {
      JsonNode title = JSON.readTree(body).path("title");
      return title.isTextual() ? Optional.of(shortened(title.asText())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * A body as JSON, whole: nested at most 64 deep, no text longer than 8 MiB.
   *
   * @throws UnusableBodyException where it is none
   */
  public static JsonNode tree(byte[] body) throws UnusableBodyException {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UnusableBodyException("its body is no JSON");
    }
  }

  private static JsonNode object(byte[] body) throws UnusableBodyException {
    JsonNode json = tree(body);
    if (!json.isObject()) {
      throw new UnusableBodyException("its body is no JSON object");
    }
    if (json.path("status").isInt() && !json.has("results") && !json.has("value")) {
      int status = json.path("status").asInt();
      throw new UnusableBodyException(
          "an error in place of an answer: status "
              + status
              + " ("
              + shortened(json.path("title").asText("without a title"))
              + ")",
          status);
    }
    return json;
  }

  private static String shortened(String title) {
    String line = title.strip().replaceAll("\\s+", " ");
    return line.length() > 100 ? line.substring(0, 100) + "…" : line;
  }
}
