package org.pqgraph.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page on a release.
 *
 * @param counts how much is in it
 * @param inputs the documents it was made from
 * @param files what can be downloaded, with sizes and checksums
 * @param charts the whole of it, drawn
 */
public record ReleaseView(
    Frame frame,
    List<StartView.Count> counts,
    List<String> inputs,
    List<File> files,
    List<Chart> charts) {

  /** A file: its path in the service, its size as text and its SHA-256. */
  public record File(String path, String name, String size, String sha256) {}

  /** The page with its charts. */
  public static ReleaseView of(
      Frame frame,
      List<StartView.Count> counts,
      List<String> inputs,
      List<File> files,
      PageQueries queries) {
    Site site = frame.site();
    return new ReleaseView(
        frame,
        counts,
        inputs,
        files,
        Stream.of(
                Charts.months(
                    "Questions by month", queries.ask("months"), PageQueries.text("months"), site),
                Charts.matrix(queries.ask("matrix"), PageQueries.text("matrix"), site))
            .flatMap(Optional::stream)
            .toList());
  }
}
