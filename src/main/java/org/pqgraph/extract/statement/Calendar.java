package org.pqgraph.extract.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * What {@code reference/calendar.yaml} says of seasons and years.
 *
 * @param seasons the seasons by name
 * @param years the financial and the academic year
 */
record Calendar(
    @JsonProperty(required = true) Map<String, Months> seasons,
    @JsonProperty(required = true) Map<String, Months> years) {
  private static final String FILE = "calendar.yaml";

  /**
   * A stretch of whole months, which may go on into the year after.
   *
   * @param from the first month, 1 to 12
   * @param to the last
   */
  record Months(@JsonProperty(required = true) int from, @JsonProperty(required = true) int to) {
    Days in(int year) {
      return new Days(
          LocalDate.of(year, from, 1),
          YearMonth.of(to < from ? year + 1 : year, to).atEndOfMonth());
    }
  }

  /** From one day to another, both of them within. */
  record Days(LocalDate first, LocalDate last) {}

  static Calendar load() {
    try (InputStream in = new KnowledgeFolder("reference").open(FILE)) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, Calendar.class);
    } catch (IOException e) {
      throw new UncheckedIOException("reference/" + FILE + ": " + e.getMessage(), e);
    }
  }
}
