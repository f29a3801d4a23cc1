package org.pqgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.names.Kind;
import org.pqgraph.serve.page.Extension;

/**
 * The data extension service of the Reconciliation Service API 0.2: columns for names that were
 * matched.
 *
 * @param ids identifiers, "member/4268", or whole IRIs
 * @param columns what is asked of each
 */
record DataExtension(List<String> ids, List<Extension> columns) {

  private static final int MOST_IDS = 500;

  /** Reads the value of {@code extend}. */
  static DataExtension of(JsonNode json) throws ReconciliationQuery.Malformed {
    if (!json.path("ids").isArray() || !json.path("properties").isArray()) {
      throw new ReconciliationQuery.Malformed(
          "extend is to be an object with the lists \"ids\" and \"properties\"");
    }
    if (json.path("ids").size() > MOST_IDS) {
      throw new ReconciliationQuery.Malformed(
          "extend has %d ids, and at most %d are taken at once"
              .formatted(json.path("ids").size(), MOST_IDS));
    }
    List<String> ids = new ArrayList<>();
    json.path("ids").forEach(id -> ids.add(id.asText()));
    List<Extension> columns = new ArrayList<>();
    for (JsonNode property : json.path("properties")) {
      String id = property.path("id").asText();
      columns.add(Extension.of(id).orElseThrow(() -> unknown(id)));
    }
    return new DataExtension(ids, columns);
  }

  private static ReconciliationQuery.Malformed unknown(String id) {
    return new ReconciliationQuery.Malformed(
        "extend asks for the property \"%s\"; there are %s"
            .formatted(
                id,
                String.join(", ", Arrays.stream(Extension.values()).map(Extension::id).toList())));
  }

  /** The columns that things of a type have; those of all types where none is given. */
  static Map<String, Object> proposals(Optional<String> type, int limit) {
    Optional<Kind> kind = type.flatMap(Kind::of);
    Map<String, Object> answer = new LinkedHashMap<>();
    type.ifPresent(given -> answer.put("type", given));
    answer.put("limit", limit);
    answer.put(
        "properties",
        Arrays.stream(Extension.values())
            .filter(each -> type.isEmpty() || kind.filter(each::isOf).isPresent())
            .limit(limit)
            .map(DataExtension::described)
            .toList());
    return answer;
  }

  private static Map<String, Object> described(Extension column) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", column.id());
    described.put("name", column.label());
    return described;
  }

  /** The columns of the ids; one that names nothing here has no values. */
  Map<String, Object> answer(Release release) {
    String base = release.manifest().base() + "id/";
    Map<String, String> known = new LinkedHashMap<>();
    for (String id : ids) {
      release
          .names()
          .get(base + id)
          .or(() -> release.names().get(id))
          .ifPresent(named -> known.put(id, named.iri()));
    }
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    ids.forEach(id -> rows.put(id, new LinkedHashMap<>()));
    for (Extension column : columns) {
      Map<String, List<Map<String, Object>>> values =
          column.values(release.queries(), base, known.values().stream().distinct().toList());
      rows.forEach(
          (id, row) -> row.put(column.id(), values.getOrDefault(known.get(id), List.of())));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("meta", columns.stream().map(DataExtension::described).toList());
    answer.put("rows", rows);
    return answer;
  }
}
