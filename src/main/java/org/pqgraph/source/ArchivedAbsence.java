package org.pqgraph.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * That the API no longer has a question that it had, or has it again, as a line of an archive's
 * journal tells.
 *
 * @param kind {@value #GONE} or {@value #BACK}
 * @param id the question's number in the API
 * @param time when it was found out, ISO 8601 in UTC
 * @param why what the API answered when it was asked for; of one that is back, empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArchivedAbsence(String kind, long id, String time, String why) {
  /** The kind of a line that tells that a question is gone. */
  public static final String GONE = "gone";

  /** The kind of a line that tells that it is there again. */
  public static final String BACK = "back";

  private static final ObjectMapper JSON = new ObjectMapper();

  public ArchivedAbsence {
    why = why == null ? "" : why;
  }

  /**
   * Reads a line of a journal; empty where it is of another kind.
   *
   * @throws DocumentException where it begins as one of these and is none
   */
  public static Optional<ArchivedAbsence> of(String line) throws DocumentException {
    if (!line.startsWith("{\"kind\":\"" + GONE + "\"")
        && !line.startsWith("{\"kind\":\"" + BACK + "\"")) {
      return Optional.empty();
    }
    try {
      ArchivedAbsence absence = JSON.readValue(line, ArchivedAbsence.class);
      Instant.parse(String.valueOf(absence.time));
      return Optional.of(absence);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new DocumentException("it is broken");
    }
  }

  /** Whether the question is gone, and not back. */
  public boolean isGone() {
    return kind.equals(GONE);
  }

  /** When it was found out. */
  public Instant instant() {
    return Instant.parse(time);
  }

  /** The line of the journal, without its end. */
  public String line() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values can be written as JSON", e);
    }
  }
}
