package org.pqgraph.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.source.InputException;

/**
 * How far a release may differ from the one before it and still be made current with nobody
 * looking.
 */
public final class Bounds {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, Bound> bounds;

  private Bounds(Map<String, Bound> bounds) {
    this.bounds = bounds;
  }

  /** Those that hold unless others are given: {@code bounds.yaml} beside this class. */
  public static Bounds load() {
    try (InputStream in = Bounds.class.getResourceAsStream("bounds.yaml")) {
      return new Bounds(YAML.readValue(in, new TypeReference<LinkedHashMap<String, Bound>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of the same form; a bound in it takes the place of the one of its name.
   *
   * @throws InputException where the file is missing, or is none of bounds; the message tells where
   */
  public Bounds read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("no such file of bounds: " + file);
    }
    Map<String, Bound> more;
    try {
      more = YAML.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Bound>>() {});
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new InputException(
          file
              + where
              + ": "
              + e.getOriginalMessage().lines().findFirst().orElse("it is no YAML")
              + "; docs/updating.md has the form");
    }
    Map<String, Bound> all = new LinkedHashMap<>(bounds);
    all.putAll(more == null ? Map.of() : more);
    return new Bounds(all);
  }

  /**
   * The same with one amount changed.
   *
   * @param change {@code questions.may-fall-percent=5}
   * @throws InputException where it has another form or names no bound
   */
  public Bounds with(String change) {
    int dot = change.indexOf('.');
    int equals = change.indexOf('=');
    if (dot < 0 || equals < dot) {
      throw new InputException(
          "a bound is given as NAME.may-fall-percent=NUMBER, not as \"" + change + "\"");
    }
    String name = change.substring(0, dot);
    Bound bound = bounds.get(name);
    if (bound == null) {
      throw new InputException(
          "no bound is called \"" + name + "\"; there are " + String.join(", ", bounds.keySet()));
    }
    try {
      Map<String, Bound> all = new LinkedHashMap<>(bounds);
      all.put(
          name,
          bound.with(
              change.substring(dot + 1, equals), Double.parseDouble(change.substring(equals + 1))));
      return new Bounds(all);
    } catch (NumberFormatException e) {
      throw new InputException("\"" + change + "\" has no number after its \"=\"");
    } catch (IllegalArgumentException e) {
      throw new InputException("\"" + change + "\": " + e.getMessage());
    }
  }

  /** Why a release is out of bounds, by the manifests of it and of the one before. */
  List<String> broken(JsonNode before, JsonNode after) {
    return bounds.values().stream()
        .map(bound -> bound.broken(before, after))
        .flatMap(Optional::stream)
        .toList();
  }
}
