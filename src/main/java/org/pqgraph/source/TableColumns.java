package org.pqgraph.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * Which field a column of a table is, by its name: {@code reference/columns.yaml}.
 *
 * @param fields the field of each name, in the form in which names are compared
 * @param needed the fields that each table must have
 */
record TableColumns(Map<String, String> fields, List<String> needed) {
  static final TableColumns KNOWN = load();

  /** How many columns of a row must be known for it to be the head of a table of questions. */
  private static final int HEAD = 2;

  /** The file's form. */
  record Listed(List<String> needed, Map<String, List<String>> columns) {}

  private static TableColumns load() {
    try (InputStream in = new KnowledgeFolder("reference").open("columns.yaml")) {
      Listed listed = new ObjectMapper(new YAMLFactory()).readValue(in, Listed.class);
      Map<String, String> fields = new HashMap<>();
      listed
          .columns()
          .forEach(
              (field, names) -> {
                fields.put(compared(field), field);
                for (String name : names) {
                  String other = fields.put(compared(name), field);
                  if (other != null && !other.equals(field)) {
                    throw new IllegalStateException(
                        "reference/columns.yaml: \"" + name + "\" stands twice");
                  }
                }
              });
      return new TableColumns(Map.copyOf(fields), List.copyOf(listed.needed()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(compared(name)));
  }

  /** Whether a row names columns of questions. */
  boolean isHead(List<String> row) {
    return row.stream().filter(name -> field(name).isPresent()).limit(HEAD).count() == HEAD;
  }

  private static String compared(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
