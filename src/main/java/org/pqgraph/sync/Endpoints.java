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
 * @param licences under which licence each registry gives its data, by {@link Registry#slug}
 * @param mostPages pages of one list
 * @param mostThings things in one list
 * @param longestText characters of a name or title
 * @param goneShare the share of a file that may go
 */
record Endpoints(
    @JsonProperty(required = true) Members members,
    @JsonProperty(required = true) Departments departments,
    @JsonProperty(required = true) Ministers ministers,
    @JsonProperty(required = true) Ifg ifg,
    @JsonProperty(required = true) Wikidata wikidata,
    @JsonProperty(required = true) Map<String, Licence> licences,
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
   * @param columns of tables of members: what each holds, and its names
   */
  record Members(
      List<URI> addresses,
      Map<String, String> paths,
      int pageSize,
      String since,
      Map<String, List<String>> columns) {}

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
   * The Institute for Government's database of ministers.
   *
   * @param files tables, each the end of an address and the beginning of a file's name
   * @param hosted departments whose ministers are counted among another's, by a pattern for their
   *     titles
   * @param corrections days that the record of Parliament shows to be wrong
   */
  record Ifg(
      List<URI> addresses,
      List<String> files,
      Map<String, String> hosted,
      List<Correction> corrections) {}

  /**
   * A day of an appointment that is wrong in a registry.
   *
   * @param appointment its id there
   * @param field the column
   * @param is what the registry tells; where it tells something else, nothing is corrected
   * @param shouldBe what is right
   * @param why what shows it
   */
  record Correction(String appointment, String field, String is, String shouldBe, String why) {}

  /**
   * A licence.
   *
   * @param address where it stands
   * @param attribution whom to name, in the words that it asks for
   */
  record Licence(URI address, String attribution) {}

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
