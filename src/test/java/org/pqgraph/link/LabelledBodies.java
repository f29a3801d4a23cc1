package org.pqgraph.link;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.reference.ReferenceEntry;

/** Pairs of bodies of which a person said whether they are the same: src/test/links/bodies.csv. */
final class LabelledBodies {
  /** A body of the reference data, one of another registry, whether they are the same, and why. */
  record Pair(NamedBody ours, NamedBody theirs, boolean same, String why) {}

  private LabelledBodies() {}

  static List<Pair> read() throws IOException {
    ReferenceData reference = ReferenceData.load();
    List<Pair> pairs = new ArrayList<>();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Path.of("src/test/links/bodies.csv").toFile())) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        pairs.add(
            new Pair(
                ours(reference, row.get("ours")),
                theirs(row),
                row.get("same").equals("yes"),
                row.get("why")));
      }
    }
    return pairs;
  }

  private static NamedBody ours(ReferenceData reference, String slug) {
    return reference.entries(ReferenceEntry.Kind.BODY).stream()
        .filter(entry -> entry.path().equals("id/body/" + slug))
        .map(NamedBody::of)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no body " + slug));
  }

  private static NamedBody theirs(Map<String, String> row) {
    return new NamedBody(
        row.get("theirs"),
        row.get("theirs"),
        list(row.get("others")),
        list(row.get("short")),
        day(row.get("start")),
        day(row.get("end")),
        Optional.empty());
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private static Optional<LocalDate> day(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }
}
