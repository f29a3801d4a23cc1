package org.pqgraph.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/**
 * A response kept in an archive of responses, as a line of its journal tells of it. The journal is
 * {@value #JOURNAL} in the archive's folder: JSON Lines, the oldest first, of several kinds; those
 * of kind {@value #KIND} are these.
 *
 * @param kind {@value #KIND}
 * @param file the response's body in gzip, as a path below the archive's folder
 * @param url the address asked
 * @param time when the response was whole, ISO 8601 in UTC
 * @param status the HTTP status
 * @param sha256 SHA-256 of the body, 64 hexadecimal digits
 * @param bytes bytes of the body
 * @param storedBytes bytes of the file
 * @param incomplete of a list: the numbers of the records that it gives in part only, as where it
 *     cuts their texts, each with a fingerprint of what it gives
 * @param completes of a detail: the number of its record, with the fingerprint of the list's record
 *     that it was fetched to complete
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArchivedResponse(
    String kind,
    String file,
    String url,
    String time,
    int status,
    String sha256,
    long bytes,
    long storedBytes,
    Map<Long, String> incomplete,
    Map<Long, String> completes) {
  /** The name of the journal in the archive's folder. */
  public static final String JOURNAL = "archive.jsonl";

  /** The kind of a journal's lines that tell of a response. */
  public static final String KIND = "response";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "{\"kind\":\"" + KIND + "\"";

  public ArchivedResponse {
    incomplete = incomplete == null ? Map.of() : Map.copyOf(incomplete);
    completes = completes == null ? Map.of() : Map.copyOf(completes);
  }

  /**
   * Reads a line of a journal; empty where it is of another kind.
   *
   * @throws DocumentException where it begins as one of a response and is none
   */
  public static Optional<ArchivedResponse> of(String line) throws DocumentException {
    if (!line.startsWith(START)) {
      return Optional.empty();
    }
    try {
      ArchivedResponse response = JSON.readValue(line, ArchivedResponse.class);
      if (response.file == null || response.url == null || response.file.contains("..")) {
        throw new DocumentException("it names no response");
      }
      return Optional.of(response);
    } catch (JsonProcessingException e) {
      throw new DocumentException("it is broken");
    }
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
