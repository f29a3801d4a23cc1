package org.pqgraph.serve.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/**
 * What can be had of a release, at addresses that name it and so keep their content. As JSON it has
 * these names.
 *
 * @param created when it was built, as its manifest says
 * @param description the address of its description in VoID and DCAT
 * @param manifest the address of its manifest
 * @param tables the archive of all tables; null, and then not in JSON, where there is none
 * @param patch the changes since the release before; null, and then not in JSON, where there was
 *     none
 */
public record Published(
    String release,
    String created,
    long quads,
    long questions,
    String description,
    String manifest,
    List<Dump> dumps,
    @JsonInclude(Include.NON_NULL) Tables tables,
    @JsonInclude(Include.NON_NULL) Patch patch) {

  /**
   * An RDF Patch that makes this release of another.
   *
   * @param from that other release
   */
  public record Patch(
      String url, String from, String mediaType, String compression, long bytes, String sha256) {

    String size() {
      return FileSize.of(bytes);
    }
  }

  /** All tables of answers, each as CSV, in one archive. */
  public record Tables(String url, String mediaType, long bytes, String sha256) {

    String size() {
      return FileSize.of(bytes);
    }
  }

  /**
   * A dump.
   *
   * @param mediaType empty, and then not in JSON, where it is not known
   * @param compression {@code gzip}, or empty in the same way
   * @param triples those of the whole graph
   */
  public record Dump(
      String url,
      String name,
      @JsonInclude(Include.NON_EMPTY) String mediaType,
      @JsonInclude(Include.NON_EMPTY) String compression,
      long bytes,
      long triples,
      String sha256,
      String licence) {

    String size() {
      return FileSize.of(bytes);
    }

    String form() {
      String form =
          switch (mediaType) {
            case "text/turtle" -> "Turtle, the graph as one";
            case "application/n-quads" -> "N-Quads, with the named graphs";
            case "application/n-triples" -> "N-Triples";
            case "application/trig" -> "TriG, with the named graphs";
            case "application/ld+json" -> "JSON-LD";
            case "text/csv" -> "CSV";
            default -> "";
          };
      return compression.isEmpty()
          ? form
          : form.isEmpty() ? compression : form + "; " + compression;
    }
  }

  String day() {
    return DayText.ofTime(created);
  }
}
