package org.pqgraph.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pqgraph.graph.Iris;

/**
 * What to build and where.
 *
 * @param inputs files and folders; "-" is standard input
 * @param releases the folder of releases
 * @param iris the base of all IRIs
 * @param version the version of pqgraph, for the manifest
 * @param threads how many records are worked on at once, 1 or more
 * @param reference a folder of synced reference data, as Turtle
 */
public record BuildOptions(
    List<Path> inputs,
    Path releases,
    Iris iris,
    String version,
    int threads,
    Optional<Path> reference) {
  public BuildOptions {
    inputs = List.copyOf(inputs);
  }

  /** Options without synced reference data. */
  public BuildOptions(List<Path> inputs, Path releases, Iris iris, String version, int threads) {
    this(inputs, releases, iris, version, threads, Optional.empty());
  }
}
