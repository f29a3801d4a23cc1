package org.pqgraph.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * Which field a column of a table or a value of JSON is, by its name, and which of its values are
 * none: {@code reference/columns.yaml}, and what a user adds to it.
 */
public final class TableColumns {
  /** How many columns of a row must be known for it to be the head of a table of questions. */
  private static final int HEAD = 2;

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String DAYS = "days";
  private static final Pattern BEFORE =
      Pattern.compile("(?i)^(?:(?:results?|items?)[._$\\s]+)?values?[._$\\s]+");
  private static final Pattern AFTER = Pattern.compile("(?<=[a-z])_(?:t|dt|b)$|\\._value$");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Those of the project. */
  public static final TableColumns KNOWN = load();

  /**
   * A name's meaning.
   *
   * @param field the field
   * @param rank the place of the name among those of its field: the lowest leads
   */
  record Meaning(String field, int rank) {}

  /** The file's form. */
  record Listed(
      List<String> needed,
      Map<String, List<String>> columns,
      Map<String, List<String>> otherwise,
      Set<String> others,
      Set<String> missing,
      @JsonProperty("missing-in") Map<String, Set<String>> missingIn) {}

  private final Listed listed;
  private final Map<String, Meaning> meanings;
  private final DayOrder days;

  private TableColumns(Listed listed, Map<String, Meaning> meanings, DayOrder days) {
    this.listed = listed;
    this.meanings = meanings;
    this.days = days;
  }

  private static TableColumns load() {
    try (InputStream in = new KnowledgeFolder("reference").open("columns.yaml")) {
      Listed listed = new ObjectMapper(new YAMLFactory()).readValue(in, Listed.class);
      Map<String, Meaning> meanings = new HashMap<>();
      listed
          .columns()
          .forEach(
              (field, names) -> {
                put(meanings, field, new Meaning(field, 0));
                for (int i = 0; i < names.size(); i++) {
                  put(meanings, names.get(i), new Meaning(field, i + 1));
                }
              });
      return new TableColumns(listed, Map.copyOf(meanings), DayOrder.UNKNOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, Meaning> meanings, String name, Meaning meaning) {
    Meaning other = meanings.putIfAbsent(compared(name), meaning);
    if (other != null && !other.field().equals(meaning.field())) {
      throw new IllegalStateException("reference/columns.yaml: \"" + name + "\" stands twice");
    }
  }

  /**
   * The same with names that a user gives: YAML with a field on each line and the name, or list of
   * names, that it has ({@code uin: Nummer}), and perhaps {@code days: day-first} or {@code
   * month-first}. They lead over the project's own.
   *
   * @throws InputException where the file is missing or of another form; the message tells where
   */
  public TableColumns read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("no such file of columns: " + file);
    }
    JsonNode root;
    try {
      root = YAML.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new InputException(
          file + ": it is no YAML (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")");
    }
    JsonNode given = root == null ? YAML.createObjectNode() : root.path("columns");
    if (root != null && given.isMissingNode()) {
      given = root;
    }
    if (!given.isObject()) {
      throw new InputException(
          file
              + ": it has no line like \"uin: Name of the column\"; docs/input-formats.md tells more");
    }
    Map<String, Meaning> all = new HashMap<>(meanings);
    DayOrder order = root == null ? days : order(file, root.path(DAYS), days);
    for (Map.Entry<String, JsonNode> line : given.properties()) {
      if (line.getKey().equals(DAYS) && line.getValue().isTextual()) {
        continue;
      }
      for (String name : names(file, line.getKey(), line.getValue())) {
        all.put(compared(name), new Meaning(line.getKey(), -1));
      }
    }
    return new TableColumns(listed, Map.copyOf(all), order);
  }

  private List<String> names(Path file, String field, JsonNode value) {
    if (!listed.columns().containsKey(field)) {
      throw new InputException(
          file
              + ": there is no field \""
              + field
              + "\"; there are "
              + String.join(", ", new TreeSet<>(listed.columns().keySet())));
    }
    List<String> names = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(name -> names.add(name.asText()));
    } else if (value.isValueNode()) {
      names.add(value.asText());
    }
    if (names.isEmpty() || names.stream().anyMatch(name -> compared(name).isEmpty())) {
      throw new InputException(
          file + ": " + field + " has no name of a column after it, or one without letters");
    }
    return names;
  }

  private static DayOrder order(Path file, JsonNode value, DayOrder otherwise) {
    return switch (value.asText("")) {
      case "" -> otherwise;
      case "day-first" -> DayOrder.DAY_FIRST;
      case "month-first" -> DayOrder.MONTH_FIRST;
      default ->
          throw new InputException(
              file + ": days is day-first or month-first, not \"" + value.asText() + "\"");
    };
  }

  /** The order of day and month that the user says tables have; unknown where none is said. */
  DayOrder days() {
    return days;
  }

  /** The fields that each table must have. */
  List<String> needed() {
    return listed.needed();
  }

  Optional<String> field(String name) {
    return meaning(name).map(Meaning::field);
  }

  /** What a name means, by itself or without what exports put around it. */
  Optional<Meaning> meaning(String name) {
    Meaning whole = meanings.get(compared(name));
    if (whole != null && (whole.rank() < 0 || !listed.others().contains(name))) {
      return Optional.of(whole);
    }
    if (listed.others().contains(name)) {
      return Optional.empty();
    }
    String bare = AFTER.matcher(BEFORE.matcher(name).replaceFirst("")).replaceFirst("");
    return Optional.ofNullable(meanings.get(compared(bare)));
  }

  /** Whether a name stands for a field where no other column gives it. */
  boolean isOtherwise(String field, String name) {
    return listed.otherwise().getOrDefault(field, List.of()).stream()
        .anyMatch(other -> compared(other).equals(compared(name)));
  }

  /** Whether a value is how programs print that there is none. */
  boolean isMissing(String field, String value) {
    String bare = value.strip();
    return listed.missing().contains(bare)
        || listed.missingIn().getOrDefault(field, Set.of()).contains(bare);
  }

  /** Whether a row names columns of questions. */
  boolean isHead(List<String> row) {
    return row.stream()
            .filter(name -> field(name).isPresent() || isOtherwise("uin", name))
            .limit(HEAD)
            .count()
        == HEAD;
  }

  private static String compared(String name) {
    return MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
