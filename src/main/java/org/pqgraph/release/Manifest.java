package org.pqgraph.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pqgraph.reference.ReferenceFolder;

/**
 * Writes {@code manifest.json}: what a release was made from, by what, how much is in it, and the
 * SHA-256 of every other file.
 */
final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  static void write(
      Path release, String id, Instant created, BuildOptions options, Map<String, Long> counts)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("id", id);
    manifest.put("created", created.toString());
    manifest.put("version", options.version());
    manifest.put("base", options.iris().base());
    manifest.put(
        "inputs",
        options.inputs().stream()
            .map(
                path ->
                    path.getFileName() == null ? path.toString() : path.getFileName().toString())
            .toList());
    if (options.reference().isPresent()) {
      Map<String, String> reference = new LinkedHashMap<>();
      for (Path file : new ReferenceFolder(options.reference().get()).files()) {
        reference.put(file.getFileName().toString(), Hashes.sha256(file));
      }
      manifest.put("reference", reference);
    }
    manifest.put("counts", counts);
    List<Map<String, Object>> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(release)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", release.relativize(file).toString().replace('\\', '/'));
        entry.put("bytes", Files.size(file));
        entry.put("sha256", Hashes.sha256(file));
        files.add(entry);
      }
    }
    manifest.put("files", files);
    JSON.writeValue(release.resolve("manifest.json").toFile(), manifest);
  }
}
