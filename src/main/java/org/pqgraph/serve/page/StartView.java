package org.pqgraph.serve.page;

import java.util.List;

/**
 * The start page.
 *
 * @param counts how much of what is here
 * @param endpoint the SPARQL endpoint's whole address
 * @param example a query to begin with
 * @param exampleHref what runs it; a format can be added
 * @param files what can be downloaded
 */
public record StartView(
    Frame frame,
    List<Count> counts,
    String endpoint,
    String example,
    String exampleHref,
    List<Download> files) {

  List<Browse> lists() {
    return List.of(Browse.values());
  }

  /** A number, written out, of things. */
  public record Count(String label, String number) {}

  /** A file or folder of the release, by its path in the service. */
  public record Download(String path, String label, String about) {}
}
