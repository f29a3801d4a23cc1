package org.pqgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a release says of itself; a part it does not state is empty.
 *
 * @param id the release's name
 * @param created when it was built, as written
 * @param version the version of the program that built it
 * @param base the base IRI of the things in it, ending in "/"
 * @param counts how many of each kind of thing it holds, in the manifest's order
 */
record Manifest(
    String id, String created, String version, String base, SequencedMap<String, Long> counts) {

  private static final String USUAL_BASE = "https://w3id.org/pqgraph/";

  /** When it was built, where that is written as a day or as an instant of ISO 8601. */
  Optional<Instant> instant() {
    try {
      return Optional.of(
          created.length() == 10
              ? LocalDate.parse(created).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(created));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Reads {@code manifest.json} of a release; a missing file gives the folder's name alone. */
  static Manifest read(Path folder) throws ServeException {
    Path file = folder.resolve("manifest.json");
    String name = String.valueOf(folder.getFileName());
    if (!Files.exists(file)) {
      return new Manifest(name, "", "", USUAL_BASE, Collections.emptyNavigableMap());
    }
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
      SequencedMap<String, Long> counts = new LinkedHashMap<>();
      for (var count : json.path("counts").properties()) {
        if (count.getValue().isIntegralNumber()) {
          counts.put(count.getKey(), count.getValue().longValue());
        }
      }
      return new Manifest(
          json.path("id").asText(name),
          json.path("created").asText(""),
          json.path("version").asText(""),
          json.path("base").asText(USUAL_BASE),
          Collections.unmodifiableSequencedMap(counts));
    } catch (IOException e) {
      throw new ServeException(file + " is not JSON: " + e.getMessage(), e);
    }
  }
}
