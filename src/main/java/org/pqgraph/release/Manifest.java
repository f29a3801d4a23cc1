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
import java.util.Optional;
import java.util.stream.Stream;
import org.pqgraph.change.Kind;
import org.pqgraph.evaluate.Scores;

/**
 * Writes {@code manifest.json}: what a release was made from, by what, how much is in it, and the
 * SHA-256 of every other file.
 */
final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  /**
   * What a build knows of a release besides its files.
   *
   * @param created when it was made
   * @param documents the fingerprint of the documents; empty where they cannot be read again
   * @param previous the id of the release that was current before
   * @param counts how much is in it
   * @param changes how many questions changed since the release before, by what happened
   * @param scores how well extraction does, by the name of the gold set
   */
  record Facts(
      String id,
      Instant created,
      Optional<String> documents,
      Optional<String> previous,
      Map<String, Long> counts,
      Map<Kind, Long> changes,
      Map<String, Scores> scores) {}

  static void write(Path release, BuildOptions options, Facts facts) throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("id", facts.id());
    manifest.put("created", facts.created().toString());
    facts.previous().ifPresent(previous -> manifest.put("previous", previous));
    manifest.put("version", options.version());
    manifest.put("base", options.iris().base());
    manifest.put(
        "inputs",
        options.inputs().stream()
            .map(
                path ->
                    path.getFileName() == null ? path.toString() : path.getFileName().toString())
            .toList());
    manifest.put("reference", options.referenceFiles());
    facts.documents().ifPresent(sha256 -> manifest.put("documents", sha256));
    manifest.put("counts", facts.counts());
    manifest.put("changes", changes(facts));
    manifest.put("scores", scores(facts));
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

  private static Map<String, Long> changes(Facts facts) {
    Map<String, Long> changes = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      changes.put(kind.notation(), facts.changes().getOrDefault(kind, 0L));
    }
    return changes;
  }

  private static Map<String, Map<String, Double>> scores(Facts facts) {
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    facts
        .scores()
        .forEach(
            (set, score) -> {
              Map<String, Double> shares = new LinkedHashMap<>();
              shares.put("precision", score.core().precision());
              shares.put("recall", score.core().recall());
              shares.put("f1", score.core().f1());
              scores.put(set, shares);
            });
    return scores;
  }
}
