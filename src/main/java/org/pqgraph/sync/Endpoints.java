package org.pqgraph.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * Where registries are asked and how much is believed, from {@code sync/endpoints.yaml}.
 *
 * @param mostPages pages of one list
 * @param mostThings things in one list
 * @param longestText characters of a name or title
 * @param goneShare the share of a file that may go
 */
record Endpoints(
    @JsonProperty(required = true) Members members,
    @JsonProperty(required = true) Departments departments,
    @JsonProperty(required = true) Ministers ministers,
    @JsonProperty(required = true) Wikidata wikidata,
    @JsonProperty(required = true) int mostPages,
    @JsonProperty(required = true) int mostThings,
    @JsonProperty(required = true) int longestText,
    @JsonProperty(required = true) double goneShare) {
  private static final String FILE = "endpoints.yaml";
  static final KnowledgeFolder FOLDER = new KnowledgeFolder("sync");

  /**
   * The Members API.
   *
   * @param paths search, biography and history
   * @param since a day; members who left before are not asked for
   */
  record Members(List<URI> addresses, Map<String, String> paths, int pageSize, String since) {}

  /**
   * GOV.UK's organisations.
   *
   * @param paths list
   */
  record Departments(List<URI> addresses, Map<String, String> paths, int pageSize) {}

  /**
   * parlparse's files of memberships.
   *
   * @param governmentSource the source of a membership of the government
   * @param governmentRole a pattern that finds a role of the government where no source is named
   * @param otherRole a pattern that finds one that is none
   */
  record Ministers(
      List<URI> addresses, String governmentSource, String governmentRole, String otherRole) {}

  /**
   * Wikidata's endpoint.
   *
   * @param queries files of {@code sync/}
   * @param keep the properties that are kept
   */
  record Wikidata(List<URI> addresses, List<String> queries, Set<String> keep) {}

  /** Those in the jar. */
  static Endpoints load() {
    try (InputStream in = FOLDER.open(FILE)) {
      return new YAMLMapper().readValue(in, Endpoints.class);
    } catch (IOException e) {
      throw new UncheckedIOException("sync/" + FILE, e);
    }
  }
}
