package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pqgraph.graph.Iris;
import org.pqgraph.reference.ReferenceFolder;
import org.pqgraph.source.TableColumns;

/**
 * What to build and where.
 *
 * @param inputs files and folders; "-" is standard input
 * @param releases the folder of releases
 * @param iris the base of all IRIs
 * @param version the version of pqgraph, for the manifest
 * @param threads how many records are worked on at once, 1 or more
 * @param reference a folder of reference data beside those in the jar
 * @param columns a file of names of columns beside those in the jar
 */
public record BuildOptions(
    List<Path> inputs,
    Path releases,
    Iris iris,
    String version,
    int threads,
    Optional<Path> reference,
    Optional<Path> columns) {
  public BuildOptions {
    inputs = List.copyOf(inputs);
  }

  /**
   * The SHA-256 of each file of reference data and of names of columns beside those in the jar, by
   * its name.
   *
   * @throws org.pqgraph.reference.ReferenceException where the folder has none
   * @throws IOException where one cannot be read
   */
  public Map<String, String> referenceFiles() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    if (reference.isPresent()) {
      for (Path file : new ReferenceFolder(reference.get()).files()) {
        files.put(file.getFileName().toString(), Hashes.sha256(file));
      }
    }
    if (columns.isPresent()) {
      names();
      files.put("columns: " + columns.get().getFileName(), Hashes.sha256(columns.get()));
    }
    return files;
  }

  /**
   * The names that fields have in tables and JSON.
   *
   * @throws org.pqgraph.source.InputException where the file is missing or of another form
   */
  TableColumns names() throws IOException {
    return columns.isPresent() ? TableColumns.KNOWN.read(columns.get()) : TableColumns.KNOWN;
  }

  /** A build with the names of columns in the jar alone. */
  public BuildOptions(
      List<Path> inputs,
      Path releases,
      Iris iris,
      String version,
      int threads,
      Optional<Path> reference) {
    this(inputs, releases, iris, version, threads, reference, Optional.empty());
  }

  /**
   * The names of those files without their endings; each takes the place of the authority file of
   * the same name in the jar.
   *
   * @throws org.pqgraph.reference.ReferenceException where the folder has none
   * @throws IOException where it cannot be listed
   */
  public Set<String> referenceNames() throws IOException {
    if (reference.isEmpty()) {
      return Set.of();
    }
    return new ReferenceFolder(reference.get())
        .files().stream()
            .map(file -> file.getFileName().toString().replaceFirst("\\.ttl(\\.gz)?$", ""))
            .collect(Collectors.toSet());
  }

  /** A build with the reference data in the jar alone. */
  public BuildOptions(List<Path> inputs, Path releases, Iris iris, String version, int threads) {
    this(inputs, releases, iris, version, threads, Optional.empty());
  }
}
