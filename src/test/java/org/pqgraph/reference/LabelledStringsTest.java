package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whom a string means, against labels that were written before any of this was run: {@code
 * reference/labelled.csv}, of members and posts in {@code reference/synced}.
 */
class LabelledStringsTest {
  private static final Path FOLDER = Path.of("src/test/resources/reference/synced");

  private final ReferenceData reference;
  private final List<Map<String, String>> labelled;

  LabelledStringsTest() throws IOException {
    reference = ReferenceData.load(new ReferenceFolder(FOLDER).read());
    try (InputStream in = getClass().getResourceAsStream("/reference/labelled.csv");
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      labelled = rows.readAll();
    }
  }

  private Optional<String> meant(Map<String, String> row) {
    Optional<String> context = Optional.of(row.get("context")).filter(text -> !text.isEmpty());
    Optional<LocalDate> on =
        Optional.of(row.get("date")).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    return row.get("kind").equals("role")
        ? reference
            .holders()
            .holder(row.get("text"), context, on.orElseThrow())
            .map(RoleHolding::member)
        : reference.members().named(row.get("text"), context.map(house -> "id/house/" + house), on);
  }

  @Test
  void aNamedMemberIsTheOneWhoWasMeantAndMostAreNamed() {
    assertTrue(labelled.size() >= 150, "labelled: " + labelled.size());
    int expected = 0;
    int named = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : labelled) {
      Optional<String> label =
          Optional.of(row.get("expected")).filter(id -> !id.isEmpty()).map("id/member/"::concat);
      Optional<String> meant = meant(row);
      expected += label.isPresent() ? 1 : 0;
      named += meant.isPresent() ? 1 : 0;
      right += meant.isPresent() && meant.equals(label) ? 1 : 0;
      if (!meant.equals(label)) {
        wrong.add(row + " gave " + meant);
      }
    }
    double precision = (double) right / named;
    double recall = (double) right / expected;
    String report =
        "precision %.3f, recall %.3f%n%s".formatted(precision, recall, String.join("\n", wrong));
    assertTrue(precision >= 0.98, report);
    assertTrue(recall >= 0.95, report);
  }
}
